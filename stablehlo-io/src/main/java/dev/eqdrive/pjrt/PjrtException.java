package dev.eqdrive.pjrt;

/** The plugin refused a call, or cannot be used; the message is its own or one sentence. */
public final class PjrtException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PjrtException(String message) {
    super(message);
  }
}
