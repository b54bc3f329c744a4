package dev.eqdrive.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which arguments are the same in every call: indices, ranges such as {@code 0-15}, names with {@code *} for any
 * characters, separated by commas; or the name of a {@link RoleFile}, whose weights those are.
 */
final class StaticArguments {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private final String spec;
  private final int count;

  private StaticArguments(String spec, int count) {
    this.spec = spec;
    this.count = count;
  }

  /**
   * Reads a specification.
   *
   * @param count number of arguments
   * @param names name of every argument, empty where it has none; asked for only if the specification has names
   */
  static BitSet parse(String spec, int count, Supplier<List<String>> names) {
    StaticArguments s = new StaticArguments(spec, count);
    return spec.endsWith(".json") ? s.roles(Path.of(spec)) : s.list(names);
  }

  private BitSet list(Supplier<List<String>> names) {
    BitSet chosen = new BitSet();
    for (String part : spec.split(",", -1)) {
      String item = part.strip();
      Matcher range = RANGE.matcher(item);
      if (range.matches()) {
        int from = index(range.group(1));
        int to = index(range.group(2));
        if (to < from) throw fault("the range " + item + " is empty");
        chosen.set(from, to + 1);
      } else if (item.matches("\\d{1,9}")) {
        chosen.set(index(item));
      } else if (item.isEmpty()) {
        throw fault("there is an empty item");
      } else {
        named(item, names.get(), chosen);
      }
    }
    return chosen;
  }

  private int index(String text) {
    int i = Integer.parseInt(text);
    if (i >= count) throw fault("there is no argument " + i + ": the function has " + count);
    return i;
  }

  private void named(String pattern, List<String> names, BitSet chosen) {
    Pattern p = Names.pattern(pattern);
    boolean any = false;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty() || !p.matcher(names.get(i)).matches()) continue;
      chosen.set(i);
      any = true;
    }
    if (!any) {
      List<String> known = names.stream().filter(n -> !n.isEmpty()).limit(5).toList();
      throw fault("no argument is named '" + pattern + "'; "
          + (known.isEmpty() ? "the arguments have no names, only indices" : "names are " + String.join(", ", known)));
    }
  }

  private BitSet roles(Path file) {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      throw fault("the role file cannot be read");
    }
    List<RoleFile.Argument> known;
    try {
      known = RoleFile.parse(text).arguments();
    } catch (IllegalArgumentException e) {
      throw fault("the role file is not one: " + e.getMessage());
    }
    if (known.size() != count) {
      throw fault("the role file describes " + known.size() + " arguments and the function has " + count);
    }
    BitSet chosen = new BitSet();
    for (int i = 0; i < count; i++) chosen.set(i, known.get(i).isWeight());
    return chosen;
  }

  private CompileException fault(String why) {
    return new CompileException(ExitCode.USAGE, Diagnostic.error(2301, "--static-args=" + spec + ": " + why));
  }
}
