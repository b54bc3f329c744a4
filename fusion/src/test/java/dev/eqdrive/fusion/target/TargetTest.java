package dev.eqdrive.fusion.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  @TempDir
  Path folder;

  @Test
  void builtInTargetsLoad() {
    for (String name : Target.NAMES) assertThat(Target.load(name).name()).isEqualTo(name);
    assertThat(Target.load("cpu").backend()).isEqualTo(Target.Backend.XLA_CPU);
    assertThat(Target.load("gpu").backend()).isEqualTo(Target.Backend.XLA_GPU);
  }

  @Test
  void descriptionMayComeFromAFile() throws IOException {
    Path file = folder.resolve("mine.txtpb");
    Files.writeString(file, "name: \"mine\" backend: \"xla-gpu\" gpu { launch_ns: 1 }");
    Target t = Target.load(file.toString());
    assertThat(t.name()).isEqualTo("mine");
    assertThat(t.spec().getGpu().getLaunchNs()).isEqualTo(1);
  }

  @Test
  void unknownNameListsWhatThereIs() {
    assertThatThrownBy(() -> Target.load("tpu")).isInstanceOf(TargetException.class).hasMessageContaining("cpu, gpu");
  }

  @Test
  void wrongFieldIsNamedWithItsLine() {
    assertThatThrownBy(() -> Target.parse("name: \"x\"\nspeed: 3", "x.txtpb")).isInstanceOf(TargetException.class)
        .hasMessageContaining("x.txtpb:2").hasMessageContaining("speed");
  }

  @Test
  void backendWithoutItsModelIsRefused() {
    assertThatThrownBy(() -> Target.parse("name: \"x\" backend: \"xla-cpu\" gpu { }", "x"))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("xla-cpu");
  }
}
