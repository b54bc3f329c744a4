package dev.eqdrive.egraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticClassesTest {
  private static final TensorType T = TensorType.of(ElementType.F32, 4);
  private static final Op.Binary ADD = new Op.Binary(Op.BinaryKind.ADD);
  private static final Op.Unary EXP = new Op.Unary(Op.UnaryKind.EXPONENTIAL);

  /** Values: weight 0, input 1, exp(weight) 2, exp(input) 3, exp(exp(input)) 4, sum of 2 and 3 as 5. */
  private static Ingested program(int... fixed) {
    Graph.Builder b = Graph.builder();
    b.parameter(T);
    b.parameter(T);
    b.node(EXP, List.of(0), List.of(T), -1);
    b.node(EXP, List.of(1), List.of(T), -1);
    b.node(EXP, List.of(3), List.of(T), -1);
    b.node(ADD, List.of(2, 3), List.of(T), -1);
    BitSet set = new BitSet();
    for (int f : fixed) set.set(f);
    return TermGraph.ingest(b.build(List.of(4, 5)), set);
  }

  private static List<Boolean> statics(Ingested in) {
    return java.util.Arrays.stream(in.classOfValue()).mapToObj(in.graph()::isStatic).toList();
  }

  @Test
  void whatDependsOnStaticArgumentsAloneIsStatic() {
    assertThat(statics(program(0))).containsExactly(true, false, true, false, false, false);
    assertThat(statics(program(0, 1))).containsOnly(true);
  }

  @Test
  void nothingIsStaticWithoutStaticArguments() {
    Ingested in = program();
    int iota = in.graph().add(new Op.Iota(0), T);
    assertThat(statics(in)).containsOnly(false);
    assertThat(in.graph().isStatic(iota)).isFalse();
  }

  @Test
  void aClassIsStaticOnceOneOfItsNodesIs() {
    Ingested in = program(0);
    int[] value = in.classOfValue();
    in.graph().union(value[2], value[3]);
    in.graph().rebuild();
    assertThat(statics(in)).containsExactly(true, false, true, true, true, true);
  }

  @Test
  void whatIsNotModelledIsNotStatic() {
    Ingested in = program(0);
    int call = in.graph().add(new Op.Opaque("stablehlo.custom_call", 0, false), T, in.classOfValue()[0]);
    assertThat(in.graph().isStatic(call)).isFalse();
    assertThat(in.graph().isStatic(in.graph().add(EXP, T, call))).isFalse();
  }
}
