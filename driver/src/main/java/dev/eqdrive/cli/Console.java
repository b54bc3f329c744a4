package dev.eqdrive.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command talks to.
 *
 * @param err      messages, UTF-8
 * @param terminal whether {@code err} is a terminal
 */
public record Console(InputStream in, OutputStream out, PrintStream err, boolean terminal, RunDirectory run) {
  /** Colours are for terminals, and not for those who declined them. */
  boolean color() {
    String force = System.getenv().getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) return true;
    return terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
  }
}
