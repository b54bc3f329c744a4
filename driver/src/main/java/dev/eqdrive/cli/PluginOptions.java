package dev.eqdrive.cli;

import dev.eqdrive.driver.Arguments;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.driver.RoleFile;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PjrtException;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.pjrt.PjrtRunner.Allocator;
import dev.eqdrive.pjrt.PluginFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the commands that run programs on a PJRT plugin, and what those commands share. */
final class PluginOptions {
  private static final long MAX_BYTES = 2L << 30;

  @Option(names = "--plugin", paramLabel = "PATH", description = "The PJRT plugin (default: XLA's CPU plugin, fetched once).")
  Optional<Path> plugin = Optional.empty();

  @Option(names = "--inputs", paramLabel = "FILE", description = "Role file that says how arguments are filled (default: the model's name with .json, if that exists).")
  Optional<String> roles = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the arguments (default: 0).")
  long seed;

  @Option(names = "--time-limit", paramLabel = "S", converter = Values.Seconds.class, description = "Seconds for everything (default: 600).")
  Duration timeLimit = Duration.ofSeconds(600);

  @Option(names = "--allocator", paramLabel = "HOW", description = "default, or tuned: the C library keeps large buffers (default: default).")
  Allocator allocator = Allocator.DEFAULT;

  /** A module to run, whole. */
  static Source read(String file, Console console) {
    return InputFile.read(file, console, MAX_BYTES);
  }

  /** The outcomes of an experiment. */
  List<Outcome> run(Experiment experiment, Console console) {
    console.run().phase("run");
    try {
      Path file = PluginFile.find(plugin, line -> console.err().println(line));
      return new PjrtRunner(file, allocator).run(experiment, timeLimit);
    } catch (PjrtException e) {
      throw unusable(e);
    }
  }

  /** What is said of a plugin that cannot be used. */
  static CompileException unusable(PjrtException e) {
    return new CompileException(ExitCode.USAGE, Diagnostic.error(5001, String.valueOf(e.getMessage())), e);
  }

  /** Seeded arguments of a model. */
  List<Input> inputs(Source model, List<TensorType> types, Console console) {
    return inputs(model, types, roles, seed, console);
  }

  /**
   * Seeded arguments of a model.
   *
   * @param roles the role file, if it is not the one beside the model
   */
  static List<Input> inputs(Source model, List<TensorType> types, Optional<String> roles, long seed, Console console) {
    Optional<RoleFile> file = roles.or(() -> beside(model.name(), ".json")).map(name -> {
      try {
        return RoleFile.parse(read(name, console).bytes().array());
      } catch (IllegalArgumentException e) {
        throw failure(1303, name + " is not a role file: " + e.getMessage(), ExitCode.INPUT);
      }
    });
    file.filter(f -> f.arguments().size() != types.size()).ifPresent(f -> {
      throw failure(1303, "the role file has " + f.arguments().size() + " arguments, and " + model.name() + " takes "
          + types.size(), ExitCode.INPUT);
    });
    return Arguments.seeded(types, file, seed);
  }

  /** The file with the model's name and another suffix, if it exists. */
  static Optional<String> beside(String model, String suffix) {
    int dot = model.lastIndexOf('.');
    String name = (dot > model.lastIndexOf('/') ? model.substring(0, dot) : model) + suffix;
    return Files.isRegularFile(Path.of(name)) ? Optional.of(name) : Optional.empty();
  }

  static CompileException failure(int code, String text, ExitCode exit) {
    return new CompileException(exit, Diagnostic.error(code, text));
  }
}
