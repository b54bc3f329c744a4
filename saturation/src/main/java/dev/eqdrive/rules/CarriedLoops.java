package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A program whose loops keep what a trip has computed of the new states for the next one. Done before bodies are optimized, since two
 * computations of the same may become two different ones.
 *
 * @param numberIn where the values of the program are
 */
public record CarriedLoops(Graph graph, int[] numberIn) {
  /** Whether some rules contain the one that this applies. */
  public static boolean in(RuleSet rules) {
    return rules.byName(LoopRules.CARRY.name()).isPresent();
  }

  /**
   * The program with the loops that get cheaper; empty if there are none.
   *
   * @param cheaper whether the first loop is cheaper than the second
   */
  public static Optional<CarriedLoops> of(Graph program, BiPredicate<Op.Structured, Op.Structured> cheaper) {
    Graph.Builder to = Graph.builder();
    int[] number = RegionCopy.none(program);
    for (int p = 0; p < program.parameters().size(); p++) number[p] = to.parameter(program.parameters().get(p));
    boolean any = false;
    for (int n = 0; n < program.nodes().size(); n++) {
      Graph.Node node = program.nodes().get(n);
      List<Integer> operands = new ArrayList<>(node.operands().stream().map(o -> number[o]).toList());
      List<Type> types = new ArrayList<>(node.types());
      Op op = node.op();
      if (isLoop(op) && op instanceof Op.Structured loop) {
        LoopCarry carry = new LoopCarry(loop.regions().get(1));
        List<Integer> values = carry.values();
        Op.Structured carried = new Op.Structured(loop.name(), loop.attributes(),
            carry.regions(loop.regions().get(0), values), loop.captures());
        if (!values.isEmpty() && cheaper.test(carried, loop)) {
          any = true;
          op = carried;
          operands.addAll(types.size(), first(to, loop.regions().get(1), carry.before(values), operands, values));
          types.addAll(values.stream().map(loop.regions().get(1)::type).toList());
        }
      }
      int at = to.node(op, operands, types, program.location(n));
      for (int r = 0; r < node.types().size(); r++) number[program.firstValue(n) + r] = at + r;
    }
    if (!any) return Optional.empty();
    return Optional.of(new CarriedLoops(to.build(program.results().stream().map(r -> number[r]).toList()), number));
  }

  private static boolean isLoop(Op op) {
    return op instanceof Op.Structured s && s.isLoop()
        && s.regions().stream().allMatch(Regions::portable);
  }

  /** What some nodes of a body compute for the first trip, of which the values are given back. */
  private static List<Integer> first(Graph.Builder to, Graph body, int[] nodes, List<Integer> operands,
      List<Integer> values) {
    int[] number = RegionCopy.none(body);
    for (int p = 0; p < operands.size(); p++) number[p] = operands.get(p);
    for (int n : nodes) to.copy(body, n, number, body.location(n));
    return values.stream().map(v -> number[v]).toList();
  }
}
