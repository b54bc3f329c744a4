package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A module, owned by this object. */
public final class MlirModule implements AutoCloseable {
  private final MlirContext context;
  private final MemorySegment handle;
  private boolean closed;

  MlirModule(MlirContext context, MemorySegment handle) {
    this.context = context;
    this.handle = handle;
  }

  public MlirContext context() {
    return context;
  }

  public MlirOperation operation() {
    return new MlirOperation(context, StablehloCApi.mlirModuleGetOperation(handle));
  }

  public MlirBlock body() {
    return new MlirBlock(context, StablehloCApi.mlirModuleGetBody(handle));
  }

  public MlirModule copy() {
    return context.moduleOf(operation().copy());
  }

  /** Runs passes in place; returns why they failed, or empty. */
  public Optional<String> runPasses(String pipeline) {
    return Passes.run(context, StablehloCApi.mlirModuleGetOperation(handle), pipeline);
  }

  /** A portable artifact of a StableHLO version such as 1.13.0; empty if refused (see the context's diagnostics). */
  public Optional<byte[]> portableArtifact(String version) {
    // Serialising turns the module into VHLO in place, on success and on failure.
    try (MlirModule copy = copy(); Arena arena = Arena.ofConfined()) {
      AtomicBoolean ok = new AtomicBoolean();
      byte[] bytes = Native
          .collect(() -> ok.set(Native.ok(StablehloCApi.stablehloSerializePortableArtifactFromModule(arena,
              copy.handle, Native.ref(arena, version), Native.SINK, Native.NULL, false))));
      return ok.get() ? Optional.of(bytes) : Optional.empty();
    }
  }

  /**
   * Runs the function {@code main}, or the only one, in the reference interpreter. It ends the process on operations
   * that it does not know and on integer division by zero: only for child processes.
   *
   * @return the results, or empty on a clean error (see the context's diagnostics)
   */
  public Optional<List<MlirAttribute>> evaluate(List<MlirAttribute> arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment results = StablehloCApi.stablehloEvalModule(handle, arguments.size(),
          Native.pointers(arena, arguments, a -> a.handle), arena.allocateFrom(""), error);
      boolean failed = Native.isNull(results) || error.get(ValueLayout.JAVA_INT, 0) != 0;
      return failed ? Optional.empty() : new MlirAttribute(results).elements();
    }
  }

  MemorySegment handle() {
    return handle;
  }

  /** Frees the module; its operations and values must not be used any more. */
  @Override
  public void close() {
    if (closed) return;
    closed = true;
    StablehloCApi.mlirModuleDestroy(handle);
  }
}
