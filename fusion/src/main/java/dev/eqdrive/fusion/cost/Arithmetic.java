package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;

/** What XLA:CPU multiplies matrices with, by the types of their elements. Operands of another type are converted before. */
enum Arithmetic {
  F32,
  F64,
  BF16,
  C64,
  C128,
  /** Signed bytes into i32. */
  BYTES,
  I32,
  /** No library has the type: a loop over the elements. */
  LOOP;

  static Arithmetic of(TensorType lhs, TensorType rhs, TensorType result) {
    ElementType e = result.element();
    if (e.isComplex()) return e == ElementType.C64 ? C64 : C128;
    if (e == ElementType.F64) return F64;
    if (e.isFloat()) return both(ElementType.BF16, lhs, rhs) ? BF16 : F32;
    if (e != ElementType.I32) return LOOP;
    return both(ElementType.I8, lhs, rhs) ? BYTES : I32;
  }

  private static boolean both(ElementType e, TensorType lhs, TensorType rhs) {
    return lhs.element() == e && rhs.element() == e;
  }

  boolean isInteger() {
    return this == BYTES || this == I32 || this == LOOP;
  }
}
