package dev.eqdrive.mlir;

import java.util.List;

/**
 * One message of the native library.
 *
 * @param error   whether it is an error (else a warning, remark or note)
 * @param line    from 1; 0 if unknown
 * @param column  from 1; 0 if unknown
 * @param message text, as the library gave it
 * @param notes   attached notes, shortened
 */
public record MlirDiagnostic(boolean error, int line, int column, String message, List<String> notes) {
  public MlirDiagnostic {
    notes = List.copyOf(notes);
  }
}
