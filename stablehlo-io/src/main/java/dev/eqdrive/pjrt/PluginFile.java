package dev.eqdrive.pjrt;

import dev.eqdrive.mlir.MlirLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the plugin is: as the user says, else the one of the variable {@value #VARIABLE}, else XLA's CPU plugin beside the MLIR
 * library, which is fetched when it is first needed.
 */
public final class PluginFile {
  /** System property and environment variable that name a plugin. */
  public static final String PROPERTY = "eqdrive.pjrt.plugin";
  public static final String VARIABLE = "EQDRIVE_PJRT_PLUGIN";

  private static final String CPU_PLUGIN = "pjrt_c_api_cpu_plugin.so";

  private PluginFile() {
  }

  /** The plugin that is already there. */
  public static Optional<Path> present() {
    return named().or(PluginFile::beside).filter(Files::isRegularFile);
  }

  /**
   * The plugin, fetched if need be.
   *
   * @param given    what the user says
   * @param messages hears what is going on, line by line
   * @throws PjrtException if there is none
   */
  public static Path find(Optional<Path> given, Consumer<String> messages) {
    Optional<Path> name = given.or(PluginFile::named);
    if (name.isPresent()) {
      if (!Files.isRegularFile(name.get())) throw new PjrtException("the plugin " + name.get() + " does not exist");
      return name.get();
    }
    Path file = beside().orElseThrow(() -> new PjrtException("no PJRT plugin is named, and there is no place for one"));
    if (!Files.isRegularFile(file)) fetch(file, messages);
    return file;
  }

  private static Optional<Path> named() {
    String property = System.getProperty(PROPERTY, "");
    String name = property.isBlank() ? System.getenv().getOrDefault(VARIABLE, "") : property;
    return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
  }

  private static Optional<Path> beside() {
    return MlirLibrary.path().map(p -> p.resolveSibling(CPU_PLUGIN));
  }

  private static void fetch(Path file, Consumer<String> messages) {
    Path script = Path.of(System.getProperty("eqdrive.root", "."), "stablehlo-io", "src", "main", "sh", "fetch-native");
    if (!Files.isExecutable(script)) {
      throw new PjrtException("the CPU plugin " + file + " does not exist, and there is no " + script + " to fetch it");
    }
    try {
      Process process = new ProcessBuilder(script.toString(), String.valueOf(file.getParent()), "cpu-plugin")
          .redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (Stream<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()) {
        lines.forEach(messages);
      }
      if (process.waitFor() != 0) throw new PjrtException("the CPU plugin could not be fetched");
    } catch (IOException e) {
      throw new PjrtException("the CPU plugin could not be fetched: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PjrtException("the CPU plugin was not fetched: interrupted");
    }
  }
}
