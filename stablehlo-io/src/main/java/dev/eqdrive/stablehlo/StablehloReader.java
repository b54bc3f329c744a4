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
  private static final Pattern FOREIGN = Pattern.compile(
      "Dialect `(\\w+)' not found|custom op '(?!builtin\\.)(\\w+)\\.[\\w.]*' is unknown");
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
    InputGuard.checkBytes(bytes, name);
    Program.Form form = form(bytes);
    byte[] source = form == Program.Form.TEXT ? text(bytes, name) : bytes;
    String version = form == Program.Form.ARTIFACT ? artifactVersion(bytes).orElse("") : "";
    MlirContext context = MlirContext.create();
    try {
      MlirModule module = open(context, source, form, name);
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

  private static byte[] text(byte[] bytes, String name) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    InputGuard.checkText(text, name);
    return MhloImport.isMhlo(text) ? MhloImport.convert(text, name).getBytes(StandardCharsets.UTF_8) : bytes;
  }

  /** Encoding of the bytes, from their first ones. */
  static Program.Form form(byte[] bytes) {
    boolean bytecode = bytes.length >= 4 && bytes[0] == 'M' && bytes[1] == 'L' && bytes[2] == (byte) 0xEF
        && bytes[3] == 'R';
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
    return module.orElseThrow(() -> refused(said, bytes, form, name));
  }

  private static InputException refused(List<MlirDiagnostic> said, byte[] bytes, Program.Form form, String name) {
    MlirDiagnostic first = said.stream().filter(MlirDiagnostic::error).findFirst()
        .orElse(new MlirDiagnostic(true, 0, 0, "the input is not accepted", List.of()));
    String message = first.message().strip();
    switch (form) {
      case ARTIFACT -> {
        String version = artifactVersion(bytes).orElse("");
        String known = MlirContext.stablehloVersion();
        if (newer(version, known) || message.contains("unregistered operation 'vhlo.")) {
          return new InputException(1201, name, 0, 0, "the artifact has StableHLO version " + version
              + ", and this build reads up to " + known,
              Optional.of(
                  "Maybe write the artifact for an older version, or pass the module as text"));
        }
        return new InputException(1202, name, 0, 0, "the portable artifact cannot be read: " + message,
            Optional.of("Maybe the file is damaged or incomplete"));
      }
      case BYTECODE -> {
        return new InputException(1105, name, 0, 0, "the MLIR bytecode cannot be read: " + message,
            Optional.of(
                "Maybe the file is damaged, or holds a dialect that this library lacks: "
                    + "write it as text in generic form"));
      }
      case TEXT -> {
        Matcher foreign = FOREIGN.matcher(message);
        if (foreign.find()) {
          String dialect = foreign.group(1) != null ? foreign.group(1) : foreign.group(2);
          return new InputException(1104, name, first.line(), first.column(), "the dialect '" + dialect
              + "' is not known, so its pretty form cannot be read", Optional.of(advice(dialect)));
        }
        return new InputException(1101, name, first.line(), first.column(), message, Optional.empty());
      }
    }
    throw new IllegalStateException();
  }

  private static String advice(String dialect) {
    String generic = "Maybe print the module in generic form: "
        + "operation.get_asm(print_generic_op_form=True, use_local_scope=True) in Python, "
        + "--mlir-print-op-generic elsewhere";
    return dialect.equals("sdy") ? generic + "; or export with jax_use_shardy_partitioner=False" : generic;
  }

  private static boolean newer(String version, String known) {
    String[] a = version.split("\\.");
    String[] b = known.split("\\.");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int c = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
      if (c != 0) return c > 0;
    }
    return false;
  }
}
