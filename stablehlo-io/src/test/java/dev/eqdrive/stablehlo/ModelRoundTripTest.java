package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real programs come back equal in every form. */
class ModelRoundTripTest {
  @Test
  void models() {
    List<Path> files = SharedData.files(SharedData.need("models/tuning"), ".mlir");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      try (Program p = StablehloReader.read(SharedData.bytes(file), file.getFileName().toString())) {
        assertThat(p.graphs()).as(file.toString()).containsKey("main");
        byte[] text = StablehloWriter.write(p, OutputForm.TEXT);
        try (Program again = StablehloReader.read(text, "again")) {
          assertThat(again.graphs()).as(file.toString()).isEqualTo(p.graphs());
        }
        byte[] artifact = StablehloWriter.write(p, OutputForm.artifact("1.13.0"));
        try (Program again = StablehloReader.read(artifact, "again")) {
          assertThat(again.graphs().keySet()).as(file.toString()).isEqualTo(p.graphs().keySet());
          assertThat(Texts.mnemonics(Texts.main(again))).isEqualTo(Texts.mnemonics(Texts.main(p)));
        }
      }
    }
  }
}
