package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Op;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies in the bodies of while loops as XLA:CPU of jaxlib 0.12 compiles them, counted in its output. */
class LoopCopiesTest {
  private final LoopBodies bodies = LoopBodies.of(Target.load("cpu"));

  /** States of 64 × 64 elements, in pairs or threes. */
  private List<Integer> copied(int states, BiFunction<Sketch, int[], int[]> next) {
    Sketch s = new Sketch();
    int[] old = IntStream.range(0, states).map(i -> s.arg(64, 64)).toArray();
    return bodies.copied(s.graph(next.apply(s, old)));
  }

  @Test
  void stateIsWrittenOverByWhatReadsItElementByElement() {
    assertThat(copied(2, (s, x) -> new int[]{s.exp(x[0]), x[1]})).isEmpty();
    assertThat(copied(2, (s, x) -> new int[]{s.add(x[0], x[1]), x[1]})).isEmpty();
  }

  @Test
  void stateIsNotWrittenOverWhileItsElementsAreReadElsewhere() {
    assertThat(copied(1, (s, x) -> new int[]{s.exp(s.transpose(x[0], 1, 0))})).containsExactly(0);
  }

  @Test
  void productHasReadItsOperandBeforeItsReaderWrites() {
    assertThat(copied(2, (s, x) -> new int[]{s.exp(s.dot(x[0], x[1])), x[1]})).isEmpty();
  }

  @Test
  void stateThatAnotherReadsIsKeptForIt() {
    assertThat(copied(2, (s, x) -> new int[]{s.add(x[0], x[1]), s.exp(x[1])})).containsExactly(1);
    assertThat(copied(2, (s, x) -> new int[]{s.add(x[0], x[1]), s.mul(x[0], x[1])})).containsExactly(0, 1);
  }

  /** v += f(u), u += v: what reads the old velocity is the new one. */
  @Test
  void stateMayWaitForTheNextOneOfAnother() {
    assertThat(copied(2, (s, x) -> {
      int v = s.add(x[1], s.exp(s.transpose(x[0], 1, 0)));
      return new int[]{s.add(x[0], s.dot(v, v)), v};
    })).isEmpty();
  }

  @Test
  void statesThatChangePlacesAreCopiedTwice() {
    assertThat(copied(2, (s, x) -> new int[]{x[1], x[0]})).containsExactly(0, 0, 1, 1);
    assertThat(copied(2, (s, x) -> new int[]{s.exp(x[1]), s.exp(x[0])})).containsExactly(0, 0, 1, 1);
    assertThat(copied(3, (s, x) -> new int[]{x[1], x[2], s.exp(x[0])})).containsExactly(0, 0, 1, 1, 2, 2);
  }

  @Test
  void oldStateThatIsPassedOnIsCopiedOnce() {
    assertThat(copied(2, (s, x) -> new int[]{x[1], s.exp(x[1])})).containsExactly(1);
    assertThat(copied(2, (s, x) -> new int[]{x[1], x[1]})).containsExactly(0);
  }

  /** u, v = v, f(u, v) as in a leapfrog. */
  @Test
  void oldStateThatIsPassedOnAndReadIsCopiedThreeTimes() {
    assertThat(copied(2, (s, x) -> new int[]{x[1], s.add(x[0], s.exp(x[1]))})).containsExactly(0, 0, 1);
  }

  @Test
  void valueForTwoStatesIsCopiedForTheSecond() {
    assertThat(copied(2, (s, x) -> {
      int y = s.exp(x[1]);
      return new int[]{y, y};
    })).containsExactly(1);
  }

  @Test
  void rowsAreWrittenIntoTheStateItself() {
    assertThat(copied(2, (s, x) -> {
      int row = s.exp(s.slice(x[0], 0, 0, 1));
      int y = s.op(new Op.DynamicUpdateSlice(), s.type(x[0]), x[0], row, s.integer(5), s.integer(0));
      return new int[]{y, x[1]};
    })).isEmpty();
  }
}
