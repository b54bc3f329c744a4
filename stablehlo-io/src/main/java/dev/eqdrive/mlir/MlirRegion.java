package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A region of blocks. */
public final class MlirRegion {
  final MlirContext context;
  final MemorySegment handle;

  MlirRegion(MlirContext context, MemorySegment handle) {
    this.context = context;
    this.handle = handle;
  }

  public List<MlirBlock> blocks() {
    List<MlirBlock> list = new ArrayList<>();
    MemorySegment first = StablehloCApi.mlirRegionGetFirstBlock(handle);
    Optional<MlirBlock> block = Native.isNull(first) ? Optional.empty() : Optional.of(new MlirBlock(context, first));
    while (block.isPresent()) {
      list.add(block.get());
      block = block.get().next();
    }
    return list;
  }

  /** Appends a new block with arguments of these types. */
  public MlirBlock addBlock(List<MlirType> types, MlirLocation location) {
    MlirBlock block = MlirBlock.create(context, types, location);
    StablehloCApi.mlirRegionAppendOwnedBlock(handle, block.handle);
    return block;
  }
}
