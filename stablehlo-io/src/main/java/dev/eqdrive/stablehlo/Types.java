package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirType;
import java.util.List;
import java.util.Optional;

/** Types of the graph from and to native ones. */
final class Types {
  private Types() {
  }

  static Type read(MlirType type) {
    if (type.isPlainTensor()) {
      Optional<ElementType> element = ElementType.parse(type.element().toString());
      if (element.isPresent()) return new TensorType(element.get(), Dims.of(type.shape()));
    }
    return new Type.Other(type.toString());
  }

  static MlirType write(MlirContext context, Type type) {
    return switch (type) {
      case TensorType t -> context.type(t.toString());
      case Type.Other o -> context.type(o.text());
      case Type.Tuple t -> throw new IllegalArgumentException("a value cannot have the type " + t);
    };
  }

  static List<MlirType> write(MlirContext context, List<? extends Type> types) {
    return types.stream().map(t -> write(context, t)).toList();
  }
}
