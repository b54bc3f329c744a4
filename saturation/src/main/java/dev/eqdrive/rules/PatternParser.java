package dev.eqdrive.rules;

import dev.eqdrive.egraph.Labels;
import dev.eqdrive.egraph.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reader of left-hand sides.
 *
 * <pre>
 * node     = [binder ":"] kind "(" [".." | argument {"," argument}] ")"
 * argument = node | variable
 * kind     = mnemonic | "@elementwise" | "@unary" | "@binary" | "@any"
 * </pre>
 */
public final class PatternParser {
  /** Mnemonics of operations without a record of their own that rules may name. */
  private static final Set<String> STRUCTURED = Set.of("while", "case", "if", "sort", "map", "cholesky",
      "triangular_solve",
      "fft", "top_k", "batch_norm_inference", "batch_norm_training", "batch_norm_grad", "select_and_scatter", "rng",
      "rng_bit_generator", "reduce_precision", "real_dynamic_slice", "dot", "broadcast", "composite", "call",
      "optimization_barrier", "custom_call", "structured_reduce", "structured_reduce_window", "structured_scatter",
      "structured_gather", "structured_dot_general", "structured_convolution", "erf", "get_dimension_size", "einsum");

  private final String text;
  private int at;
  private final TreeSet<String> binders = new TreeSet<>();
  private final TreeSet<String> variables = new TreeSet<>();

  private PatternParser(String text) {
    this.text = text;
  }

  /** Reads a pattern; throws IllegalArgumentException naming the place of the first mistake. */
  public static Pattern.Node parse(String text) {
    PatternParser p = new PatternParser(text);
    Pattern root = p.argument();
    p.space();
    if (p.at < text.length()) throw p.error("expected the end");
    if (!(root instanceof Pattern.Node n)) throw p.error("a variable alone is no pattern");
    for (String b : p.binders) if (p.variables.contains(b)) throw p.error("'" + b + "' is a binder and a variable");
    return n;
  }

  private Pattern argument() {
    String first = word();
    String binder = "";
    space();
    if (peek() == ':') {
      at++;
      binder = first;
      if (!isVariable(binder)) throw error("bad binder '" + binder + "'");
      if (!binders.add(binder)) throw error("binder '" + binder + "' twice");
      first = word();
      space();
    }
    if (peek() != '(') {
      if (!binder.isEmpty() || !isVariable(first)) throw error("expected '(' after '" + first + "'");
      variables.add(first);
      return new Pattern.Var(first);
    }
    checkKind(first);
    at++;
    space();
    List<Pattern> args = new ArrayList<>();
    if (text.startsWith("..", at)) {
      at += 2;
      close();
      return new Pattern.Node(binder, first, true, args);
    }
    if (peek() == ')') {
      at++;
      return new Pattern.Node(binder, first, false, args);
    }
    while (true) {
      args.add(argument());
      space();
      if (peek() != ',') break;
      at++;
    }
    close();
    return new Pattern.Node(binder, first, false, args);
  }

  private void close() {
    space();
    if (peek() != ')') throw error("expected ')'");
    at++;
  }

  private void checkKind(String kind) {
    if (kind.startsWith("@")) {
      try {
        Labels.Group.valueOf(kind.substring(1).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw error("unknown group '" + kind + "'");
      }
    } else if (!Labels.isModelled(kind) && !STRUCTURED.contains(kind)) {
      throw error("unknown operation '" + kind + "'");
    }
  }

  private String word() {
    space();
    int from = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_@".indexOf(text.charAt(at)) >= 0))
      at++;
    if (at == from) throw error("expected a name");
    return text.substring(from, at);
  }

  private static boolean isVariable(String name) {
    return Character.isLowerCase(name.charAt(0));
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException("pattern '" + text + "', position " + at + ": " + what);
  }
}
