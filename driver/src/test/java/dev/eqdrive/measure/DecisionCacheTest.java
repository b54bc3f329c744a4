package dev.eqdrive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.measure.DecisionCache.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions come back as they were kept, or not at all. */
class DecisionCacheTest {
  private static final Decision DECISION = new Decision(
      Variant.PLAN.withoutLayouts().without(List.of("b-rule", "a-rule")).avoiding(List.of("dot_general-1-0a"))
          .timed(Map.of("add-2-ff", 12L, "transpose-1-00", 345L)),
      1.25);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void keepsWhatItIsGiven() throws IOException {
    DecisionCache cache = new DecisionCache(CacheFolder.in(folder.resolve("new")));
    assertThat(cache.get("k")).isEmpty();
    assertThat(cache.put("k", DECISION)).isEmpty();
    assertThat(cache.get("k")).contains(DECISION);
    assertThat(cache.put("k", new Decision(Variant.INPUT, 1))).isEmpty();
    assertThat(cache.get("k")).contains(new Decision(Variant.INPUT, 1));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).as("nothing half-written stays").hasSize(1);
    }
  }

  @Test
  void damageIsAbsence() {
    String text = DecisionCache.text(DECISION);
    assertThat(DecisionCache.parse(text)).contains(DECISION);
    for (int cut = 0; cut < text.length() - 1; cut++) assertThat(DecisionCache.parse(text.substring(0, cut))).isEmpty();
    assertThat(DecisionCache.parse(text.replace("1.25", "fast"))).isEmpty();
    assertThat(DecisionCache.parse(text.replace("=12", "=x"))).isEmpty();
    assertThat(DecisionCache.parse(text.replace("choice 3", "choice 2"))).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(new DecisionCache(CacheFolder.in(file)).put("k", DECISION).orElseThrow()).contains("cannot be written");
    assertThat(new DecisionCache(CacheFolder.none()).put("k", DECISION)).isEmpty();
    assertThat(new DecisionCache(CacheFolder.none()).get("k")).isEmpty();
  }

  @Test
  void keysTellCircumstancesApart() {
    byte[] module = "m".getBytes(StandardCharsets.UTF_8);
    assertThat(DecisionCache.key(module, List.of("a", "b"))).isEqualTo(DecisionCache.key(module, List.of("a", "b")))
        .isNotEqualTo(DecisionCache.key(module, List.of("ab"))).isNotEqualTo(DecisionCache.key(module, List.of("a")))
        .isNotEqualTo(DecisionCache.key(new byte[0], List.of("a", "b")));
  }
}
