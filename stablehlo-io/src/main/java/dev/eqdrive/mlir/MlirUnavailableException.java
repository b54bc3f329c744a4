package dev.eqdrive.mlir;

/** The native MLIR library is missing or cannot be used. */
public final class MlirUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MlirUnavailableException(String message) {
    super(message);
  }
}
