package dev.eqdrive.driver;

import java.util.Locale;
import java.util.Optional;

/**
 * One message to the user.
 *
 * @param code     stable number: 1xxx input, 2xxx usage, 3xxx limits and fallbacks, 4xxx verification, 5xxx target and cost,
 *                 6xxx emission, 9xxx internal
 * @param location where in the user's file, if known
 * @param text     one sentence with names and values, without a full stop
 * @param advice   what may help, beginning with "Maybe"
 */
public record Diagnostic(Severity severity, int code, Optional<Location> location, String text,
    Optional<String> advice) {
  /** How grave a message is. */
  public enum Severity {
    ERROR,
    WARNING,
    REMARK,
    NOTE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A place in a file.
   *
   * @param line   from 1; 0 when only the file is known
   * @param column from 1; 0 when only the line is known
   */
  public record Location(String file, int line, int column) {
    @Override
    public String toString() {
      if (line <= 0) return file;
      return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
  }

  public static Diagnostic error(int code, String text) {
    return new Diagnostic(Severity.ERROR, code, Optional.empty(), text, Optional.empty());
  }

  public static Diagnostic warning(int code, String text) {
    return new Diagnostic(Severity.WARNING, code, Optional.empty(), text, Optional.empty());
  }

  public static Diagnostic remark(int code, String text) {
    return new Diagnostic(Severity.REMARK, code, Optional.empty(), text, Optional.empty());
  }

  public Diagnostic at(Location where) {
    return new Diagnostic(severity, code, Optional.of(where), text, advice);
  }

  public Diagnostic withAdvice(String maybe) {
    return new Diagnostic(severity, code, location, text, Optional.of(maybe));
  }
}
