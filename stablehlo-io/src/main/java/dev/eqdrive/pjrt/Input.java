package dev.eqdrive.pjrt;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.util.Arrays;

/** An argument of a program. */
public sealed interface Input permits Input.Seeded, Input.Given {
  /** Its type. */
  TensorType type();

  /** Row-major bytes. */
  byte[] bytes();

  /** Values made from a seed, in the process that needs them. */
  record Seeded(TensorType type, Fill fill, long seed) implements Input {
    @Override
    public byte[] bytes() {
      return fill.bytes(type, seed);
    }
  }

  /** Values as they are. */
  record Given(Literal value) implements Input {
    @Override
    public TensorType type() {
      return value.type();
    }

    @Override
    public byte[] bytes() {
      byte[] bytes = value.bytes();
      int all = Math.toIntExact(type().bytes());
      if (!value.isSplat() || bytes.length == all) return bytes;
      byte[] full = Arrays.copyOf(bytes, all);
      for (int at = bytes.length; at < all; at += bytes.length) System.arraycopy(bytes, 0, full, at, bytes.length);
      return full;
    }
  }

  /** Argument {@code index} of a program, from the seed of the whole program. */
  static Input seeded(TensorType type, Fill fill, long seed, int index) {
    return new Seeded(type, fill, seed * 1_000_003 + index);
  }
}
