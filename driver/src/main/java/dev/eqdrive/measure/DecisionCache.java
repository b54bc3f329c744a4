package dev.eqdrive.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What measuring has decided, one small text file a decision, named by the hash of all that it depends on. Files hold data only,
 * appear whole or not at all, and may be deleted at any time; one that is not understood counts as absent.
 */
public final class DecisionCache {
  private static final String HEADER = "eqdrive measured choice 2";

  private final Optional<Path> folder;

  private DecisionCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps nothing. */
  public static DecisionCache none() {
    return new DecisionCache(Optional.empty());
  }

  /** A cache in a folder, which is made when something is to be kept. */
  public static DecisionCache in(Path folder) {
    return new DecisionCache(Optional.of(folder));
  }

  /** Where caches are kept unless the user says otherwise: {@code $XDG_CACHE_HOME/eqdrive}, else {@code ~/.cache/eqdrive}. */
  public static Path defaultFolder() {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isBlank() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(cache))
        .resolve("eqdrive");
  }

  /**
   * A decision.
   *
   * @param speedup of the chosen variant over the input, as measured
   */
  public record Decision(Variant variant, double speedup) {
  }

  /** The hash of everything a decision depends on. */
  static String key(byte[] module, List<String> circumstances) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HEADER.getBytes(StandardCharsets.UTF_8));
      for (String c : circumstances) {
        digest.update((byte) 0);
        digest.update(c.getBytes(StandardCharsets.UTF_8));
      }
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(module));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The decision under a key. */
  Optional<Decision> get(String key) {
    if (folder.isEmpty()) return Optional.empty();
    try {
      return parse(Files.readString(file(folder.get(), key)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a decision; says why if it cannot. */
  Optional<String> put(String key, Decision decision) {
    if (folder.isEmpty()) return Optional.empty();
    Path file = file(folder.get(), key);
    try {
      Files.createDirectories(folder.get().resolve("measured"));
      Path temporary = Files.createTempFile(folder.get().resolve("measured"), ".new", "");
      try {
        Files.writeString(temporary, text(decision));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the decision is not kept: " + file + " cannot be written");
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve("measured").resolve(key + ".txt");
  }

  static String text(Decision d) {
    return String.join("\n", HEADER, "input " + d.variant().input(), "barriers " + d.variant().barriers(),
        "layouts " + d.variant().layouts(),
        "without " + String.join(" ", d.variant().without()), "speedup " + d.speedup(), "end", "");
  }

  static Optional<Decision> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 7 || !lines.get(0).equals(HEADER) || !lines.get(6).equals("end")) return Optional.empty();
    String[] values = new String[5];
    String[] names = {"input ", "barriers ", "layouts ", "without ", "speedup "};
    for (int i = 0; i < names.length; i++) {
      if (!lines.get(i + 1).startsWith(names[i])) return Optional.empty();
      values[i] = lines.get(i + 1).substring(names[i].length());
    }
    TreeSet<String> without = new TreeSet<>(Arrays.asList(values[3].split(" ")));
    without.remove("");
    try {
      return Optional.of(new Decision(
          new Variant(Boolean.parseBoolean(values[0]), Boolean.parseBoolean(values[1]),
              Boolean.parseBoolean(values[2]), without),
          Double.parseDouble(values[4])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
