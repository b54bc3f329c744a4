package dev.eqdrive.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static boolean isView(Op op, Dims from, Dims to) {
    TensorType operand = new TensorType(ElementType.F32, from);
    return Views.isView(op, operand.withShape(to), List.of(operand));
  }

  @Test
  void reshapesAreViews() {
    assertThat(isView(new Op.Reshape(), Dims.of(6, 4), Dims.of(2, 12))).isTrue();
  }

  @Test
  void transposesOfUnitDimensionsAreViews() {
    assertThat(isView(new Op.Transpose(Dims.of(1, 2, 0)), Dims.of(1, 5, 7), Dims.of(5, 7, 1))).isTrue();
    assertThat(isView(new Op.Transpose(Dims.of(2, 1, 0)), Dims.of(1, 5, 7), Dims.of(7, 5, 1))).isFalse();
  }

  @Test
  void broadcastsThatAddUnitDimensionsAreViews() {
    assertThat(isView(new Op.BroadcastInDim(Dims.of(1)), Dims.of(5), Dims.of(1, 5))).isTrue();
    assertThat(isView(new Op.BroadcastInDim(Dims.of(1)), Dims.of(5), Dims.of(2, 5))).isFalse();
    assertThat(isView(new Op.BroadcastInDim(Dims.of(1, 0)), Dims.of(5, 5), Dims.of(5, 5))).isFalse();
  }

  @Test
  void operationsWithoutOperandsAreNoViews() {
    assertThat(Views.isView(new Op.Iota(0), TensorType.of(ElementType.I32, 4), List.of())).isFalse();
  }

  @Test
  void innermostExtentSkipsUnitDimensions() {
    assertThat(Views.minor(Dims.of(4, 3, 1, 1))).isEqualTo(3);
    assertThat(Views.minorDim(Dims.of(4, 3, 1, 1))).isEqualTo(1);
    assertThat(Views.minor(Dims.EMPTY)).isEqualTo(1);
    assertThat(Views.minorDim(Dims.of(1, 1))).isEqualTo(-1);
  }

  @Test
  void broadcastRepeatsItsInnermostDimensions() {
    Op.BroadcastInDim rows = new Op.BroadcastInDim(Dims.of(0));
    assertThat(Views.repeatedInside(rows, Dims.of(5, 7), Dims.of(5))).isEqualTo(7);
    assertThat(Views.repeatedInnermost(rows, Dims.of(5, 7), Dims.of(5))).isEqualTo(7);
    assertThat(Views.repeatedInside(rows, Dims.of(5, 0), Dims.of(5))).isEqualTo(1);
    Op.BroadcastInDim columns = new Op.BroadcastInDim(Dims.of(1));
    assertThat(Views.repeatedInside(columns, Dims.of(5, 128), Dims.of(128))).isEqualTo(1);
  }

  @Test
  void shortRowsAreComputedOnceForAllTheirCopies() {
    Op.BroadcastInDim heads = new Op.BroadcastInDim(Dims.of(1, 3));
    assertThat(Views.repeatedInside(heads, Dims.of(2, 256, 8, 32), Dims.of(256, 32))).isEqualTo(8);
    assertThat(Views.repeatedInside(heads, Dims.of(2, 256, 8, 128), Dims.of(256, 128))).isEqualTo(1);
    assertThat(Views.repeatedInnermost(heads, Dims.of(2, 256, 8, 32), Dims.of(256, 32))).isEqualTo(1);
  }

  @Test
  void broadcastsThatExchangeDimensionsTurn() {
    Op.BroadcastInDim exchanged = new Op.BroadcastInDim(Dims.of(2, 0));
    assertThat(Views.turns(exchanged, Dims.of(7, 1, 5), Dims.of(5, 7))).isTrue();
    assertThat(Views.turns(exchanged, Dims.of(7, 1, 5), Dims.of(5, 1))).isFalse();
    assertThat(Views.turns(new Op.BroadcastInDim(Dims.of(0, 2)), Dims.of(5, 9, 7), Dims.of(5, 7))).isFalse();
    assertThat(Views.turns(new Op.BroadcastInDim(Dims.of(0)), Dims.of(5, 7), Dims.of(5))).isFalse();
    assertThat(Views.turns(new Op.BroadcastInDim(Dims.of()), Dims.of(), Dims.of())).isFalse();
  }

  @Test
  void joinedRowsComeWholeFromOneValue() {
    Dims shape = Dims.of(128, 2, 256);
    assertThat(Views.joinsRows(new Op.Concatenate(1), shape, 256)).isTrue();
    assertThat(Views.joinsRows(new Op.Concatenate(0), shape, 256)).isTrue();
    assertThat(Views.joinsRows(new Op.Concatenate(1), shape, 512)).isFalse();
    assertThat(Views.joinsRows(new Op.Concatenate(2), shape, 256)).isFalse();
    assertThat(Views.joinsRows(new Op.Concatenate(1), Dims.of(4, 0), 0)).isFalse();
  }
}
