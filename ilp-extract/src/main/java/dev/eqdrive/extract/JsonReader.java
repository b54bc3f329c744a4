package dev.eqdrive.extract;

import java.nio.charset.StandardCharsets;

/** A pull parser for JSON text in memory: just enough to stream large files of plain objects, arrays and scalars. */
public final class JsonReader {
  private static final int MAX_DEPTH = 200;
  /** Below, one more digit leaves an integer that a double holds exactly. */
  private static final long EXACT = 900_000_000_000_000L;
  private static final double[] TENS = tens();

  private final byte[] text;
  private int at;

  /** The powers of ten that a double holds exactly. */
  private static double[] tens() {
    double[] tens = new double[23];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }

  /** Reads {@code text}; every method fails with a {@link SerializedEGraphException} that says where. */
  public JsonReader(byte[] text) {
    this.text = text;
  }

  /** Skips white space and returns the next byte without consuming it; 0 at the end. */
  public byte peek() {
    while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
      at++;
    }
    return at < text.length ? text[at] : 0;
  }

  /** Consumes the character, which must come next. */
  public void expect(char wanted) {
    if (peek() != wanted) {
      throw error("expected '" + wanted + "'");
    }
    at++;
  }

  /** Consumes the character if it comes next. */
  public boolean accept(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** Fails unless nothing but white space is left. */
  public void end() {
    peek();
    if (at < text.length) {
      throw error("text after the end");
    }
  }

  /** Reads a string; also a number, literally, because some writers do not quote ids. */
  public String string() {
    if (peek() != '"') {
      int start = at;
      while (at < text.length && "+-.0123456789eE".indexOf(text[at]) >= 0) {
        at++;
      }
      if (at == start) {
        throw error("expected a string");
      }
      return new String(text, start, at - start, StandardCharsets.US_ASCII);
    }
    int start = ++at;
    int end = plainEnd(start);
    if (end >= 0) {
      at = end + 1;
      return new String(text, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder builder = new StringBuilder();
    while (at < text.length && text[at] != '"') {
      if (text[at] == '\\') {
        builder.append(escape());
      } else {
        int run = at;
        while (at < text.length && text[at] != '"' && text[at] != '\\') {
          at++;
        }
        builder.append(new String(text, run, at - run, StandardCharsets.UTF_8));
      }
    }
    if (at >= text.length) {
      throw error("unfinished string");
    }
    at++;
    return builder.toString();
  }

  /** Reads what {@link #string} reads and returns its number in a table. */
  int name(NameTable names) {
    int start = peek() == '"' ? at + 1 : at;
    int end = start > at ? plainEnd(start) : -1;
    if (end < 0) {
      return names.number(string());
    }
    at = end + 1;
    return names.number(text, start, end);
  }

  /** The closing quote of a string that begins behind its opening one, or −1 where an escape or the end comes before. */
  private int plainEnd(int start) {
    int end = start;
    while (end < text.length && text[end] != '"' && text[end] != '\\') {
      end++;
    }
    return end < text.length && text[end] == '"' ? end : -1;
  }

  private char escape() {
    if (at + 1 >= text.length) {
      throw error("unfinished string");
    }
    char kind = (char) text[at + 1];
    at += 2;
    switch (kind) {
      case 'n' :
        return '\n';
      case 't' :
        return '\t';
      case 'r' :
        return '\r';
      case 'b' :
        return '\b';
      case 'f' :
        return '\f';
      case 'u' :
        if (at + 4 > text.length) {
          throw error("unfinished string");
        }
        try {
          int code = Integer.parseInt(new String(text, at, 4, StandardCharsets.US_ASCII), 16);
          at += 4;
          return (char) code;
        } catch (NumberFormatException e) {
          throw error("not a character code");
        }
      default :
        return kind;
    }
  }

  /** Reads a number. */
  public double number() {
    int start = peek() == '-' ? at + 1 : at;
    long digits = 0;
    int point = -1;
    int end = start;
    while (end < text.length && digits < EXACT && (isDigit(text[end]) || (text[end] == '.' && point < 0))) {
      if (text[end] == '.') {
        point = end;
      } else {
        digits = 10 * digits + text[end] - '0';
      }
      end++;
    }
    int decimals = point < 0 ? 0 : end - point - 1;
    boolean plain = end - start > (point < 0 ? 0 : 1) && decimals < TENS.length
        && (end == text.length || text[end] == ',' || text[end] == '}' || text[end] == ']' || text[end] <= ' ');
    if (!plain) {
      return anyNumber();
    }
    double value = digits / TENS[decimals]; // both exact, so rounded once
    boolean negative = text[at] == '-';
    at = end;
    return negative ? -value : value;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private double anyNumber() {
    int start = at;
    while (at < text.length && "+-.0123456789eE".indexOf(text[at]) >= 0) {
      at++;
    }
    try {
      return Double.parseDouble(new String(text, start, at - start, StandardCharsets.US_ASCII));
    } catch (NumberFormatException e) {
      at = start;
      throw error("expected a number");
    }
  }

  /** Skips one value of any kind. */
  public void skip() {
    skip(0);
  }

  private void skip(int depth) {
    if (depth > MAX_DEPTH) {
      throw error("nested too deeply");
    }
    byte next = peek();
    if (next == '{' || next == '[') {
      char close = next == '{' ? '}' : ']';
      at++;
      if (accept(close)) {
        return;
      }
      do {
        if (next == '{') {
          string();
          expect(':');
        }
        skip(depth + 1);
      } while (accept(','));
      expect(close);
    } else if (next == 't' || next == 'f' || next == 'n') {
      while (at < text.length && text[at] >= 'a' && text[at] <= 'z') {
        at++;
      }
    } else {
      skipString();
    }
  }

  private void skipString() {
    int end = peek() == '"' ? plainEnd(at + 1) : -1;
    if (end < 0) {
      string();
    } else {
      at = end + 1;
    }
  }

  SerializedEGraphException error(String what) {
    return new SerializedEGraphException(what + " at byte " + at + (at >= text.length ? " (end of file)" : ""));
  }
}
