package dev.eqdrive.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of this project in a virtual machine of its own, because native code there may end the process or never come back. It
 * reads what it is asked from one file and appends its answers to another.
 *
 * @param name        what runs there, for messages
 * @param classes     its main class, whose last two arguments are those files, and one class of every library that it needs
 * @param options     of its virtual machine
 * @param arguments   before the two files
 * @param environment variables besides those of this process
 * @param signs       what marks the line of its output that says why it died
 */
public record ChildJvm(String name, List<Class<?>> classes, List<String> options, List<String> arguments,
    Map<String, String> environment, List<String> signs) {
  private static final int LONGEST = 300;

  /** Writes what the child is asked. */
  public interface Request {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads what the child has answered; reaching the end is no fault, because the child may have died. */
  public interface Response {
    void read(DataInputStream in) throws IOException;
  }

  /** What is said of work that was not done in time. */
  public static String late(Duration limit) {
    return "the time limit of " + limit.toMillis() + " ms passed";
  }

  /**
   * Runs the child once.
   *
   * @param nanos time that is left of the limit
   * @return why it ended, for work without an answer
   */
  public String run(Request request, Response response, long nanos, Duration limit) {
    Path folder;
    try {
      folder = Files.createTempDirectory("eqdrive-child");
    } catch (IOException e) {
      return "no temporary folder: " + e.getMessage();
    }
    try {
      Path asked = folder.resolve("request");
      Path answered = folder.resolve("response");
      Path log = folder.resolve("log");
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(asked)))) {
        request.write(out);
      }
      Process child = start(asked, answered, log, folder);
      boolean ended;
      try {
        ended = child.waitFor(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        ended = false;
      }
      if (!ended) child.destroyForcibly().onExit().join();
      if (Files.exists(answered)) read(answered, response);
      return ended ? name + " stopped: " + lastWords(log, child.exitValue()) : late(limit);
    } catch (IOException e) {
      return name + " could not be run: " + e.getMessage();
    } finally {
      delete(folder);
    }
  }

  private Process start(Path asked, Path answered, Path log, Path folder) throws IOException {
    List<String> places = new ArrayList<>();
    for (Class<?> c : classes) places.add(place(c).toString());
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("hs_err")));
    command.addAll(options);
    command.addAll(List.of("-cp", places.stream().distinct().collect(Collectors.joining(File.pathSeparator)),
        classes.getFirst().getName()));
    command.addAll(arguments);
    command.addAll(List.of(asked.toString(), answered.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Path place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void read(Path answered, Response response) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(answered)))) {
      response.read(in);
    } catch (EOFException e) {
      // The child ended before its last answer: what is complete has been read. An incomplete answer is none.
    }
  }

  private String lastWords(Path log, int exit) throws IOException {
    List<String> lines = Files.exists(log)
        ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
        : List.of();
    return lines.stream().filter(l -> signs.stream().anyMatch(l::contains)).findFirst()
        .map(l -> l.length() > LONGEST ? l.substring(0, LONGEST) : l).orElse("exit status " + exit);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
    } catch (IOException e) {
      // A temporary folder that stays behind does no harm.
    }
  }
}
