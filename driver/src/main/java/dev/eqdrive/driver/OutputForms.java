package dev.eqdrive.driver;

import dev.eqdrive.driver.CompileRequest.Form;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;

/** Which form the output takes. */
final class OutputForms {
  /** What the pinned library writes at most. */
  private static final String CURRENT = "1.19.0";
  private static final String MINIMUM = "0.9.0";
  /** Read by every consumer known; for inputs that name no version. */
  private static final String COMMON = "1.13.0";

  private OutputForms() {
  }

  /** The form asked for; never {@code AUTO}. */
  static Form form(CompileRequest request, Program program) {
    Form asked = request.emission().form();
    if (asked != Form.AUTO) return asked;
    return switch (program.form()) {
      case TEXT -> Form.TEXT;
      case BYTECODE -> Form.BYTECODE;
      case ARTIFACT -> Form.VHLO;
    };
  }

  /** The same for the writer, with the version of an artifact. */
  static OutputForm of(CompileRequest request, Program program) {
    return switch (form(request, program)) {
      case AUTO, TEXT -> OutputForm.TEXT;
      case BYTECODE -> OutputForm.BYTECODE;
      case VHLO -> OutputForm.artifact(version(request, program));
    };
  }

  private static String version(CompileRequest request, Program program) {
    String asked = request.emission().version();
    return switch (asked) {
      case "input" -> program.artifactVersion().orElse(COMMON);
      case "current" -> CURRENT;
      case "minimum" -> MINIMUM;
      default -> {
        if (!asked.matches("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}")) {
          throw new CompileException(ExitCode.USAGE,
              Diagnostic.error(2005, "--emit-version=" + asked + " is neither X.Y.Z nor input, current or minimum"));
        }
        yield asked;
      }
    };
  }
}
