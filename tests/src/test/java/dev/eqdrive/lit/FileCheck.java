package dev.eqdrive.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of LLVM's FileCheck that is used here: {@code CHECK}, {@code -NEXT}, {@code -SAME}, {@code -NOT}, {@code -DAG},
 * {@code -LABEL}, {@code -COUNT-n}, with {@code {{regular expressions}}} and {@code [[NAME:captures]]}. Blanks match any
 * number of blanks.
 */
final class FileCheck {
  private static final Pattern DIRECTIVE = Pattern
      .compile("^\\s*//\\s*CHECK(?<kind>(-NEXT|-SAME|-NOT|-DAG|-LABEL|-COUNT-(?<count>\\d+))?):\\s*(?<text>.*?)\\s*$");
  /** What looks like a directive, so that a slip of the pen does not switch a check off. */
  private static final Pattern LOOKALIKE = Pattern
      .compile("(?i)^\\s*(//|#|;)\\s*(check|chek|chekc|ceck)[-_ a-z0-9]*\\s*(:|;|$)");

  private FileCheck() {
  }

  /** One expectation. */
  record Directive(int line, String kind, int count, String text) {
  }

  /** The directives of a file; anything that only resembles one is refused. */
  static List<Directive> directives(String file) {
    List<Directive> directives = new ArrayList<>();
    int number = 0;
    for (String line : file.split("\n", -1)) {
      number++;
      Matcher m = DIRECTIVE.matcher(line);
      if (m.matches()) {
        String count = m.group("count");
        if (m.group("text").isEmpty())
          throw new IllegalArgumentException("line " + number + ": an empty check checks nothing");
        directives.add(new Directive(number, count == null ? m.group("kind") : "-COUNT",
            count == null ? 1 : Integer.parseInt(count),
            m.group("text")));
      } else if (LOOKALIKE.matcher(line).find()) {
        throw new IllegalArgumentException("line " + number + ": this looks like a check but is none: " + line.strip());
      }
    }
    return directives;
  }

  /** What is wrong, or nothing. */
  static Optional<String> check(List<Directive> directives, String output) {
    int from = 0;
    int blockEnd = output.length();
    int dagStart = -1;
    int dagEnd = 0;
    Map<String, String> captures = new TreeMap<>();
    List<Directive> absent = new ArrayList<>();
    for (int i = 0; i < directives.size(); i++) {
      Directive d = directives.get(i);
      if (d.kind().equals("-NOT")) {
        absent.add(d);
        continue;
      }
      if (d.kind().equals("-LABEL")) {
        blockEnd = nextLabel(directives, i, output, from);
        captures.clear();
      }
      int region = from;
      if (d.kind().equals("-DAG")) {
        if (dagStart < 0) dagStart = from;
        region = dagStart;
      } else if (dagStart >= 0) {
        region = from = Math.max(from, dagEnd);
        dagStart = -1;
      }
      for (int k = 0; k < d.count(); k++) {
        int end = d.kind().equals("-LABEL") ? output.length() : blockEnd;
        Matcher m = pattern(d.text(), captures).matcher(output).region(region, end);
        if (!m.find()) return Optional.of(failure(d, "is not found", output, region));
        String between = output.substring(region, m.start());
        long newLines = between.chars().filter(c -> c == '\n').count();
        if (d.kind().equals("-NEXT") && newLines != 1)
          return Optional.of(failure(d, "is not on the next line", output, region));
        if (d.kind().equals("-SAME") && newLines != 0)
          return Optional.of(failure(d, "is not on the same line", output, region));
        for (Directive n : absent) {
          if (pattern(n.text(), captures).matcher(between).find())
            return Optional.of(failure(n, "is there", output, region));
        }
        m.namedGroups().forEach((name, index) -> captures.put(name, m.group(index)));
        region = m.end();
        if (d.kind().equals("-DAG")) {
          dagEnd = Math.max(dagEnd, m.end());
        } else {
          from = m.end();
        }
      }
      absent.clear();
      if (d.kind().equals("-LABEL")) blockEnd = nextLabel(directives, i, output, from);
    }
    for (Directive n : absent) {
      Matcher m = pattern(n.text(), captures).matcher(output).region(Math.max(from, dagStart >= 0 ? dagEnd : 0),
          blockEnd);
      if (m.find()) return Optional.of(failure(n, "is there", output, from));
    }
    return Optional.empty();
  }

  /** Where the block of a label ends: before the next label. */
  private static int nextLabel(List<Directive> directives, int at, String output, int from) {
    for (int i = at + 1; i < directives.size(); i++) {
      if (!directives.get(i).kind().equals("-LABEL")) continue;
      Matcher m = pattern(directives.get(i).text(), Map.of()).matcher(output).region(from, output.length());
      return m.find() ? m.start() : output.length();
    }
    return output.length();
  }

  private static Pattern pattern(String text, Map<String, String> captures) {
    StringBuilder b = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int close;
      if (text.startsWith("{{", i) && (close = text.indexOf("}}", i)) > 0) {
        b.append("(?:").append(text, i + 2, close).append(')');
        i = close + 2;
      } else if (text.startsWith("[[", i) && (close = text.indexOf("]]", i)) > 0) {
        String inner = text.substring(i + 2, close);
        int colon = inner.indexOf(':');
        if (colon > 0) {
          b.append("(?<").append(inner, 0, colon).append('>').append(inner.substring(colon + 1)).append(')');
        } else {
          b.append(Pattern.quote(captures.getOrDefault(inner, "[[" + inner + "]]")));
        }
        i = close + 2;
      } else if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
        b.append("[ \\t]+");
      } else {
        b.append(Pattern.quote(text.substring(i, i + 1)));
        i++;
      }
    }
    return Pattern.compile(b.toString());
  }

  private static String failure(Directive d, String what, String output, int from) {
    String rest = output.substring(from, Math.min(output.length(), from + 1_500));
    return "line " + d.line() + ": CHECK" + d.kind() + ": " + d.text() + "\n  " + what + " in\n" + rest;
  }
}
