package dev.eqdrive.mlir;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attribute; unique within its context. Every getter checks the kind first and is empty when it does not fit. */
public final class MlirAttribute {
  final MemorySegment handle;

  MlirAttribute(MemorySegment handle) {
    this.handle = handle;
  }

  /** Identity within the context. */
  public long id() {
    return handle.address();
  }

  /** Elements of an {@code array<i64: …>}. */
  public Optional<long[]> longs() {
    if (!StablehloCApi.mlirAttributeIsADenseI64Array(handle)) return Optional.empty();
    long[] v = new long[(int) StablehloCApi.mlirDenseArrayGetNumElements(handle)];
    for (int i = 0; i < v.length; i++) v[i] = StablehloCApi.mlirDenseI64ArrayGetElement(handle, i);
    return Optional.of(v);
  }

  /** Elements of an {@code array<i1: …>}. */
  public Optional<boolean[]> booleans() {
    if (!StablehloCApi.mlirAttributeIsADenseBoolArray(handle)) return Optional.empty();
    boolean[] v = new boolean[(int) StablehloCApi.mlirDenseArrayGetNumElements(handle)];
    for (int i = 0; i < v.length; i++) v[i] = StablehloCApi.mlirDenseBoolArrayGetElement(handle, i);
    return Optional.of(v);
  }

  /** Value of an integer attribute. */
  public Optional<Long> integer() {
    if (!StablehloCApi.mlirAttributeIsAInteger(handle)) return Optional.empty();
    return Optional.of(StablehloCApi.mlirIntegerAttrGetValueInt(handle));
  }

  /** Value of {@code true} or {@code false}. */
  public Optional<Boolean> bool() {
    if (!StablehloCApi.mlirAttributeIsABool(handle)) return Optional.empty();
    return Optional.of(StablehloCApi.mlirBoolAttrGetValue(handle));
  }

  /** Value of a string attribute. */
  public Optional<String> string() {
    if (!StablehloCApi.mlirAttributeIsAString(handle)) return Optional.empty();
    return Optional.of(Native.string(StablehloCApi.mlirStringAttrGetValue(Native.reused(), handle)));
  }

  /** Name in a reference {@code @name} to a symbol. */
  public Optional<String> symbol() {
    if (!StablehloCApi.mlirAttributeIsAFlatSymbolRef(handle)) return Optional.empty();
    return Optional.of(Native.string(StablehloCApi.mlirFlatSymbolRefAttrGetValue(Native.reused(), handle)));
  }

  /** Type in a type attribute. */
  public Optional<MlirType> type() {
    if (!StablehloCApi.mlirAttributeIsAType(handle)) return Optional.empty();
    return Optional.of(new MlirType(StablehloCApi.mlirTypeAttrGetValue(handle)));
  }

  /** Elements of {@code […]}. */
  public Optional<List<MlirAttribute>> elements() {
    if (!StablehloCApi.mlirAttributeIsAArray(handle)) return Optional.empty();
    List<MlirAttribute> list = new ArrayList<>();
    for (long i = 0, n = StablehloCApi.mlirArrayAttrGetNumElements(handle); i < n; i++) {
      list.add(new MlirAttribute(StablehloCApi.mlirArrayAttrGetElement(handle, i)));
    }
    return Optional.of(list);
  }

  public boolean isDictionary() {
    return StablehloCApi.mlirAttributeIsADictionary(handle);
  }

  /** Number of entries of a dictionary, 0 for anything else. */
  public int dictionarySize() {
    return isDictionary() ? (int) StablehloCApi.mlirDictionaryAttrGetNumElements(handle) : 0;
  }

  /** An entry of a dictionary; empty for anything else. */
  public Optional<MlirAttribute> entry(String name) {
    if (!isDictionary()) return Optional.empty();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment a = StablehloCApi.mlirDictionaryAttrGetElementByName(handle, Native.ref(arena, name));
      return Native.isNull(a) ? Optional.empty() : Optional.of(new MlirAttribute(a));
    }
  }

  /** Whether it holds its elements itself: {@code dense<…>}. */
  public boolean isDense() {
    return StablehloCApi.mlirAttributeIsADenseElements(handle);
  }

  /** Whether it is one element repeated; only for {@link #isDense}. */
  public boolean isSplat() {
    return StablehloCApi.mlirDenseElementsAttrIsSplat(handle);
  }

  /** Copies the first {@code count} raw bytes; only for {@link #isDense}. */
  public byte[] rawBytes(long count) {
    if (count == 0) return new byte[0];
    return StablehloCApi.mlirDenseElementsAttrGetRawData(handle).reinterpret(count).toArray(JAVA_BYTE);
  }

  /** Elements of {@code dense<…> : tensor<…xi64>}, row-major. */
  public Optional<long[]> denseLongs() {
    if (!isDense() || !elementType().toString().equals("i64")) return Optional.empty();
    long[] v = new long[(int) StablehloCApi.mlirElementsAttrGetNumElements(handle)];
    if (v.length == 0) return Optional.of(v);
    boolean splat = isSplat();
    ByteBuffer raw = ByteBuffer.wrap(rawBytes(splat ? 8 : 8L * v.length)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < v.length; i++) v[i] = raw.getLong(splat ? 0 : 8 * i);
    return Optional.of(v);
  }

  /** Type of a typed attribute such as {@code dense<…> : T}. */
  public MlirType valueType() {
    return new MlirType(StablehloCApi.mlirAttributeGetType(handle));
  }

  private MlirType elementType() {
    return new MlirType(StablehloCApi.mlirShapedTypeGetElementType(StablehloCApi.mlirAttributeGetType(handle)));
  }

  /** MLIR spelling. */
  @Override
  public String toString() {
    return Native.text(() -> StablehloCApi.mlirAttributePrint(handle, Native.SINK, Native.NULL));
  }
}
