package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block of operations. */
public final class MlirBlock {
  final MlirContext context;
  final MemorySegment handle;

  MlirBlock(MlirContext context, MemorySegment handle) {
    this.context = context;
    this.handle = handle;
  }

  /** A new block with arguments of these types, all at one location. */
  static MlirBlock create(MlirContext context, List<MlirType> types, MlirLocation location) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment locations = Native.pointers(arena, types, t -> location.handle);
      MemorySegment block = StablehloCApi.mlirBlockCreate(types.size(), Native.pointers(arena, types, t -> t.handle),
          locations);
      return new MlirBlock(context, block);
    }
  }

  public int argumentCount() {
    return (int) StablehloCApi.mlirBlockGetNumArguments(handle);
  }

  public MlirValue argument(int index) {
    return new MlirValue(StablehloCApi.mlirBlockGetArgument(handle, index));
  }

  /** Gives the operation to this block, at its end. */
  public void append(MlirOperation operation) {
    StablehloCApi.mlirBlockAppendOwnedOperation(handle, operation.handle);
  }

  /** The operations in order. */
  public List<MlirOperation> operations() {
    List<MlirOperation> list = new ArrayList<>();
    MemorySegment op = StablehloCApi.mlirBlockGetFirstOperation(handle);
    while (!Native.isNull(op)) {
      list.add(new MlirOperation(context, op));
      op = StablehloCApi.mlirOperationGetNextInBlock(op);
    }
    return list;
  }

  /** The next block of the region. */
  Optional<MlirBlock> next() {
    MemorySegment block = StablehloCApi.mlirBlockGetNextInRegion(handle);
    return Native.isNull(block) ? Optional.empty() : Optional.of(new MlirBlock(context, block));
  }
}
