package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Condition;
import dev.eqdrive.driver.CompileRequest.Control;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.Diagnostic.Severity;
import dev.eqdrive.driver.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eqdrive compile}: reads a module, optimizes it, writes it. */
@Command(name = "compile", description = "Optimizes a StableHLO module.", sortOptions = false, abbreviateSynopsis = true)
final class CompileCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private static final String DISABLE = "EQDRIVE_DISABLE";

  /** Options that name files to write. */
  private static final Set<String> WRITTEN = Set.of("--output", "--report", "--visualize", "--in-place");
  private static final Set<String> FILES = Set.of("--output", "--report", "--visualize", "--prepare", "--config");

  private final Console console;
  private final Function<CompileRequest, CompileResult> compiler;
  private final BooleanSupplier stopRequested;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The module: StableHLO or MHLO as text or bytecode, or a VHLO artifact; - is "
      + "standard input.")
  String input = "";

  @Option(names = {"-o",
    "--output"}, paramLabel = "FILE", defaultValue = "-", description = "Where the result goes; - is standard output (default: ${DEFAULT-VALUE}).")
  String output = "-";

  @Option(names = "--in-place", description = "Lets the result replace the input.")
  boolean inPlace;

  @Option(names = "--prepare", paramLabel = "FILE", description = "Writes a second module that does once what depends on --static-args alone; it takes the arguments of the input and gives those of the result.")
  Optional<String> prepare = Optional.empty();

  @Option(names = "--report", paramLabel = "FILE", description = "Writes the account of the compile as JSON.")
  Optional<String> report = Optional.empty();

  @Option(names = "--visualize", paramLabel = "FILE", description = "Draws the kernels of the result as a graph: .dot or .graphml.")
  Optional<String> picture = Optional.empty();

  @Mixin
  CompileOptions options = new CompileOptions();

  @Mixin
  MeasureOptions measuring = new MeasureOptions();

  @Mixin
  Verbosity verbosity = new Verbosity();

  CompileCommand(Console console, Function<CompileRequest, CompileResult> compiler, BooleanSupplier stopRequested) {
    this.console = console;
    this.compiler = compiler;
    this.stopRequested = stopRequested;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    options = options.configured(input, spec.commandLine());
    Optional<OutputFile> file = destination();
    if (prepare.isPresent() != options.staticArgs.isPresent()) {
      throw usage("--prepare and --static-args need each other");
    }
    Optional<OutputFile> prepareFile = prepare.map(p -> OutputFile.at(p, console.run()));
    if (prepare.equals(Optional.of(output))) throw usage("--prepare and -o name the same file");
    Optional<OutputFile> reportFile = report.map(r -> OutputFile.at(r, console.run()));
    Optional<KernelPicture.Form> form = picture.map(this::pictureForm);
    Optional<OutputFile> pictureFile = picture.map(p -> OutputFile.at(p, console.run()));
    Source source = InputFile.read(input, console, options.maxInputBytes);
    if (System.getenv().getOrDefault(DISABLE, "").equals("1")) {
      if (prepare.isPresent()) throw usage("--prepare is not possible with " + DISABLE + "=1");
      write(file, Optional.empty(), source.bytes().array(), Optional.empty());
      return ExitCode.OK.status();
    }
    StatusLine status = new StatusLine(console, options.timeLimit, !verbosity.quiet);
    CompileRequest request = options.request(source, output, report.isPresent(), new Control(status, stopRequested));
    MeasureOptions.Compiled compiled;
    try (status) {
      compiled = measuring.compile(request, compiler, console);
    } catch (Throwable e) {
      throw new Failures.InSource(source, e, why -> reproducer(source, why));
    }
    CompileResult result = compiled.result();
    DiagnosticPrinter printer = DiagnosticPrinter.on(console);
    for (Diagnostic d : result.diagnostics()) {
      boolean grave = d.severity() == Severity.ERROR || d.severity() == Severity.WARNING;
      if (grave || !verbosity.quiet) printer.print(d, Optional.of(source));
    }
    if (result.conditions().contains(Condition.FALLBACK) || result.conditions().contains(Condition.MISMATCH)) {
      String why = result.diagnostics().stream().map(Diagnostic::text).findFirst().orElse("");
      reproducer(source, why).ifPresent(r -> Failures.announce(r, console));
    }
    Optional<Condition> failure = options.failOn.stream().filter(result.conditions()::contains).sorted().findFirst();
    ExitCode code = failure.map(c -> c == Condition.MISMATCH ? ExitCode.MISMATCH : ExitCode.LIMIT).orElse(ExitCode.OK);
    reportFile.ifPresent(f -> f.write(
        JsonReport.of(request, result, compiled.verdict(), givenOptions(FILES), code.status())
            .getBytes(StandardCharsets.UTF_8)));
    if (!verbosity.quiet) {
      console.err().print(Summary.of(request, result, compiled.verdict(), verbosity.isVerbose()));
      console.err().flush();
    }
    if (code == ExitCode.LIMIT) {
      String name = failure.map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("");
      throw new CompileException(code, Diagnostic.error(3001, "--fail-on=" + name + " holds; nothing is written"));
    }
    console.run().phase("write");
    pictureFile.ifPresent(f -> f.write(KernelPicture.of(result.kernels(), form.orElseThrow())));
    write(file, prepareFile, result.output().array(), result.prepared().map(p -> p.output().array()));
    return code.status();
  }

  private KernelPicture.Form pictureForm(String file) {
    if (file.endsWith(".dot")) return KernelPicture.Form.DOT;
    if (file.endsWith(".graphml")) return KernelPicture.Form.GRAPHML;
    throw usage("--visualize=" + file + " ends with neither .dot nor .graphml");
  }

  private Optional<OutputFile> destination() {
    if (inPlace) {
      if (input.equals("-")) throw usage("--in-place needs an input file");
      if (!output.equals("-") && !output.equals(input))
        throw usage("--in-place and -o " + output + " exclude each other");
      output = input;
    }
    if (output.equals("-")) return Optional.empty();
    OutputFile file = OutputFile.at(output, console.run());
    if (!inPlace && !input.equals("-") && file.isSameAs(Path.of(input))) {
      throw usage("the output " + output + " is the input; --in-place allows that");
    }
    return Optional.of(file);
  }

  /** Writes both modules, or none. */
  private void write(Optional<OutputFile> file, Optional<OutputFile> prepareFile, byte[] main,
      Optional<byte[]> prepared) {
    List<OutputFile.Content> contents = new ArrayList<>();
    prepareFile.ifPresent(f -> prepared.ifPresent(bytes -> contents.add(new OutputFile.Content(f, bytes))));
    file.ifPresent(f -> contents.add(new OutputFile.Content(f, main)));
    OutputFile.writeAll(contents);
    if (file.isEmpty()) OutputFile.writeStandard(console.out(), main);
  }

  private ParameterException usage(String text) {
    return new ParameterException(spec.commandLine(), text);
  }

  /** Keeps the input beside the output. */
  private Optional<Reproducer> reproducer(Source source, String why) {
    Path folder = Optional.ofNullable(Path.of(output).getParent()).orElse(Path.of(""));
    return Reproducer.write(folder, source, givenOptions(WRITTEN), why, console.run());
  }

  /** What the user gave, by option name; without files reports compare. */
  private Map<String, String> givenOptions(Set<String> without) {
    Map<String, String> given = new TreeMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (without.contains(option.longestName())) continue;
      given.put(option.longestName().substring(2), String.join(",", option.originalStringValues()));
    }
    return given;
  }
}
