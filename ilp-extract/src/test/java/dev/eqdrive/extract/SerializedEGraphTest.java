package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SerializedEGraphTest {
  private static final String FILE = """
      {"nodes": {
        "a": {"op": "a\\"\\u0041", "cost": 0.25, "eclass": "0", "children": []},
        "b": {"op": "b", "cost": 0.5, "eclass": "1", "children": ["a", "a"]},
        "c": {"op": "c", "cost": 7, "eclass": "1", "children": [], "subsumed": false},
        "d": {"op": "d", "eclass": "0", "children": ["b"]}},
       "root_eclasses": ["1"], "class_data": {"0": {"type": [1, {"x": null}]}}}
      """;

  private static SerializedEGraph parse(String text) {
    return SerializedEGraph.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void rejects(String text, String reason) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(SerializedEGraphException.class).hasMessageContaining(reason);
  }

  @Test
  void extractsFromPlainAndZippedFiles() throws IOException {
    ExtractReport report = parse(FILE).extract(SolverOptions.defaults());
    assertThat(report.line()).startsWith("cost=0.75 bound=0.75 gap=0 status=OPTIMAL best_s=");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(FILE.getBytes(StandardCharsets.UTF_8));
    }
    SerializedEGraph graph = SerializedEGraph.parse(zipped.toByteArray());
    assertThat(graph.extract(SolverOptions.defaults()).cost()).isEqualTo(0.75);
    assertThat(graph.scale()).isEqualTo(100);
    assertThat(graph.node(3)).isEqualTo("d");
  }

  @Test
  void rejectsBrokenFiles() {
    rejects("", "expected '{' at byte 0 (end of file)");
    rejects("{}", "no nodes in the file");
    rejects("{\"nodes\": {}}", "no root_eclasses in the file");
    rejects("{\"nodes\": {}, \"root_eclasses\": [\"7\"]}", "root class 7 has no node");
    rejects("{\"nodes\": {\"a\": {\"eclass\": \"0\", \"children\": [\"z\"]}}, \"root_eclasses\": [\"0\"]}",
        "node z is a child but not in the file");
    rejects("{\"nodes\": {\"a\": {\"op\": \"x\"}}, \"root_eclasses\": []}", "node without eclass");
    rejects("{\"nodes\": {\"a", "unfinished string");
    rejects(FILE.substring(0, 60), "at byte");
  }

  @Test
  void refusesCostsAndTextThatAreNone() {
    rejects(FILE.replace("0.25", "1e999"), "the cost of node a is not a finite number");
    rejects(FILE + "x", "text after the end at byte");
    assertThatThrownBy(() -> SerializedEGraph.parse(new byte[]{0x1f, (byte) 0x8b, 8}))
        .isInstanceOf(SerializedEGraphException.class).hasMessage("the gzip file is cut off");
  }

  @Test
  void saysWhichRootHasNoFiniteTerm() {
    SerializedEGraph graph = parse("""
        {"nodes": {
          "a": {"eclass": "first", "children": []},
          "b": {"eclass": "second", "children": ["c"]},
          "c": {"eclass": "third", "children": ["b"]}},
         "root_eclasses": ["first", "second"]}
        """);
    assertThatThrownBy(() -> graph.extract(SolverOptions.defaults())).isInstanceOf(SerializedEGraphException.class)
        .hasMessageStartingWith("root class second has no finite term");
  }

  @Test
  void takesNamesForTheSameHoweverWritten() {
    SerializedEGraph graph = parse("""
        {"nodes": {
          "a\\u00e9": {"eclass": 7, "children": ["\\u0062"]},
          "b": {"eclass": "8", "cost": 3}},
         "root_eclasses": ["\\u0037", "7"]}
        """);
    assertThat(graph.node(0)).isEqualTo("aé");
    assertThat(graph.extract(SolverOptions.defaults()).cost()).isEqualTo(4);
  }

  @Test
  void readsNumbersAsJavaDoes() {
    for (String number : List.of("0", "-0", "7", "-12.5", "0.1", "123456789.123456", "0.0038200000301003456", "1e3",
        "2.5E-7", "899999999999999", "9007199254740993", "1.7976931348623157e308", "-.5", "3.",
        "0.00000000000000000000001")) {
      byte[] text = (number + "\n,").getBytes(StandardCharsets.UTF_8);
      assertThat(new JsonReader(text).number()).as(number).isEqualTo(Double.parseDouble(number));
    }
    for (String none : List.of("", "-", ".", "1.2.3", "1-2", "x")) {
      byte[] text = none.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> new JsonReader(text).number()).as(none).isInstanceOf(SerializedEGraphException.class);
    }
  }

  @Test
  void numbersManyNames() {
    NameTable table = NameTable.of("x", "");
    for (int i = 0; i < 100_000; i++) {
      byte[] name = Integer.toString(i / 2).getBytes(StandardCharsets.UTF_8);
      assertThat(table.number(name, 0, name.length)).isEqualTo(2 + i / 2);
    }
    assertThat(table.name(1)).isEmpty();
    assertThat(table.name(49_999)).isEqualTo("49997");
    assertThat(table.size()).isEqualTo(50_002);
  }

  /** Two terms, a over b and c alone. */
  private static double best(String a, String b, String c) {
    return parse("""
        {"nodes": {
          "a": {"eclass": "0", "cost": %s, "children": ["b"]},
          "b": {"eclass": "1", "cost": %s, "children": []},
          "c": {"eclass": "0", "cost": %s, "children": []}},
         "root_eclasses": ["0"]}
        """.formatted(a, b, c)).extract(SolverOptions.defaults()).cost();
  }

  @Test
  void comparesCostsOfAnySize() {
    assertThat(best("1e300", "1e299", "2e300")).isEqualTo(1.1e300);
    assertThat(best("1e-300", "1e-300", "3e-300")).isEqualTo(2e-300);
    assertThat(best("1.5", "1.25", "1.7e308")).isEqualTo(2.75);
    assertThat(best("0", "0", "1.7e308")).isZero();
    assertThat(best("0.125", "1e18", "0.25")).isEqualTo(0.25);
    assertThat(best("-1e200", "-1e200", "-1.5e200")).isEqualTo(-2e200);
  }
}
