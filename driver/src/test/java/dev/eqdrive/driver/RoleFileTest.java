package dev.eqdrive.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.pjrt.Fill;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Role files: what is used, what is skipped, what is refused. */
class RoleFileTest {
  private static RoleFile parse(String json) {
    return RoleFile.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsRolesAndFills() {
    RoleFile f = parse(
        """
            {"name": "m", "flops": [1, {"a": null}], "args": [
              {"name": "w", "shape": [2, 3], "dtype": "float32", "role": "weight", "init": {"kind": "uniform", "lo": 1, "hi": 3}},
              {"name": "x", "role": "activation", "init": {"kind": "normal"}},
              {"name": "y"}], "has_while": false}
            """);
    assertThat(f.arguments()).hasSize(3);
    assertThat(f.arguments().get(0).isWeight()).isTrue();
    assertThat(f.arguments().get(0).init()).contains(new Fill(Fill.Kind.UNIFORM, 1, 3, 0.1));
    assertThat(f.arguments().get(1).isWeight()).isFalse();
    assertThat(f.arguments().get(1).init()).contains(new Fill(Fill.Kind.NORMAL, 0, 2, 0.1));
    assertThat(f.arguments().get(2)).isEqualTo(new RoleFile.Argument("y", "", java.util.Optional.empty()));
    assertThat(parse("{\"args\": [{\"init\": {\"kind\": \"eye\"}}]}").arguments().get(0).init())
        .contains(new Fill(Fill.Kind.EYE, 0, 2, 1));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> parse("[]")).hasMessage("expected '{' at byte 0");
    assertThatThrownBy(() -> parse("{\"args\": [{\"init\": {}}]}")).hasMessage("an init has no kind");
    assertThatThrownBy(() -> parse("{\"args\": [{\"init\": {\"kind\": \"odd\"}}]}"))
        .hasMessage("the init kind 'odd' is not known");
  }
}
