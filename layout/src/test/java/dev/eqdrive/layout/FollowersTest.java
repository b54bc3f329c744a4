package dev.eqdrive.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowersTest {
  private static Layout layout(long... order) {
    return new Layout(Dims.of(order));
  }

  @Test
  void reshapesMoveWholeGroups() {
    Op reshape = new Op.Reshape();
    Dims split = Dims.of(4, 5, 3);
    Dims merged = Dims.of(20, 3);
    assertThat(Followers.operand(reshape, 0, split, merged, layout(2, 0, 1))).contains(layout(1, 0));
    assertThat(Followers.result(reshape, 0, split, merged, layout(1, 0))).contains(layout(2, 0, 1));
    assertThat(Followers.operand(reshape, 0, split, merged, layout(0, 2, 1))).isEmpty();
    assertThat(Followers.operand(reshape, 0, split, merged, layout(2, 1, 0))).isEmpty();
  }

  @Test
  void reductionsKeepTheOrderOfWhatIsLeft() {
    Op reduce = new Op.Reduce(Op.Reducer.ADD, Dims.of(0));
    assertThat(Followers.result(reduce, 0, Dims.of(5, 3), Dims.of(4, 5, 3), layout(2, 0, 1))).contains(layout(1, 0));
    assertThat(Followers.result(reduce, 1, Dims.of(5, 3), Dims.EMPTY, layout())).isEmpty();
  }

  @Test
  void broadcastsReadInTheOrderInWhichTheyWrite() {
    Op broadcast = new Op.BroadcastInDim(Dims.of(0, 2));
    assertThat(Followers.operand(broadcast, 0, Dims.of(4, 5, 3), Dims.of(4, 3), layout(2, 0, 1)))
        .contains(layout(1, 0));
    assertThat(Followers.operand(broadcast, 0, Dims.of(4, 5, 3), Dims.of(4, 3), layout(1, 0, 2)))
        .contains(layout(0, 1));
  }

  @Test
  void transposesAreTheSameValue() {
    Op transpose = new Op.Transpose(Dims.of(1, 2, 0));
    Dims x = Dims.of(3, 4, 5);
    Layout read = layout(2, 1, 0);
    Optional<Layout> written = Followers.result(transpose, 0, x.gather(Dims.of(1, 2, 0)), x, read);
    assertThat(written.map(w -> w.stored(Dims.of(4, 5, 3)))).contains(read.stored(x));
    assertThat(written.flatMap(w -> Followers.operand(transpose, 0, Dims.of(4, 5, 3), x, w))).contains(read);
  }

  @Test
  void scalarsTakeNoPart() {
    assertThat(Followers.operand(new Op.Select(), 0, Dims.of(4, 3), Dims.EMPTY, layout(1, 0))).isEmpty();
    assertThat(Followers.operand(new Op.Select(), 1, Dims.of(4, 3), Dims.of(4, 3), layout(1, 0)))
        .contains(layout(1, 0));
  }
}
