package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.stablehlo.Interface;
import dev.eqdrive.stablehlo.Interface.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A program cut in two: {@code prepare} takes the arguments of the program and gives those of {@code main}, so that
 * {@code main} after {@code prepare} is the program. The parameters of {@code main} are the values that are the same in every
 * call, then the other arguments of the program in their order.
 *
 * @param sources  the argument of the program that each parameter of {@code main} is, or −1 for a computed value
 * @param numberIn value of {@code main} for some values of the whole program
 */
record Prepared(Graph prepare, Graph main, List<Integer> sources, Map<Integer, Integer> numberIn) {
  Prepared {
    sources = List.copyOf(sources);
  }

  /** A program cut at the arguments themselves: nothing is computed beforehand. */
  static Prepared identity(Graph program, BitSet fixed) {
    TreeSet<Integer> read = new TreeSet<>(program.results());
    program.nodes().forEach(n -> read.addAll(n.operands()));
    read.removeIf(v -> v >= program.parameters().size() || !fixed.get(v));
    return of(program, fixed, List.copyOf(read));
  }

  /**
   * Cuts a program.
   *
   * @param fixed  indices of the arguments that are the same in every call
   * @param handed values to hand over, each computed from such arguments alone
   */
  static Prepared of(Graph program, BitSet fixed, List<Integer> handed) {
    List<Integer> cut = new ArrayList<>(new TreeSet<>(handed));
    int parameters = program.parameters().size();
    IntStream.range(0, parameters).filter(i -> !fixed.get(i)).forEach(cut::add);

    Graph.Builder before = Graph.builder();
    Map<Integer, Integer> inPrepare = new HashMap<>();
    for (int i = 0; i < parameters; i++) inPrepare.put(i, before.parameter(program.parameters().get(i)));
    LiveCopy.of(program, cut, before, inPrepare);
    List<Integer> results = cut.stream().map(v -> Objects.requireNonNull(inPrepare.get(v))).toList();

    Graph.Builder after = Graph.builder();
    Map<Integer, Integer> inMain = new HashMap<>();
    for (int v : cut) inMain.put(v, after.parameter(program.type(v)));
    LiveCopy.of(program, LiveCopy.roots(program), after, inMain);
    List<Integer> outputs = program.results().stream().map(v -> Objects.requireNonNull(inMain.get(v))).toList();
    return new Prepared(before.build(results), after.build(outputs),
        cut.stream().map(v -> v < parameters ? v : -1).toList(), Map.copyOf(inMain));
  }

  /** With another body of {@code main} that has the same parameters. */
  Prepared withMain(Graph newMain) {
    return new Prepared(prepare, newMain, sources, numberIn);
  }

  /** Bytes of the parameters of {@code main} that are the same in every call. */
  long bytes(BitSet fixed) {
    long sum = 0;
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i) < 0 || fixed.get(sources.get(i))) sum += bytesOf(main, i);
    }
    return sum;
  }

  /** Bytes of some parameters of a graph. */
  static long bytes(Graph g, BitSet parameters) {
    return parameters.stream().mapToLong(i -> bytesOf(g, i)).sum();
  }

  private static long bytesOf(Graph g, int parameter) {
    return g.parameters().get(parameter) instanceof TensorType t ? t.bytes() : 0;
  }

  /** The parameters of {@code main}. */
  List<CompileResult.Argument> arguments() {
    return IntStream.range(0, sources.size())
        .mapToObj(i -> new CompileResult.Argument(sources.get(i), main.parameters().get(i).toString())).toList();
  }

  /** What a parameter of {@code main} is, for readers of the module. */
  private String note(int parameter) {
    int source = sources.get(parameter);
    if (source >= 0) return "argument " + source;
    return "prepared " + sources.subList(0, parameter).stream().filter(s -> s < 0).count();
  }

  /** Signature of {@code main}. */
  Interface mainInterface() {
    List<Slot> in = IntStream.range(0, sources.size()).mapToObj(i -> new Slot(sources.get(i), note(i))).toList();
    return new Interface(in, IntStream.range(0, main.results().size()).mapToObj(i -> new Slot(i, "")).toList());
  }

  /** Signature of {@code prepare}. */
  Interface prepareInterface() {
    List<Slot> in = IntStream.range(0, prepare.parameters().size()).mapToObj(i -> new Slot(-1, "")).toList();
    return new Interface(in, IntStream.range(0, sources.size()).mapToObj(i -> new Slot(-1, note(i))).toList());
  }
}
