package dev.eqdrive.lit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.e2e.InProcess;
import dev.eqdrive.lit.FileCheck.Directive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that say how to run eqdrive on them and what comes out: {@code // RUN: eqdrive … %s} and {@code CHECK} lines. A file
 * is split at {@code // -----}; each piece runs by itself. {@code // EXIT: n} expects a failure, and then the checks read
 * standard error. {@code -Dlit=PART} runs the files with PART in their path.
 */
class LitTest {
  private static final Path ROOT = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/src/test/lit");
  private static final Pattern RUN = Pattern.compile("(?m)^// RUN: eqdrive (.*)$");
  private static final Pattern EXIT = Pattern.compile("(?m)^// EXIT: (\\d+)$");

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> all = Files.walk(ROOT)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".mlir")).sorted().toList()) {
        String name = ROOT.relativize(file).toString();
        // The examples of rules and layouts have harnesses of their own.
        if (name.startsWith("rules/") || name.startsWith("layouts/") || !name.contains(System.getProperty("lit", "")))
          continue;
        tests.add(DynamicTest.dynamicTest(name, file.toUri(),
            () -> Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> run(name, Files.readString(file)))));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void run(String name, String text) throws IOException {
    Matcher run = RUN.matcher(text);
    assertThat(run.find()).as("a file without // RUN: eqdrive … runs nothing").isTrue();
    String command = run.group(1);
    assertThat(run.find()).as("one // RUN: a file").isFalse();
    assertThat(command).contains("%s");
    for (String piece : text.split("(?m)^// -----\n")) {
      List<Directive> directives = FileCheck.directives(piece);
      assertThat(directives).as("a piece without a check").isNotEmpty();
      everyFunctionIsChecked(piece, directives);
      Path input = Files.createTempFile("lit", ".mlir");
      try {
        Files.writeString(input, piece);
        List<String> arguments = new ArrayList<>();
        for (String word : command.strip().split("\\s+")) arguments.add(word.replace("%s", input.toString()));
        InProcess.Outcome outcome = InProcess.run(arguments.toArray(new String[0]));
        Matcher exit = EXIT.matcher(piece);
        int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        String paste = "eqdrive " + command.replace("%s", "tests/src/test/lit/" + name) + "\n";
        assertThat(outcome.status()).as(paste + outcome.err()).isEqualTo(expected);
        String output = (expected == 0 ? outcome.text() : outcome.err()).replace(input.toString(), "FILE");
        Optional<String> failure = FileCheck.check(directives, output);
        if (failure.isPresent()) throw new AssertionError(paste + failure.get());
      } finally {
        Files.delete(input);
      }
    }
  }

  /** A function that no label names was forgotten; failing inputs are exempt. */
  private static void everyFunctionIsChecked(String piece, List<Directive> directives) {
    if (EXIT.matcher(piece).find()) return;
    Matcher functions = Pattern.compile("(?m)^\\s*func\\.func (?:public )?@(\\w+)").matcher(piece);
    while (functions.find()) {
      String name = "@" + functions.group(1);
      assertThat(directives).as("a check of " + name)
          .anyMatch(d -> d.kind().equals("-LABEL") && d.text().contains(name));
    }
  }

  @Test
  void checksFindAndMiss() {
    String output = "func.func @f(%a: i) {\n  %0 = add %a, %a\n  %1 = mul  %0, %0\n  return %1\n}\nfunc.func @g() {\n  return\n}\n";
    assertPasses(
        "// CHECK-LABEL: @f\n// CHECK-NEXT: [[X:%[0-9]+]] = add\n// CHECK: mul [[X]], [[X]]\n// CHECK-NOT: sub\n",
        output);
    assertPasses("// CHECK-LABEL: @f\n// CHECK-DAG: mul\n// CHECK-DAG: add\n// CHECK: return\n// CHECK-SAME: %{{.}}\n",
        output);
    assertPasses("// CHECK-COUNT-2: func.func\n// CHECK-NEXT: return\n", output);
    assertFails("// CHECK-LABEL: @g\n// CHECK: add\n", output);
    assertFails("// CHECK-LABEL: @f\n// CHECK: sub\n// CHECK-LABEL: @g\n", output);
    assertFails("// CHECK-LABEL: @f\n// CHECK-NEXT: mul\n", output);
    assertFails("// CHECK-LABEL: @f\n// CHECK-NOT: mul\n// CHECK: return\n", output);
    assertFails("// CHECK-COUNT-3: func.func\n", output);
    assertFails("// CHECK-LABEL: @g\n// CHECK: return\n// CHECK-SAME: %1\n", output);
  }

  @Test
  void lostDirectivesAreRefused() {
    for (String line : List.of("// CHECK-NXT: a", "// CHEK: a", "// CHECK NEXT: a", "// check: a", "# CHECK: a",
        "// CHECK-LABEL a:", "// CHECK:")) {
      assertThatThrownBy(() -> FileCheck.directives(line + "\n")).as(line).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertPasses(String checks, String output) {
    assertThat(FileCheck.check(FileCheck.directives(checks), output)).isEmpty();
  }

  private static void assertFails(String checks, String output) {
    assertThat(FileCheck.check(FileCheck.directives(checks), output)).isPresent();
  }
}
