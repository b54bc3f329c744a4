package dev.eqdrive.stablehlo;

/** A module could not be written; the message says what the native library refused. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * @param code number of the message, 6xxx
   */
  public OutputException(int code, String message) {
    super(message);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
