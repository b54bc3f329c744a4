package dev.eqdrive.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.ir.Dims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static Layout random(Random random, int rank) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rank; i++) order.add(i);
    Collections.shuffle(order, random);
    return new Layout(Dims.of(order.stream().mapToLong(i -> i).toArray()));
  }

  @Test
  void layoutsOfARankAreAGroup() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      int rank = random.nextInt(6);
      Layout a = random(random, rank);
      Layout b = random(random, rank);
      Layout c = random(random, rank);
      assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
      assertThat(a.then(a.inverse()).isRowMajor()).isTrue();
      assertThat(a.inverse().then(a).isRowMajor()).isTrue();
      assertThat(a.then(Layout.rowMajor(rank))).isEqualTo(a);
      assertThat(a.then(a.to(b))).isEqualTo(b);
      assertThat(a.then(b).inverse()).isEqualTo(b.inverse().then(a.inverse()));
    }
  }

  @Test
  void storedShapesCompose() {
    Random random = new Random(2);
    Dims shape = Dims.of(2, 3, 5, 7, 11);
    for (int i = 0; i < 200; i++) {
      Layout a = random(random, 5);
      Layout b = random(random, 5);
      assertThat(b.stored(a.stored(shape))).isEqualTo(a.then(b).stored(shape));
      for (int d = 0; d < 5; d++) assertThat(a.stored(shape).get(a.place(d))).isEqualTo(shape.get(d));
    }
  }

  @Test
  void frontPutsTheLastDimensionsOutermost() {
    assertThat(Layout.front(4, 2).stored(Dims.of(10, 20, 3, 4))).isEqualTo(Dims.of(3, 4, 10, 20));
  }

  @Test
  void unitDimensionsHaveNoPlace() {
    Layout swap = new Layout(Dims.of(1, 0, 2));
    assertThat(swap.movesNothing(Dims.of(1, 5, 7))).isTrue();
    assertThat(swap.movesNothing(Dims.of(2, 5, 7))).isFalse();
    assertThat(swap.sameStorage(Layout.rowMajor(3), Dims.of(4, 1, 7))).isTrue();
    assertThat(swap.sameStorage(Layout.rowMajor(3), Dims.of(4, 2, 7))).isFalse();
    assertThat(new Layout(Dims.of(2, 0, 1)).sameStorage(new Layout(Dims.of(2, 1, 0)), Dims.of(4, 1, 7))).isTrue();
  }

  @Test
  void repeatedDimensionsAreNoLayout() {
    assertThatThrownBy(() -> new Layout(Dims.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
  }
}
