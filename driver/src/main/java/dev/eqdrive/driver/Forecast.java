package dev.eqdrive.driver;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The kernels that a target's backend is expected to make of a graph on its own.
 *
 * @param lines         kernels that cost something, in the order in which they can run
 * @param temporariesNs what the memory of all values between kernels costs, if the allocator gives it back after every run
 */
public record Forecast(List<Line> lines, long temporariesNs) {
  /**
   * One kernel, or an operation of several.
   *
   * @param ns         predicted price
   * @param kernels    how many it is: those of its bodies, or of a factorization
   * @param result     type that it writes
   * @param operations what is computed inside, by name, with how often
   * @param reads      lines that wrote what it reads, and arguments, argument i as −1 − i; ascending
   * @param bodies     what a loop or branch runs: kernels of each of its regions
   */
  public record Line(long ns, int kernels, String result, Map<String, Integer> operations, List<Integer> reads,
      List<Forecast> bodies) {
    /** Whether it only moves elements to another order. */
    public boolean isConversion() {
      return operations.containsKey("transpose") && MOVES.containsAll(operations.keySet());
    }
  }

  private static final Set<String> MOVES = Set.of("transpose", "reshape", "slice", "broadcast_in_dim");

  /** All kernels, those of loop and branch bodies once; a loop itself is none. */
  public int kernels() {
    return lines.stream().mapToInt(Line::kernels).sum();
  }

  /** Kernels that only move elements to another order, in bodies too. */
  public int conversions() {
    return lines.stream()
        .mapToInt(l -> l.isConversion() ? 1 : l.bodies().stream().mapToInt(Forecast::conversions).sum())
        .sum();
  }

  /** Sum of the prices and of what temporaries cost, ns. */
  public long ns() {
    return GraphOptimizer
        .total(LongStream.concat(lines.stream().mapToLong(Line::ns), LongStream.of(temporariesNs)).toArray());
  }

  /** The forecast for a function body. */
  public static Forecast of(Graph graph, Target target) {
    return Forecaster.of(graph, target);
  }
}
