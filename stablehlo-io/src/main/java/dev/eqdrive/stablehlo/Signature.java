package dev.eqdrive.stablehlo;

import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.MlirOperation;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What callers of a module see: its attributes and those of its functions, types included, as text.
 */
record Signature(SortedMap<String, String> module, SortedMap<String, String> functions,
    SortedMap<String, String> privateFunctions) {
  static Signature of(MlirModule module) {
    SortedMap<String, String> functions = new TreeMap<>();
    SortedMap<String, String> hidden = new TreeMap<>();
    for (MlirOperation op : module.body().operations()) {
      if (!op.name().equals("func.func")) continue;
      Map<String, MlirAttribute> attributes = op.attributes();
      String name = op.attribute("sym_name").flatMap(MlirAttribute::string).orElse("");
      (ModuleReader.isPrivate(op) ? hidden : functions).put(name, text(attributes).toString());
    }
    return new Signature(text(module.operation().attributes()), functions, hidden);
  }

  private static SortedMap<String, String> text(Map<String, MlirAttribute> attributes) {
    SortedMap<String, String> text = new TreeMap<>();
    attributes.forEach((key, value) -> text.put(key, value.toString()));
    // Spellings of the same thing that printing and parsing do not keep apart.
    text.remove("sym_visibility", "\"public\"");
    text.remove("sym_visibility", "\"\"");
    for (String key : new String[]{"arg_attrs", "res_attrs"}) {
      if (text.getOrDefault(key, "").matches("[\\[\\]{}, ]*")) text.remove(key);
    }
    return text;
  }

  /** What is not the same in {@code other}, for messages. */
  String difference(Signature other) {
    if (!module.equals(other.module)) return "module attributes " + module + " and " + other.module;
    for (String f : functions.keySet()) {
      if (!functions.get(f).equals(other.functions.get(f))) {
        return "function @" + f + " " + functions.get(f) + " and " + other.functions.get(f);
      }
    }
    return "functions " + functions.keySet() + ", " + privateFunctions + " and " + other.functions.keySet() + ", "
        + other.privateFunctions;
  }

  /** Whether everything public of {@code original} is here, unchanged except where said; there may be more functions. */
  boolean covers(Signature original, Set<String> changed) {
    return module.equals(original.module) && original.functions.entrySet().stream().allMatch(
        e -> changed.contains(e.getKey()) || e.getValue().equals(functions.get(e.getKey())));
  }
}
