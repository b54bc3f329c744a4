package dev.eqdrive.ir;

import java.util.LinkedHashMap;
import java.util.Map;

/** Element types of tensors, with their MLIR spelling and storage width. */
public enum ElementType {
  I1("i1", Kind.BOOLEAN, 1),
  I2("i2", Kind.SIGNED, 2),
  I4("i4", Kind.SIGNED, 4),
  I8("i8", Kind.SIGNED, 8),
  I16("i16", Kind.SIGNED, 16),
  I32("i32", Kind.SIGNED, 32),
  I64("i64", Kind.SIGNED, 64),
  UI2("ui2", Kind.UNSIGNED, 2),
  UI4("ui4", Kind.UNSIGNED, 4),
  UI8("ui8", Kind.UNSIGNED, 8),
  UI16("ui16", Kind.UNSIGNED, 16),
  UI32("ui32", Kind.UNSIGNED, 32),
  UI64("ui64", Kind.UNSIGNED, 64),
  F4E2M1FN("f4E2M1FN", Kind.FLOAT, 4),
  F6E2M3FN("f6E2M3FN", Kind.FLOAT, 6),
  F6E3M2FN("f6E3M2FN", Kind.FLOAT, 6),
  F8E3M4("f8E3M4", Kind.FLOAT, 8),
  F8E4M3("f8E4M3", Kind.FLOAT, 8),
  F8E4M3FN("f8E4M3FN", Kind.FLOAT, 8),
  F8E4M3FNUZ("f8E4M3FNUZ", Kind.FLOAT, 8),
  F8E4M3B11FNUZ("f8E4M3B11FNUZ", Kind.FLOAT, 8),
  F8E5M2("f8E5M2", Kind.FLOAT, 8),
  F8E5M2FNUZ("f8E5M2FNUZ", Kind.FLOAT, 8),
  F8E8M0FNU("f8E8M0FNU", Kind.FLOAT, 8),
  BF16("bf16", Kind.FLOAT, 16),
  F16("f16", Kind.FLOAT, 16),
  F32("f32", Kind.FLOAT, 32),
  F64("f64", Kind.FLOAT, 64),
  C64("complex<f32>", Kind.COMPLEX, 64),
  C128("complex<f64>", Kind.COMPLEX, 128);

  /** What kind of number. */
  public enum Kind {
    BOOLEAN,
    SIGNED,
    UNSIGNED,
    FLOAT,
    COMPLEX
  }

  private static final Map<String, ElementType> BY_NAME = new LinkedHashMap<>();

  static {
    for (ElementType t : values()) BY_NAME.put(t.text, t);
  }

  private final String text;
  private final Kind kind;
  private final int bits;

  ElementType(String text, Kind kind, int bits) {
    this.text = text;
    this.kind = kind;
    this.bits = bits;
  }

  /** MLIR spelling. */
  public String text() {
    return text;
  }

  public Kind kind() {
    return kind;
  }

  public int bits() {
    return bits;
  }

  /** Bytes of one element in a dense constant and in memory (sub-byte types take one byte). */
  public int bytes() {
    return Math.max(1, bits / 8);
  }

  public boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  public boolean isComplex() {
    return kind == Kind.COMPLEX;
  }

  /** Signed or unsigned integer; not boolean. */
  public boolean isInteger() {
    return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
  }

  public boolean isBoolean() {
    return kind == Kind.BOOLEAN;
  }

  /** The type with this MLIR spelling, or empty. */
  public static java.util.Optional<ElementType> parse(String text) {
    return java.util.Optional.ofNullable(BY_NAME.get(text));
  }

  @Override
  public String toString() {
    return text;
  }
}
