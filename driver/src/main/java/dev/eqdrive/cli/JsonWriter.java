package dev.eqdrive.cli;

import java.util.Locale;

/** Writes JSON with two spaces a level, keys in the order of the calls. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;
  private boolean afterKey;

  JsonWriter object() {
    return open('{');
  }

  JsonWriter end() {
    return close('}');
  }

  JsonWriter array() {
    return open('[');
  }

  JsonWriter endArray() {
    return close(']');
  }

  JsonWriter key(String name) {
    separate();
    string(name);
    out.append(": ");
    afterKey = true;
    return this;
  }

  JsonWriter value(String text) {
    separate();
    string(text);
    return this;
  }

  JsonWriter value(long number) {
    return raw(Long.toString(number));
  }

  JsonWriter value(boolean flag) {
    return raw(Boolean.toString(flag));
  }

  /** A number, or null where it is none. */
  JsonWriter value(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) return raw("null");
    if (number == Math.rint(number) && Math.abs(number) < 1e15) return raw(Long.toString((long) number));
    return raw(Double.toString(number));
  }

  /** Milliseconds to the microsecond. */
  JsonWriter millis(double number) {
    return raw(String.format(Locale.ROOT, "%.3f", number));
  }

  JsonWriter field(String name, String text) {
    return key(name).value(text);
  }

  JsonWriter field(String name, long number) {
    return key(name).value(number);
  }

  JsonWriter field(String name, double number) {
    return key(name).value(number);
  }

  JsonWriter field(String name, boolean flag) {
    return key(name).value(flag);
  }

  @Override
  public String toString() {
    return out + "\n";
  }

  private JsonWriter raw(String text) {
    separate();
    out.append(text);
    return this;
  }

  private JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    depth--;
    if (!first) newLine();
    out.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (!first) out.append(',');
    if (depth > 0) newLine();
    first = false;
  }

  private void newLine() {
    out.append('\n').repeat("  ", depth);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 32) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
