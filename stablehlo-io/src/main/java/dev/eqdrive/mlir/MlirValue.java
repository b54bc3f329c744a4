package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.MemorySegment;

/** A value: block argument or result of an operation. */
public final class MlirValue {
  final MemorySegment handle;

  MlirValue(MemorySegment handle) {
    this.handle = handle;
  }

  /** Identity while the value exists. */
  public long id() {
    return handle.address();
  }

  public MlirType type() {
    return new MlirType(StablehloCApi.mlirValueGetType(handle));
  }
}
