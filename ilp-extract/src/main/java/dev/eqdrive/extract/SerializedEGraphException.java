package dev.eqdrive.extract;

/** Says what is wrong with an e-graph file. */
public final class SerializedEGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** States the problem and where it is. */
  public SerializedEGraphException(String message) {
    super(message);
  }
}
