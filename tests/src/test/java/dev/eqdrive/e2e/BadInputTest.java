package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of the user gives one message with a code, the promised exit status, and no output file. */
class BadInputTest {
  private static final String GOOD = """
      func.func @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
        %0 = stablehlo.add %arg0, %arg0 : tensor<4xf32>
        return %0 : tensor<4xf32>
      }
      """;

  @TempDir
  Path directory;

  private String compile(String content, int status, String code, String... flags) throws IOException {
    return compile(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), status, code, flags);
  }

  private String compile(byte[] content, int status, String code, String... flags) throws IOException {
    Path input = Files.write(directory.resolve("in.mlir"), content);
    List<String> arguments = new ArrayList<>(List.of("compile", input.toString(), "--verify=off"));
    arguments.addAll(List.of("-o", directory.resolve("out.mlir").toString()));
    arguments.addAll(List.of(flags));
    String err = fails(status, code, arguments.toArray(new String[0]));
    assertThat(directory.resolve("out.mlir")).doesNotExist();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(input);
    }
    return err.replace(input.toString(), "in.mlir");
  }

  private static String fails(int status, String code, String... arguments) {
    InProcess.Outcome outcome = InProcess.run(arguments);
    assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(outcome.err().lines().filter(l -> l.contains("[EQD-"))).as(outcome.err()).hasSize(1);
    assertThat(outcome.err()).contains("error: ").contains("[EQD-" + code + "]");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  @Test
  void notStablehlo() throws IOException {
    assertThat(compile("this is a letter\n", 1, "1101")).startsWith("in.mlir:1:1: error: ")
        .contains("\n  this is a letter\n  ^\n");
    compile(new byte[]{0, 1, 2, 3, 4, 5, 6, 7}, 1, "1103");
    compile("HloModule jit_f, entry_computation_layout={()->f32[]}\n", 1, "1103");
    compile("", 1, "1102");
    compile(new byte[]{0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, 1, "1103");
  }

  @Test
  void truncatedText() throws IOException {
    assertThat(compile(GOOD.substring(0, GOOD.length() - 20), 1, "1101")).contains("in.mlir:").contains("^");
  }

  @Test
  void wrongTypes() throws IOException {
    String err = compile("""
        func.func @main(%arg0: tensor<4xf32>) -> tensor<5xf32> {
          %0 = "stablehlo.add"(%arg0, %arg0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<5xf32>
          return %0 : tensor<5xf32>
        }
        """, 1, "1101");
    assertThat(err).startsWith("in.mlir:2:8: error: ");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    compile("func.func @f() {\n".repeat(1) + "\"a.b\"() ({\n".repeat(100_000), 1, "1106");
    compile("module attributes {a = " + "[".repeat(100_000) + "]".repeat(100_000) + "} {}", 1, "1106");
  }

  @Test
  void damagedBytecode() throws IOException {
    compile(new byte[]{'M', 'L', (byte) 0xef, 'R', 13, 1, 2, 3}, 1, "1105");
  }

  @Test
  void missingInput() {
    assertThat(fails(1, "1001", "compile", "/nonexistent/in.mlir"))
        .isEqualTo("eqdrive: error: cannot read /nonexistent/in.mlir: no such file [EQD-1001]\n");
    fails(1, "1001", "compile", directory.toString());
  }

  @Test
  void unwritableOutput() throws IOException {
    Path input = Files.writeString(directory.resolve("in.mlir"), GOOD);
    assertThat(fails(1, "1002", "compile", input.toString(), "-o", "/nonexistent/out.mlir"))
        .contains("cannot write /nonexistent/out.mlir: the directory /nonexistent does not exist");
    fails(1, "1002", "compile", input.toString(), "-o", directory.toString());
    if (!System.getProperty("user.name").equals("root")) {
      Path closed = Files.createDirectory(directory.resolve("closed"), PosixFilePermissions.asFileAttribute(
          PosixFilePermissions.fromString("r-xr-xr-x")));
      fails(1, "1002", "compile", input.toString(), "-o", closed.resolve("out.mlir").toString());
    }
    fails(1, "1002", "compile", input.toString(), "--verify=off", "-q", "-o", "/dev/full");
  }

  @Test
  void theInputIsNotOverwritten() throws IOException {
    Path input = Files.writeString(directory.resolve("in.mlir"), GOOD);
    fails(2, "2003", "compile", input.toString(), "-o", input.toString());
    assertThat(input).hasContent(GOOD);
  }

  @Test
  void unknownOption() throws IOException {
    assertThat(compile(GOOD, 2, "2001", "--fp-polcy=strict")).contains("unknown option --fp-polcy")
        .contains("Did you mean --fp-policy?");
    assertThat(fails(2, "2001", "compil")).contains("Did you mean compile?");
    fails(2, "2002");
    fails(2, "2002", "compile");
  }

  @Test
  void badValues() throws IOException {
    assertThat(compile(GOOD, 2, "2003", "--time-limit=0")).contains("'0' is not above 0");
    compile(GOOD, 2, "2003", "--time-limit=-1");
    compile(GOOD, 2, "2003", "--jobs=0");
    compile(GOOD, 2, "2003", "--rules-only=(");
    assertThat(compile(GOOD, 2, "2003", "--emit=txt")).contains("'txt' is none of auto, text, bytecode, vhlo");
  }

  @Test
  void unknownTarget() throws IOException {
    assertThat(compile(GOOD, 2, "2201", "--target=tpu")).contains("tpu");
  }

  @Test
  void tooLargeInput() throws IOException {
    compile(GOOD, 1, "1003", "--max-input-bytes=10");
  }
}
