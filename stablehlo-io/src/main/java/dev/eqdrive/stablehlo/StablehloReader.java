package dev.eqdrive.stablehlo;

import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirDiagnostic;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.NativeThread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads StableHLO text, MLIR bytecode and portable artifacts. */
public final class StablehloReader {
  private static final Pattern PRODUCER = Pattern.compile("StableHLO_v(\\d+\\.\\d+\\.\\d+)");
  private static final int PRODUCER_WINDOW = 64;

  private StablehloReader() {
  }

  /**
   * Parses, verifies and reads a module.
   *
   * @param name name of the input for messages and locations
   * @throws InputException if the input cannot be used
   * @throws dev.eqdrive.mlir.MlirUnavailableException if there is no native library
   */
  public static Program read(byte[] bytes, String name) {
    return NativeThread.call(() -> readHere(bytes, name));
  }

  private static Program readHere(byte[] bytes, String name) {
    Program.Form form = form(bytes);
    String version = form == Program.Form.ARTIFACT ? artifactVersion(bytes).orElse("") : "";
    MlirContext context = MlirContext.create();
    try {
      MlirModule module = open(context, bytes, form, name);
      try {
        ProgramTables tables = new ProgramTables(module);
        List<Program.Function> functions = new ModuleReader(tables, name).read();
        return new Program(name, form, version, tables, functions);
      } catch (RuntimeException | Error e) {
        module.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      context.close();
      throw e;
    }
  }

  /** Encoding of the bytes, from their first ones. */
  static Program.Form form(byte[] bytes) {
    boolean bytecode = bytes.length >= 4 && bytes[0] == 'M' && bytes[1] == 'L' && bytes[2] == (byte) 0xEF && bytes[3] == 'R';
    if (!bytecode) return Program.Form.TEXT;
    return artifactVersion(bytes).isPresent() ? Program.Form.ARTIFACT : Program.Form.BYTECODE;
  }

  private static Optional<String> artifactVersion(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRODUCER_WINDOW), StandardCharsets.ISO_8859_1);
    Matcher m = PRODUCER.matcher(head);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  static MlirModule open(MlirContext context, byte[] bytes, Program.Form form, String name) {
    Optional<MlirModule> module = form == Program.Form.ARTIFACT ? context.deserialize(bytes) : context.parse(bytes);
    List<MlirDiagnostic> said = context.takeDiagnostics();
    return module.orElseThrow(() -> refused(said, form, name));
  }

  private static InputException refused(List<MlirDiagnostic> said, Program.Form form, String name) {
    MlirDiagnostic first = said.stream().filter(MlirDiagnostic::error).findFirst()
        .orElse(new MlirDiagnostic(true, 0, 0, "the input is not accepted", List.of()));
    int code = form == Program.Form.ARTIFACT ? 1202 : form == Program.Form.BYTECODE ? 1105 : 1101;
    return new InputException(code, name, first.line(), first.column(), first.message().strip(), Optional.empty());
  }
}
