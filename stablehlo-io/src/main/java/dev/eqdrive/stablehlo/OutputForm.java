package dev.eqdrive.stablehlo;

/**
 * How a module is written.
 *
 * @param form      encoding
 * @param version   StableHLO version of an artifact, such as 1.13.0; "" otherwise
 * @param locations whether text names the location of every operation
 */
public record OutputForm(Program.Form form, String version, boolean locations) {
  public static final OutputForm TEXT = new OutputForm(Program.Form.TEXT, "", false);
  public static final OutputForm TEXT_WITH_LOCATIONS = new OutputForm(Program.Form.TEXT, "", true);
  public static final OutputForm BYTECODE = new OutputForm(Program.Form.BYTECODE, "", false);

  /** A portable artifact of a version; 1.13.0 is read by every consumer known. */
  public static OutputForm artifact(String version) {
    return new OutputForm(Program.Form.ARTIFACT, version, false);
  }
}
