package dev.eqdrive.driver;

import java.util.regex.Pattern;

/** Patterns of names as users write them: * stands for any characters, everything else for itself. */
public final class Names {
  private Names() {
  }

  /** The names that match as a whole. */
  public static Pattern pattern(String text) {
    return Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }
}
