package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirOperation;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Composites that stand for one CHLO operation, as portable artifacts carry them: read as that operation, because
 * backends map it to native code while the decomposition is dozens of operations.
 */
final class Composites {
  private Composites() {
  }

  static Optional<Op> read(MlirOperation op, List<TensorType> operands, List<TensorType> results) {
    String name = op.inherent("name").flatMap(MlirAttribute::string).orElse("");
    Optional<MlirAttribute> attributes = op.inherent("composite_attributes");
    int count = attributes.map(MlirAttribute::dictionarySize).orElse(0);
    if (!name.startsWith("chlo.") || operands.isEmpty() || results.isEmpty()) return Optional.empty();
    if (name.equals("chlo.top_k")) return attributes.flatMap(Composites::topK);
    if (count != 0 || results.size() != 1) return Optional.empty();
    TensorType type = operands.getFirst();
    if (!operands.stream().allMatch(type::equals) || !results.getFirst().shape().equals(type.shape()))
      return Optional.empty();
    if (operands.size() == 1) return Op.UnaryKind.parse(name).map(Op.Unary::new);
    return operands.size() == 2 ? Op.BinaryKind.parse(name).map(Op.Binary::new) : Optional.empty();
  }

  /** The CHLO operation prefers the lower index among equal values, so either value of is_stable is kept. */
  private static Optional<Op> topK(MlirAttribute dictionary) {
    Optional<MlirAttribute> k = dictionary.entry("k");
    int known = 1 + (dictionary.entry("is_stable").flatMap(MlirAttribute::bool).isPresent() ? 1 : 0);
    if (k.flatMap(MlirAttribute::integer).isEmpty() || dictionary.dictionarySize() != known) return Optional.empty();
    TreeMap<String, String> attributes = new TreeMap<>();
    attributes.put("k", k.flatMap(MlirAttribute::integer).orElseThrow() + " : i64");
    return Optional.of(new Op.Structured("chlo.top_k", attributes, List.of(), 0));
  }
}
