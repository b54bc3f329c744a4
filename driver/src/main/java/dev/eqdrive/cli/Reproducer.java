package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file to report a fault with: the input, and in front of it, where it is text, the command and the versions as comments.
 *
 * @param command what runs it again
 */
record Reproducer(Path file, String command) {
  /**
   * Writes one into a folder; the name tells the content, so that the same fault gives the same file.
   *
   * @param given options by name without hyphens in front
   * @param why   what went wrong
   * @return empty if the folder cannot be written
   */
  static Optional<Reproducer> write(Path folder, Source source, Map<String, String> given, String why,
      RunDirectory run) {
    byte[] input = source.bytes().array();
    boolean binary = input.length > 3 && input[0] == 'M' && input[1] == 'L' && (input[2] & 0xff) == 0xef;
    String flags = given.entrySet().stream()
        .map(e -> " --" + e.getKey() + (e.getValue().isEmpty() ? "" : "=" + quoted(e.getValue())))
        .collect(Collectors.joining());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (!binary) {
      String versions = Versions.all().entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
          .collect(Collectors.joining(", "));
      String head = "// eqdrive compile" + flags + "\n// " + versions + "\n// " + why.lines().findFirst().orElse("")
          + "\n";
      content.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    }
    content.writeBytes(input);
    String name = "eqdrive-repro-" + hash(content.toByteArray()) + (binary ? ".mlirbc" : ".mlir");
    Path file = folder.resolve(name);
    try {
      OutputFile.at(file.toString(), run).write(content.toByteArray());
    } catch (CompileException e) {
      return Optional.empty();
    }
    return Optional.of(new Reproducer(file, "eqdrive compile " + file + flags));
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_.,/:+-]*") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  private static String hash(byte[] bytes) {
    return Fingerprint.of(bytes).substring(0, 8);
  }
}
