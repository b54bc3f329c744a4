package dev.eqdrive.mlir;

import java.util.List;

/** The native library refused something; carries what it said. */
public final class MlirException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<MlirDiagnostic> diagnostics;

  public MlirException(String what, List<MlirDiagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? what : what + ": " + diagnostics.getFirst().message());
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<MlirDiagnostic> diagnostics() {
    return diagnostics;
  }
}
