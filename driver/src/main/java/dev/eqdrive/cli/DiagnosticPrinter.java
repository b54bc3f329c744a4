package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.Diagnostic.Location;
import dev.eqdrive.driver.Diagnostic.Severity;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes diagnostics: position, severity, text and code in one line; the source line with a caret; advice. */
public final class DiagnosticPrinter {
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_SOURCE = 110;

  private final PrintStream err;
  private final boolean color;

  private DiagnosticPrinter(PrintStream err, boolean color) {
    this.err = err;
    this.color = color;
  }

  static DiagnosticPrinter on(Console console) {
    return new DiagnosticPrinter(console.err(), console.color());
  }

  /** Prints a diagnostic; the source line is shown if the location lies in {@code source} and that is text. */
  public void print(Diagnostic d, Optional<Source> source) {
    StringBuilder text = new StringBuilder();
    String where = d.location().map(Location::toString).orElse("eqdrive");
    text.append(clean(where)).append(": ").append(paint(d.severity())).append(' ');
    text.append(clean(d.text())).append(" [EQD-").append(d.code()).append("]\n");
    d.location().flatMap(l -> source.flatMap(s -> excerpt(l, s))).ifPresent(text::append);
    d.advice().ifPresent(a -> text.append("  ").append(clean(a)).append('\n'));
    err.print(text);
    err.flush();
  }

  private String paint(Severity severity) {
    String word = severity + ":";
    if (!color) return word;
    String code = switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;35";
      case REMARK -> "1;34";
      case NOTE -> "1;36";
    };
    return "\u001b[" + code + "m" + word + "\u001b[0m";
  }

  /** Makes text from foreign bytes fit for a terminal: no control characters, no flood. */
  private static String clean(String text) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < text.length() && b.length() < MAX_TEXT; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        b.append("\n  ");
      } else if (c < 32 && c != '\t' || c == 127) {
        b.append(String.format("\\x%02x", (int) c));
      } else {
        b.append(c);
      }
    }
    if (b.length() >= MAX_TEXT) b.append(" …");
    return b.toString();
  }

  private static Optional<String> excerpt(Location location, Source source) {
    if (location.line() <= 0 || !location.file().equals(source.name())) return Optional.empty();
    byte[] bytes = source.bytes().array();
    int from = 0;
    for (int line = 1; line < location.line(); line++) {
      while (from < bytes.length && bytes[from] != '\n') from++;
      from++;
      if (from > bytes.length) return Optional.empty();
    }
    int to = from;
    while (to < bytes.length && bytes[to] != '\n') to++;
    // MLIR counts columns in bytes.
    int caret = Math.clamp(location.column() - 1L, 0, to - from);
    int left = Math.max(0, Math.min(caret - MAX_SOURCE * 2 / 3, to - from - MAX_SOURCE));
    int right = Math.min(to - from, left + MAX_SOURCE);
    String before = text(bytes, from + left, from + caret);
    String after = text(bytes, from + caret, from + Math.max(right, caret));
    String pad = (left > 0 ? "…" : "") + before;
    StringBuilder b = new StringBuilder("  ").append(pad).append(after).append(right < to - from ? "…" : "")
        .append('\n');
    if (location.column() > 0) b.append("  ").append(" ".repeat(pad.codePointCount(0, pad.length()))).append("^\n");
    return Optional.of(b.toString());
  }

  private static String text(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    StringBuilder b = new StringBuilder();
    text.codePoints().forEach(c -> b.appendCodePoint(c < 32 || c == 127 || c == 0xFFFD ? c == '\t' ? ' ' : '?' : c));
    return b.toString();
  }
}
