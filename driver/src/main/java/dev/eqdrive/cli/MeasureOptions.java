package dev.eqdrive.cli;

import dev.eqdrive.driver.Arguments;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Backend;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.measure.CacheFolder;
import dev.eqdrive.measure.KernelChoice;
import dev.eqdrive.measure.Measured;
import dev.eqdrive.measure.MeasuredChoice;
import dev.eqdrive.measure.MeasuredChoice.Setup;
import dev.eqdrive.measure.Verdict;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.PjrtException;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.pjrt.PluginFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Options of {@code compile} that let measurement decide, and the measuring itself. */
final class MeasureOptions {
  /** What is measured. */
  enum Measure {
    OFF,
    AUTO,
    KERNELS,
    PROGRAMS
  }

  @Option(names = "--measure", paramLabel = "WHAT", description = "off; kernels: the kernels that decide between plans are timed, and times replace their prices; programs: the best plans and the input are timed, and the fastest is written; auto: programs if the target is this machine (default: off).")
  Measure measure = Measure.OFF;

  @Option(names = "--plugin", paramLabel = "PATH", description = "The PJRT plugin that measures (default: XLA's CPU plugin, fetched once).")
  Optional<Path> plugin = Optional.empty();

  @Option(names = "--inputs", paramLabel = "FILE", description = "Role file that says how arguments are filled for measuring (default: the model's name with .json, if that exists).")
  Optional<String> roles = Optional.empty();

  @Option(names = "--cache-dir", paramLabel = "DIR", description = "Where measured decisions are kept (default: $XDG_CACHE_HOME/eqdrive or ~/.cache/eqdrive).")
  Optional<Path> cacheDir = Optional.empty();

  @Option(names = "--no-cache", description = "Measures again and keeps nothing.")
  boolean noCache;

  /** A compile, and how measurement decided if it was asked. */
  record Compiled(CompileResult result, Optional<Measured> verdict) {
  }

  /** Compiles, measuring as asked. */
  Compiled compile(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Console console) {
    if (measure == Measure.OFF) return new Compiled(compiler.apply(request), Optional.empty());
    try {
      Path file = plugin(request, console);
      List<Input> inputs = measure == Measure.KERNELS
          ? List.of()
          : PluginOptions.inputs(request.source(), types(request), roles, 0, console);
      PjrtRunner runner = new PjrtRunner(file, PjrtRunner.Allocator.DEFAULT);
      CacheFolder cache = noCache
          ? CacheFolder.none()
          : CacheFolder.in(cacheDir.orElseGet(CacheFolder::standard));
      List<String> machine = machine(request, file);
      Setup setup = new Setup(runner::run, inputs, circumstances(request, machine), machine, cache);
      if (measure == Measure.KERNELS) {
        KernelChoice.Chosen chosen = KernelChoice.run(request, compiler, setup);
        return new Compiled(chosen.result(), Optional.of(chosen.verdict()));
      }
      MeasuredChoice.Chosen chosen = MeasuredChoice.run(request, compiler, setup);
      return new Compiled(chosen.result(), Optional.of(chosen.verdict()));
    } catch (Unmeasurable e) {
      if (measure != Measure.AUTO) throw e.failure;
      Verdict why = Verdict.unmeasured("nothing: " + e.failure.diagnostic().text());
      return new Compiled(compiler.apply(request), Optional.of(why));
    }
  }

  /** Why a program cannot be measured here: an error, or a remark if measuring was to happen only where it can. */
  private static final class Unmeasurable extends Exception {
    private static final long serialVersionUID = 1;
    private final CompileException failure;

    Unmeasurable(CompileException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** The plugin that runs what the request makes. */
  private Path plugin(CompileRequest request, Console console) throws Unmeasurable {
    if (request.emission().backend() != Backend.XLA) {
      throw new Unmeasurable(PluginOptions.failure(2203, "--measure needs --backend=xla", ExitCode.USAGE));
    }
    if (Target.load(request.target()).backend() != Target.Backend.XLA_CPU && plugin.isEmpty()) {
      throw new Unmeasurable(PluginOptions.failure(2203,
          "--measure for the target " + request.target() + " needs --plugin", ExitCode.USAGE));
    }
    try {
      return PluginFile.find(plugin, line -> console.err().println(line));
    } catch (PjrtException e) {
      Diagnostic error = Diagnostic.error(5001, String.valueOf(e.getMessage()))
          .withAdvice("Maybe use --measure=off, or name a plugin with --plugin");
      throw new Unmeasurable(new CompileException(ExitCode.USAGE, error, e));
    }
  }

  private static List<TensorType> types(CompileRequest request) throws Unmeasurable {
    try {
      return Arguments.types(request.source());
    } catch (CompileException e) {
      throw new Unmeasurable(e);
    }
  }

  /** What a decision depends on besides the program: the request, the tool, the machine and its compiler. */
  private List<String> circumstances(CompileRequest request, List<String> machine) {
    List<String> list = new ArrayList<>(machine);
    list.add(Versions.all().toString());
    list.add(request.emission().toString());
    list.add(request.rules().toString());
    list.add(request.budget().toString());
    list.add(request.preparation().toString());
    list.add(request.guidance().naming().toString());
    list.add(roles.orElse(""));
    return list;
  }

  /** The target, the machine and its compiler. */
  private static List<String> machine(CompileRequest request, Path file) {
    List<String> list = new ArrayList<>();
    list.add(Target.load(request.target()).spec().toString());
    try {
      list.add(file.getFileName() + " " + Files.size(file));
    } catch (IOException e) {
      list.add(file.toString());
    }
    list.add(Machine.cores() + " × " + Machine.processor());
    return list;
  }
}
