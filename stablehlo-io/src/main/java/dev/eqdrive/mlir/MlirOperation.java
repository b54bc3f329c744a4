package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.MlirNamedAttribute;
import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation. */
public final class MlirOperation {
  final MlirContext context;
  final MemorySegment handle;

  MlirOperation(MlirContext context, MemorySegment handle) {
    this.context = context;
    this.handle = handle;
  }

  /** Identity while the operation exists. */
  public long id() {
    return handle.address();
  }

  /** Name with dialect. */
  public String name() {
    return context.identifier(StablehloCApi.mlirOperationGetName(handle));
  }

  public MlirLocation location() {
    return new MlirLocation(context, StablehloCApi.mlirOperationGetLocation(handle));
  }

  public int operandCount() {
    return (int) StablehloCApi.mlirOperationGetNumOperands(handle);
  }

  public MlirValue operand(int index) {
    return new MlirValue(StablehloCApi.mlirOperationGetOperand(handle, index));
  }

  public void setOperand(int index, MlirValue value) {
    StablehloCApi.mlirOperationSetOperand(handle, index, value.handle);
  }

  public int resultCount() {
    return (int) StablehloCApi.mlirOperationGetNumResults(handle);
  }

  public MlirValue result(int index) {
    return new MlirValue(StablehloCApi.mlirOperationGetResult(handle, index));
  }

  public int regionCount() {
    return (int) StablehloCApi.mlirOperationGetNumRegions(handle);
  }

  public MlirRegion region(int index) {
    return new MlirRegion(context, StablehloCApi.mlirOperationGetRegion(handle, index));
  }

  public int successorCount() {
    return (int) StablehloCApi.mlirOperationGetNumSuccessors(handle);
  }

  /** An attribute that belongs to the definition of the operation. */
  public Optional<MlirAttribute> inherent(String name) {
    MemorySegment a = StablehloCApi.mlirOperationGetInherentAttributeByName(handle, context.key(name));
    return Native.isNull(a) ? Optional.empty() : Optional.of(new MlirAttribute(a));
  }

  /** An attribute, inherent or not. */
  public Optional<MlirAttribute> attribute(String name) {
    MemorySegment a = StablehloCApi.mlirOperationGetAttributeByName(handle, context.key(name));
    return Native.isNull(a) ? Optional.empty() : Optional.of(new MlirAttribute(a));
  }

  public int discardableCount() {
    return (int) StablehloCApi.mlirOperationGetNumDiscardableAttributes(handle);
  }

  /** All attributes by name, inherent and discardable; slow. */
  public Map<String, MlirAttribute> attributes() {
    Map<String, MlirAttribute> map = new LinkedHashMap<>();
    for (long i = 0, n = StablehloCApi.mlirOperationGetNumAttributes(handle); i < n; i++) {
      MemorySegment named = StablehloCApi.mlirOperationGetAttribute(Native.reused(), handle, i);
      MlirAttribute value = new MlirAttribute(MlirNamedAttribute.attribute(named));
      map.put(context.identifier(MlirNamedAttribute.name(named)), value);
    }
    return map;
  }

  /** Attributes that do not belong to the definition of the operation. */
  public Map<String, MlirAttribute> discardable() {
    Map<String, MlirAttribute> map = new LinkedHashMap<>();
    for (long i = 0, n = StablehloCApi.mlirOperationGetNumDiscardableAttributes(handle); i < n; i++) {
      MemorySegment named = StablehloCApi.mlirOperationGetDiscardableAttribute(Native.reused(), handle, i);
      MlirAttribute value = new MlirAttribute(MlirNamedAttribute.attribute(named));
      map.put(context.identifier(MlirNamedAttribute.name(named)), value);
    }
    return map;
  }

  public void setAttribute(String name, MlirAttribute value) {
    StablehloCApi.mlirOperationSetAttributeByName(handle, context.key(name), value.handle);
  }

  /** A detached copy. */
  public MlirOperation copy() {
    return new MlirOperation(context, StablehloCApi.mlirOperationClone(handle));
  }

  /**
   * A detached copy whose operands are {@code operands} and in whose regions the outer value {@code from.get(i)} is
   * replaced by {@code to.get(i)}.
   */
  public MlirOperation copy(List<MlirValue> operands, List<MlirValue> from, List<MlirValue> to) {
    MemorySegment mapping = StablehloCApi.mlirIRMappingCreate();
    try {
      for (int i = 0; i < from.size(); i++) {
        StablehloCApi.mlirIRMappingMapValue(mapping, from.get(i).handle, to.get(i).handle);
      }
      MlirOperation copy = new MlirOperation(context, StablehloCApi.mlirOperationCloneWithMapping(handle, mapping));
      for (int i = 0; i < operands.size(); i++) copy.setOperand(i, operands.get(i));
      return copy;
    } finally {
      StablehloCApi.mlirIRMappingDestroy(mapping);
    }
  }

  /** Destroys a detached operation. */
  public void destroy() {
    StablehloCApi.mlirOperationDestroy(handle);
  }

  /** Whether the verifier accepts it; what it said is in the context's diagnostics. */
  public boolean verify() {
    return StablehloCApi.mlirOperationVerify(handle);
  }

  /** Text; with every attribute written in place and, if asked for, with locations. */
  public byte[] print(boolean locations) {
    MemorySegment flags = StablehloCApi.mlirOpPrintingFlagsCreate();
    try {
      StablehloCApi.mlirOpPrintingFlagsUseLocalScope(flags);
      if (locations) StablehloCApi.mlirOpPrintingFlagsEnableDebugInfo(flags, true, false);
      return Native.collect(
          () -> StablehloCApi.mlirOperationPrintWithFlags(handle, flags, Native.SINK, Native.NULL));
    } finally {
      StablehloCApi.mlirOpPrintingFlagsDestroy(flags);
    }
  }

  /** MLIR bytecode. */
  public byte[] bytecode() {
    return Native.collect(() -> StablehloCApi.mlirOperationWriteBytecode(handle, Native.SINK, Native.NULL));
  }
}
