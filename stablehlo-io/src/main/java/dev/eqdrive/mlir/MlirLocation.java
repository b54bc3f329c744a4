package dev.eqdrive.mlir;

import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Where an operation comes from; unique within its context. */
public final class MlirLocation {
  final MlirContext context;
  final MemorySegment handle;

  MlirLocation(MlirContext context, MemorySegment handle) {
    this.context = context;
    this.handle = handle;
  }

  /** A place in a file; line and column from 1. */
  public record Place(String file, int line, int column) {
  }

  /** Identity within the context. */
  public long id() {
    return handle.address();
  }

  /** Whether it is nothing but a position in a file. */
  public boolean isFilePosition() {
    return StablehloCApi.mlirLocationIsAFileLineColRange(handle);
  }

  /** The first file position that the location names, the innermost one for call sites. */
  public Optional<Place> place() {
    return place(handle, 0);
  }

  private static Optional<Place> place(MemorySegment location, int depth) {
    if (depth > 1000) return Optional.empty();
    if (StablehloCApi.mlirLocationIsAFileLineColRange(location)) {
      MemorySegment file = StablehloCApi.mlirLocationFileLineColRangeGetFilename(location);
      return Optional.of(new Place(Native.string(StablehloCApi.mlirIdentifierStr(Native.reused(), file)),
          StablehloCApi.mlirLocationFileLineColRangeGetStartLine(location),
          StablehloCApi.mlirLocationFileLineColRangeGetStartColumn(location)));
    }
    if (StablehloCApi.mlirLocationIsAName(location)) {
      return place(StablehloCApi.mlirLocationNameGetChildLoc(location), depth + 1);
    }
    if (StablehloCApi.mlirLocationIsACallSite(location)) {
      return place(StablehloCApi.mlirLocationCallSiteGetCallee(location), depth + 1);
    }
    if (StablehloCApi.mlirLocationIsAFused(location)) {
      int n = StablehloCApi.mlirLocationFusedGetNumLocations(location);
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment parts = arena.allocate(ADDRESS, Math.max(1, n));
        StablehloCApi.mlirLocationFusedGetLocations(location, parts);
        for (int i = 0; i < n; i++) {
          Optional<Place> found = place(parts.getAtIndex(ADDRESS, i), depth + 1);
          if (found.isPresent()) return found;
        }
      }
    }
    return Optional.empty();
  }

  /** This location as the callee of a call at {@code caller}. */
  public MlirLocation calledFrom(MlirLocation caller) {
    return new MlirLocation(context, StablehloCApi.mlirLocationCallSiteGet(handle, caller.handle));
  }

  /** MLIR spelling. */
  @Override
  public String toString() {
    return Native.text(() -> StablehloCApi.mlirLocationPrint(handle, Native.SINK, Native.NULL));
  }
}
