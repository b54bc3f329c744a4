package dev.eqdrive.stablehlo;

import java.util.Optional;

/** The input cannot be used; the message is written for its author. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String file;
  private final int line;
  private final int column;
  private final String text;
  private final transient Optional<String> advice;

  /**
   * @param code   number of the message, 1xxx
   * @param file   name of the input
   * @param line   from 1; 0 if unknown
   * @param column from 1; 0 if unknown
   * @param text   one sentence without full stop
   * @param advice what may help, beginning with "Maybe"
   */
  public InputException(int code, String file, int line, int column, String text, Optional<String> advice) {
    super(file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + text + " [EQD-" + code + "]");
    this.code = code;
    this.file = file;
    this.line = line;
    this.column = column;
    this.text = text;
    this.advice = advice;
  }

  public int code() {
    return code;
  }

  public String file() {
    return file;
  }

  /** Line from 1, or 0 if unknown. */
  public int line() {
    return line;
  }

  /** Column from 1, or 0 if unknown. */
  public int column() {
    return column;
  }

  public String text() {
    return text;
  }

  /** What may help, beginning with "Maybe". */
  public Optional<String> advice() {
    return advice;
  }
}
