package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PagedBitsTest {
  private static final int UNIVERSE = 100_000;

  private static int[] ints(Set<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void agreesWithPlainSets() {
    SplittableRandom random = new SplittableRandom(3);
    long[] weights = random.longs(UNIVERSE, 0, 100).toArray();
    PagedBits[] bits = new PagedBits[12];
    List<TreeSet<Integer>> sets = new ArrayList<>();
    for (int i = 0; i < bits.length; i++) {
      bits[i] = PagedBits.empty(UNIVERSE);
      sets.add(new TreeSet<>());
    }
    for (int step = 0; step < 4000; step++) {
      int a = random.nextInt(bits.length);
      int b = random.nextInt(bits.length);
      TreeSet<Integer> set = new TreeSet<>(sets.get(a));
      switch (random.nextInt(8)) {
        case 0 -> {
          bits[a] = bits[a].union(bits[b]);
          set.addAll(sets.get(b));
        }
        case 1 -> {
          bits[a] = bits[a].intersection(bits[b]);
          set.retainAll(sets.get(b));
        }
        default -> {
          int member = random.nextInt(UNIVERSE);
          bits[a] = bits[a].with(member);
          set.add(member);
        }
      }
      sets.set(a, set);
      assertThat(bits[a].members()).isEqualTo(ints(set));
      assertThat(bits[a].same(bits[b])).isEqualTo(set.equals(sets.get(b)));
      TreeSet<Integer> beyond = new TreeSet<>(set);
      beyond.removeAll(sets.get(b));
      assertThat(bits[a].weightBeyond(bits[b], weights))
          .isEqualTo(beyond.stream().mapToLong(member -> weights[member]).sum());
    }
  }

  @Test
  void unionsShareWhatContainsTheOther() {
    PagedBits small = PagedBits.empty(UNIVERSE).with(5);
    PagedBits large = small.with(70_000);
    assertThat(small.union(large)).isSameAs(large);
    assertThat(large.union(small)).isSameAs(large);
    assertThat(large.with(5)).isSameAs(large);
  }
}
