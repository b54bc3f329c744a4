package dev.eqdrive.measure;

import dev.eqdrive.driver.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Small text files that are named by the hash of all that their content depends on. They hold data only, appear whole or not at
 * all, and may be deleted at any time.
 */
public final class CacheFolder {
  private static final byte[] SEPARATOR = {0};

  private final Optional<Path> folder;

  private CacheFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps nothing. */
  public static CacheFolder none() {
    return new CacheFolder(Optional.empty());
  }

  /** Files in a folder, which is made when something is to be kept. */
  public static CacheFolder in(Path folder) {
    return new CacheFolder(Optional.of(folder));
  }

  /** Where caches are kept unless the user says otherwise: {@code $XDG_CACHE_HOME/eqdrive}, else {@code ~/.cache/eqdrive}. */
  public static Path standard() {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isBlank() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(cache))
        .resolve("eqdrive");
  }

  /** A name for what depends on a content and some circumstances. */
  static String key(String purpose, byte[] content, List<String> circumstances) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(purpose.getBytes(StandardCharsets.UTF_8));
    for (String c : circumstances) {
      parts.add(SEPARATOR);
      parts.add(c.getBytes(StandardCharsets.UTF_8));
    }
    parts.add(SEPARATOR);
    parts.add(content);
    return Fingerprint.of(parts.toArray(byte[][]::new));
  }

  /** The file of a kind under a key. */
  Optional<String> read(String kind, String key) {
    if (folder.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Files.readString(file(folder.get(), kind, key)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a text; returns the file if it cannot be written. */
  Optional<Path> write(String kind, String key, String text) {
    if (folder.isEmpty()) return Optional.empty();
    Path file = file(folder.get(), kind, key);
    try {
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), ".new", "");
      try {
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(file);
    }
  }

  private static Path file(Path folder, String kind, String key) {
    return folder.resolve(kind).resolve(key + ".txt");
  }
}
