package dev.eqdrive.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notes for the launcher, one file each, in a directory of its own. Nothing is noted when there is no launcher. A note that
 * cannot be written is not worth failing for: the launcher then says less.
 */
public final class RunDirectory {
  /** For commands run without a launcher. */
  public static final RunDirectory NONE = new RunDirectory(Optional.empty());

  private final Optional<Path> directory;

  private RunDirectory(Optional<Path> directory) {
    this.directory = directory;
  }

  /** The directory named by the system property {@code eqdrive.run.dir}. */
  static RunDirectory ofProperty() {
    String name = System.getProperty("eqdrive.run.dir", "");
    return name.isEmpty() ? NONE : new RunDirectory(Optional.of(Path.of(name)));
  }

  /** The phase the process is in. */
  void phase(String name) {
    note("phase", name);
  }

  /** Files that have to be removed if the process dies now. */
  void staged(List<Path> files) {
    note("staged", files.stream().map(f -> f.toAbsolutePath().toString()).collect(Collectors.joining("\n")));
  }

  /** The staged files have been renamed or removed. */
  void unstaged() {
    directory.ifPresent(d -> {
      try {
        Files.deleteIfExists(d.resolve("staged"));
      } catch (IOException e) {
        note("staged", "");
      }
    });
  }

  /** The command has ended by itself; whatever the process's status will be, this is the one that counts. */
  void exit(int status) {
    note("exit", Integer.toString(status));
  }

  private void note(String name, String text) {
    directory.ifPresent(d -> {
      try {
        Files.write(d.resolve(name), (text + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // See above.
      }
    });
  }
}
