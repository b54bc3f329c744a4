package dev.eqdrive.stablehlo;

import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parameters and results of a function that is written with another signature than it was read with.
 *
 * @param parameters in order
 * @param results    in order
 */
public record Interface(List<Slot> parameters, List<Slot> results) {
  /** Attribute that holds the note of a slot. */
  public static final String NOTE = "eqdrive.value";

  public Interface {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /**
   * A parameter or result.
   *
   * @param original position in the function as it was read, whose attributes are kept; −1 for none
   * @param note     what it is, for readers of the module; empty for nothing
   */
  public record Slot(int original, String note) {
  }

  /** The attribute for some slots, from the attribute of the function as it was read. */
  static MlirAttribute attributes(MlirContext context, List<Slot> slots, Optional<MlirAttribute> known) {
    List<MlirAttribute> before = known.flatMap(MlirAttribute::elements).orElse(List.of());
    List<String> entries = new ArrayList<>();
    for (Slot s : slots) {
      String kept = s.original() >= 0 && s.original() < before.size() ? before.get(s.original()).toString() : "{}";
      String inside = kept.substring(1, kept.length() - 1).strip();
      String note = s.note().isEmpty() ? "" : NOTE + " = \"" + s.note() + "\"";
      entries.add("{" + inside + (inside.isEmpty() || note.isEmpty() ? "" : ", ") + note + "}");
    }
    return context.attribute("[" + String.join(", ", entries) + "]");
  }
}
