package dev.eqdrive.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What measuring has decided, one small text file a decision, named by the hash of all that it depends on; one that is not
 * understood counts as absent.
 *
 * @param folder where the files are
 */
record DecisionCache(CacheFolder folder) {
  private static final String HEADER = "eqdrive measured choice 3";
  private static final String KIND = "measured";

  /**
   * A decision.
   *
   * @param speedup of the chosen variant over the input, as measured
   */
  record Decision(Variant variant, double speedup) {
  }

  /** The hash of everything a decision depends on. */
  static String key(byte[] module, List<String> circumstances) {
    return CacheFolder.key(HEADER, module, circumstances);
  }

  /** The decision under a key. */
  Optional<Decision> get(String key) {
    return folder.read(KIND, key).flatMap(DecisionCache::parse);
  }

  /** Keeps a decision; says why if it cannot. */
  Optional<String> put(String key, Decision decision) {
    return folder.write(KIND, key, text(decision)).map(file -> "the decision is not kept: " + file
        + " cannot be written");
  }

  static String text(Decision d) {
    return String.join("\n", HEADER, "input " + d.variant().input(), "barriers " + d.variant().barriers(),
        "layouts " + d.variant().layouts(),
        "without " + String.join(" ", d.variant().without()), "avoided " + String.join(" ", d.variant().avoided()),
        "times " + d.variant().times().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" ")),
        "speedup " + d.speedup(), "end", "");
  }

  static Optional<Decision> parse(String text) {
    List<String> lines = text.lines().toList();
    String[] names = {"input ", "barriers ", "layouts ", "without ", "avoided ", "times ", "speedup "};
    if (lines.size() != names.length + 2 || !lines.getFirst().equals(HEADER) || !lines.getLast().equals("end")) {
      return Optional.empty();
    }
    String[] values = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      if (!lines.get(i + 1).startsWith(names[i])) return Optional.empty();
      values[i] = lines.get(i + 1).substring(names[i].length());
    }
    try {
      return Optional.of(new Decision(
          new Variant(Boolean.parseBoolean(values[0]), Boolean.parseBoolean(values[1]),
              Boolean.parseBoolean(values[2]), words(values[3]), words(values[4]), times(values[5])),
          Double.parseDouble(values[6])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Times as they were written; a number that is none is an {@link NumberFormatException}. */
  private static SortedMap<String, Long> times(String line) {
    SortedMap<String, Long> times = new TreeMap<>();
    for (String word : words(line)) {
      int equals = word.indexOf('=');
      times.put(word.substring(0, Math.max(0, equals)), Long.parseLong(word.substring(equals + 1)));
    }
    return times;
  }

  private static SortedSet<String> words(String line) {
    SortedSet<String> words = new TreeSet<>(Arrays.asList(line.split(" ")));
    words.remove("");
    return words;
  }
}
