package dev.eqdrive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.calibration.Specimens;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.measure.KernelTimer.Time;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times of kernels come back where they were taken, or not at all. */
class KernelCacheTest {
  private static final Graph KERNEL = Specimens.all().getFirst().program();
  private static final Graph OTHER = Specimens.all().getLast().program();
  private static final Time TIME = new Time(1234.5, 1.03);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void keepsTimesByKernelAndMachine() {
    KernelCache mine = new KernelCache(CacheFolder.in(folder), List.of("cpu", "two cores"));
    assertThat(mine.get(KERNEL)).isEmpty();
    mine.put(KERNEL, TIME);
    assertThat(mine.get(KERNEL)).contains(TIME);
    assertThat(mine.get(OTHER)).isEmpty();
    assertThat(new KernelCache(CacheFolder.in(folder), List.of("cpu", "four cores")).get(KERNEL)).isEmpty();
  }

  @Test
  void damageIsAbsence() {
    String text = KernelCache.text(TIME);
    assertThat(KernelCache.parse(text)).contains(TIME);
    for (int cut = 0; cut < text.length() - 1; cut++) assertThat(KernelCache.parse(text.substring(0, cut))).isEmpty();
    assertThat(KernelCache.parse(text.replace("1234.5", "soon"))).isEmpty();
    assertThat(KernelCache.parse(text.replace("1234.5", "-1"))).isEmpty();
  }
}
