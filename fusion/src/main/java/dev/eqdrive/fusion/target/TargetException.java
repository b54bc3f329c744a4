package dev.eqdrive.fusion.target;

/** A target is unknown or its description is wrong; the message says what to do. */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TargetException(String message) {
    super(message);
  }
}
