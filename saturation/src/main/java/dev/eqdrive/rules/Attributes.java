package dev.eqdrive.rules;

import dev.eqdrive.ir.Op;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads attributes of operations that have no record of their own. */
final class Attributes {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Attributes() {
  }

  /** The elements of {@code array<i64: 1, 2>}; empty if the attribute is absent. */
  static List<Long> integers(Op.Structured op, String key) {
    String text = op.attribute(key).orElse("");
    Matcher m = NUMBER.matcher(text.substring(text.indexOf(':') + 1));
    return m.results().map(r -> Long.parseLong(r.group())).toList();
  }

  /** Whether the attribute is absent or {@code dense<0> : …}. */
  static boolean absentOrZero(Op.Structured op, String key) {
    String text = op.attribute(key).orElse("dense<0>");
    return text.startsWith("dense<0>");
  }
}
