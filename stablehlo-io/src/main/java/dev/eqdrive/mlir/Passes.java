package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pass pipelines. */
final class Passes {
  private Passes() {
  }

  /** Registers the passes of StableHLO and of MLIR, once a process. */
  static void registerAll() {
    StablehloCApi.mlirRegisterAllStablehloPasses();
    StablehloCApi.mlirRegisterAllPasses();
    StablehloCApi.torchMlirRegisterAllPasses();
  }

  /** Runs the pipeline (without its {@code builtin.module(…)}) and returns why it failed, or empty. */
  static Optional<String> run(MlirContext context, MemorySegment module, String pipeline) {
    MemorySegment manager = StablehloCApi.mlirPassManagerCreate(context.handle);
    try (Arena arena = Arena.ofConfined()) {
      AtomicBoolean parsed = new AtomicBoolean();
      String complaint = Native.text(() -> parsed.set(Native.ok(StablehloCApi.mlirParsePassPipeline(arena,
          StablehloCApi.mlirPassManagerGetAsOpPassManager(manager),
          Native.ref(arena, "builtin.module(" + pipeline + ")"),
          Native.SINK, Native.NULL))));
      if (!parsed.get()) return Optional.of("pipeline " + pipeline + " is not known: " + complaint.strip());
      boolean ok = Native.ok(StablehloCApi.mlirPassManagerRunOnOp(arena, manager, module));
      return ok ? Optional.empty() : Optional.of("pipeline " + pipeline + " failed");
    } finally {
      StablehloCApi.mlirPassManagerDestroy(manager);
    }
  }
}
