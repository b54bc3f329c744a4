package dev.eqdrive.stablehlo;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MHLO text as StableHLO text. The library has no MHLO dialect, but both spell their operations alike; tokens are
 * rewritten outside strings and comments, on their lines, so that messages keep their line numbers.
 */
final class MhloImport {
  private static final Pattern OPERATION = Pattern.compile(
      "(?m)(?:=\\s*|^\\s*)(?:mhlo\\.\\w+(?=[ \\t(%]+[^=\\s])|\"mhlo\\.[\\w.]+\"\\()");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.$\"#!@%])mhlo\\.([\\w.]+)(?!\\s*=|[\\w.])");
  private static final Pattern QUOTED = Pattern.compile("\"mhlo\\.([\\w.]+)\"(?=\\()");
  private static final Pattern ENUMERATION = Pattern.compile(
      "#mhlo\\.(rng_distribution|rng_algorithm|comparison_direction|"
          + "comparison_type|precision|fft_type|transpose)<\\s*(\\w+)\\s*>");
  private static final Pattern VECTOR = Pattern
      .compile("\\b(broadcast_dimensions|broadcast_sizes|permutation|dimensions|"
          + "strides|start_indices|limit_indices|slice_sizes|edge_padding_low|edge_padding_high|interior_padding|"
          + "window_dimensions|window_strides|base_dilations|window_dilations|lhs_dilation|rhs_dilation|rhs_dilations|"
          + "fft_length|window_reversal)(\\s*=\\s*)dense<(\\[[^\\]<>]*\\]|-?\\w*)>\\s*:\\s*tensor<(\\d+)x(i64|i1)>");
  private static final Pattern UNARY_TWIN = Pattern.compile("\\bchlo\\.(acos|acosh|asin|asinh|atanh|cosh|sinh|erf)"
      + "(\\s+%[\\w#]+\\s*:\\s*)(tensor<[\\w<>]*>)(?!\\s*->)");
  private static final Pattern TOP_K = Pattern
      .compile("\\bchlo\\.top_k(\\s*\\([^)]*?),\\s*largest\\s*=\\s*true\\s*\\)");
  private static final Set<String> CHLO = Set.of("acos", "acosh", "asin", "asinh", "atanh", "cosh", "sinh", "erf",
      "topk",
      "ragged_dot");
  private static final Set<String> WITHOUT_TWIN = Collections
      .unmodifiableSet(new TreeSet<>(Set.of("fusion", "copy", "bitcast",
          "async_start", "async_update", "async_done", "add_dependency", "domain", "stochastic_convert",
          "xla.rng_get_and_update_state", "trace", "minimum_broadcast_shapes")));

  private MhloImport() {
  }

  /** Whether the text has an MHLO operation; attributes of that dialect alone do not count. */
  static boolean isMhlo(String text) {
    return text.contains("mhlo.") && OPERATION.matcher(text).find();
  }

  /** The text with StableHLO operations. */
  static String convert(String text, String name) {
    StringBuilder out = new StringBuilder(text.length() + 1024);
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean comment = c == '/' && text.startsWith("//", i);
      if (!comment && c != '"') {
        i++;
        continue;
      }
      int end = comment ? lineEnd(text, i) : stringEnd(text, i);
      out.append(code(text.substring(done, i), text, done, name));
      String kept = text.substring(i, end);
      boolean operation = !comment && kept.startsWith("\"mhlo.") && text.startsWith("(", end);
      out.append(operation ? quoted(kept, text, i, name) : kept);
      done = end;
      i = end;
    }
    return twins(out.append(code(text.substring(done), text, done, name)).toString());
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int stringEnd(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static String quoted(String kept, String text, int at, String name) {
    Matcher m = QUOTED.matcher(kept + "(");
    return m.find() ? "\"" + twin(m.group(1), text, at, name) + "\"" : kept;
  }

  private static String code(String piece, String text, int offset, String name) {
    String s = replace(WORD, piece, m -> twin(m.group(1), text, offset + m.start(), name));
    s = replace(ENUMERATION, s, m -> "#stablehlo<" + m.group(1) + " " + m.group(2) + ">");
    s = s.replace("#mhlo<", "#stablehlo<").replace("#mhlo.", "#stablehlo.").replace("!mhlo.", "!stablehlo.");
    return replace(VECTOR, s, MhloImport::array);
  }

  private static String twin(String operation, String text, int at, String name) {
    if (WITHOUT_TWIN.contains(operation)) {
      int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      int column = at - (text.lastIndexOf('\n', at - 1) + 1) + 1;
      throw InputGuard.refuse(1110, name, line, column, "mhlo." + operation + " has no counterpart in StableHLO",
          "Maybe export the program before the compiler's own passes: they introduce this operation");
    }
    if (operation.equals("topk")) return "chlo.top_k";
    return (CHLO.contains(operation) ? "chlo." : "stablehlo.") + operation;
  }

  private static String array(MatchResult m) {
    int n = Integer.parseInt(m.group(4));
    String type = m.group(5);
    String value = m.group(3);
    String list = value.startsWith("[")
        ? value.substring(1, value.length() - 1)
        : String.join(", ", Collections.nCopies(n, value));
    return m.group(1) + m.group(2) + (n == 0 ? "array<" + type + ">" : "array<" + type + ": " + list + ">");
  }

  /** CHLO writes the result type too, and its top_k always takes the largest. */
  private static String twins(String text) {
    String s = replace(UNARY_TWIN, text, m -> "chlo." + m.group(1) + m.group(2) + m.group(3) + " -> " + m.group(3));
    return replace(TOP_K, s, m -> "chlo.top_k" + m.group(1) + ")");
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }
}
