package dev.eqdrive.ir;

import java.util.List;

/** Type of a value. */
public sealed interface Type permits TensorType, Type.Tuple, Type.Other {
  /** The results of an operation that has several (or none), taken together: the type of an e-class that only projections read. */
  record Tuple(List<Type> members) implements Type {
    public Tuple {
      members = List.copyOf(members);
    }
  }

  /** A type that is not modelled (dynamic, quantized, encoded, token, tuple, foreign): its MLIR text. */
  record Other(String text) implements Type {
    @Override
    public String toString() {
      return text;
    }
  }
}
