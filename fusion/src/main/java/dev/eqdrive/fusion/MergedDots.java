package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * XLA:GPU's dot merger: products that share an operand and do not depend on each other are one product, of which the other
 * operands are joined in every call.
 */
final class MergedDots {
  /** xla_gpu_dot_merger_threshold_mb. */
  private static final double MAX_BYTES = 64 << 20;
  static final long SEPARATE = -1;

  private final Instructions program;
  private final NodeTable table;
  private final CostModel model;
  private final long[] cost;
  private final Set<List<Integer>> joined = new HashSet<>();

  private MergedDots(Instructions program, CostModel model) {
    this.program = program;
    this.table = program.table;
    this.model = model;
    this.cost = new long[program.count];
    Arrays.fill(cost, SEPARATE);
  }

  /** For every instruction {@link #SEPARATE}, or what it costs as a part of a merged product: the first pays for all. */
  static long[] costs(Instructions program, CostModel model) {
    MergedDots m = new MergedDots(program, model);
    int[] depth = m.depths();
    for (int shared = 0; shared < 2; shared++) {
      Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
      for (int i = 0; i < program.count; i++) {
        if (!m.isDot(i) || m.cost[i] != SEPARATE) continue;
        List<Object> key = m.key(i, shared, depth[i]);
        if (!key.isEmpty()) groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      for (List<Integer> group : groups.values()) if (group.size() > 1) m.merge(group, shared);
    }
    return m.cost;
  }

  private boolean isDot(int i) {
    return program.kind[i] == Instructions.PLAIN && program.isLive(i)
        && table.first[program.cls[i]] < table.first[program.cls[i] + 1]
        && table.op(program.node(i)) instanceof Op.DotGeneral;
  }

  /** How many products follow each other on the longest way to an instruction; of equal depth none depends on another one. */
  private int[] depths() {
    int[] depth = new int[program.count];
    IntStream.range(0, program.count).boxed().sorted(Comparator.comparingLong(i -> program.order[i])).forEach(i -> {
      for (int o : program.operands[i]) depth[i] = Math.max(depth[i], depth[o]);
      if (isDot(i)) depth[i]++;
    });
    return depth;
  }

  /** What products have in common that are merged; empty for one that is not, such as one with a vector, which becomes a sum before. */
  private List<Object> key(int i, int shared, int depth) {
    Op.DotGeneral dot = dot(i);
    TensorType same = operand(i, shared);
    TensorType other = operand(i, 1 - shared);
    int[] free = DotOperands.free(dot, 1 - shared, other.rank());
    boolean vector = Arrays.stream(free).allMatch(d -> other.extent(d) == 1)
        || Arrays.stream(DotOperands.free(dot, shared, same.rank())).allMatch(d -> same.extent(d) == 1);
    if (vector || free.length != 1 || same.bytes() + other.bytes() + result(i).bytes() > MAX_BYTES) return List.of();
    return List.of(read(i, shared), dot, other.shape().with(free[0], 1), same.element(), other.element(),
        result(i).element(), depth);
  }

  private void merge(List<Integer> group, int shared) {
    int first = group.getFirst();
    Op.DotGeneral dot = dot(first);
    int other = 1 - shared;
    int free = DotOperands.free(dot, other, operand(first, other).rank())[0];
    int at = dot.lhsBatch().size() + (other == 0 ? 0 : result(first).rank() - dot.lhsBatch().size() - 1);
    long sum = group.stream().mapToLong(i -> operand(i, other).extent(free)).sum();
    TensorType whole = operand(first, other).withShape(operand(first, other).shape().with(free, sum));
    TensorType same = operand(first, shared);
    TensorType product = result(first).withShape(result(first).shape().with(at, sum));
    long all = model.opCost(dot, product, other == 0 ? List.of(whole, same) : List.of(same, whole));
    if (joined.add(group.stream().map(i -> read(i, other)).toList())) {
      all += model.opCost(new Op.Concatenate(free), whole, group.stream().map(i -> operand(i, other)).toList());
    }
    for (int i : group) cost[i] = 0;
    cost[first] = all;
  }

  /** The instruction that a product reads on one side; of a product of a value with itself it is on both. */
  private int read(int i, int side) {
    int[] operands = program.operands[i];
    return operands[Math.min(side, operands.length - 1)];
  }

  private Op.DotGeneral dot(int i) {
    return (Op.DotGeneral) table.op(program.node(i));
  }

  private TensorType operand(int i, int side) {
    return table.tensor(table.kids[program.node(i)][side]);
  }

  private TensorType result(int i) {
    return table.tensor(program.cls[i]);
  }
}
