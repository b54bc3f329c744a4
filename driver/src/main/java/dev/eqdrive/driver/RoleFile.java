package dev.eqdrive.driver;

import dev.eqdrive.extract.JsonReader;
import dev.eqdrive.extract.SerializedEGraphException;
import dev.eqdrive.pjrt.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a program's arguments, in their order: JSON whose {@code args} is an array of objects with {@code name},
 * {@code role} ({@code weight}: the same in every call) and {@code init} (how to fill it: {@code kind} of {@link Fill.Kind} in
 * lower case, {@code lo}, {@code hi}, {@code scale}). Other keys are left alone.
 */
public record RoleFile(List<Argument> arguments) {
  public RoleFile {
    arguments = List.copyOf(arguments);
  }

  /** One argument. */
  public record Argument(String name, String role, Optional<Fill> init) {
    /** Whether it is the same in every call. */
    public boolean isWeight() {
      return role.equals("weight");
    }
  }

  /**
   * Reads a role file.
   *
   * @throws IllegalArgumentException with one sentence if it is none
   */
  public static RoleFile parse(byte[] json) {
    JsonReader in = new JsonReader(json);
    List<Argument> arguments = new ArrayList<>();
    try {
      members(in, key -> {
        if (!key.equals("args")) {
          in.skip();
          return;
        }
        in.expect('[');
        if (in.accept(']')) return;
        do
          arguments.add(argument(in));
        while (in.accept(','));
        in.expect(']');
      });
    } catch (SerializedEGraphException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return new RoleFile(arguments);
  }

  private interface Member {
    void read(String key);
  }

  private static void members(JsonReader in, Member member) {
    in.expect('{');
    if (in.accept('}')) return;
    do {
      String key = in.string();
      in.expect(':');
      member.read(key);
    } while (in.accept(','));
    in.expect('}');
  }

  private static Argument argument(JsonReader in) {
    String[] text = {"", ""};
    List<Fill> init = new ArrayList<>();
    members(in, key -> {
      switch (key) {
        case "name" -> text[0] = in.string();
        case "role" -> text[1] = in.string();
        case "init" -> init.add(fill(in));
        default -> in.skip();
      }
    });
    return new Argument(text[0], text[1], init.stream().findFirst());
  }

  private static Fill fill(JsonReader in) {
    List<Fill.Kind> kind = new ArrayList<>();
    double[] value = {Double.NaN, Double.NaN, Double.NaN};
    members(in, key -> {
      switch (key) {
        case "kind" -> kind.add(kind(in.string()));
        case "lo" -> value[0] = in.number();
        case "hi" -> value[1] = in.number();
        case "scale" -> value[2] = in.number();
        default -> in.skip();
      }
    });
    if (kind.isEmpty()) throw new IllegalArgumentException("an init has no kind");
    Fill plain = Fill.of(kind.getFirst());
    return new Fill(plain.kind(), known(value[0], plain.lo()), known(value[1], plain.hi()),
        known(value[2], plain.scale()));
  }

  private static double known(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  private static Fill.Kind kind(String text) {
    for (Fill.Kind k : Fill.Kind.values()) if (k.name().toLowerCase(Locale.ROOT).equals(text)) return k;
    throw new IllegalArgumentException("the init kind '" + text + "' is not known");
  }
}
