package dev.eqdrive.mlir;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.eqdrive.stablehlo.capi.MlirLogicalResult;
import dev.eqdrive.stablehlo.capi.MlirStringCallback;
import dev.eqdrive.stablehlo.capi.MlirStringRef;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Strings, arrays and callbacks between Java and the C API. */
final class Native {
  static final MemorySegment NULL = MemorySegment.NULL;
  static final MemorySegment SUCCESS = success();
  private static final ThreadLocal<Sink> SINKS = ThreadLocal.withInitial(Sink::new);
  private static final ThreadLocal<SegmentAllocator> REUSED = ThreadLocal.withInitial(
      () -> SegmentAllocator.prefixAllocator(Arena.ofAuto().allocate(16, 8)));
  /** One callback for everything the library prints: appends to the calling thread's buffer. */
  static final MemorySegment SINK = MlirStringCallback.allocate((piece, data) -> SINKS.get().append(piece),
      Arena.global());

  private Native() {
  }

  /** Bytes and failure of the print under way on one thread; prints may nest inside a diagnostic handler. */
  private static final class Sink {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    @Nullable
    Throwable failure;

    void append(MemorySegment piece) {
      try {
        out.writeBytes(bytes(piece));
      } catch (Throwable t) { // must not leave an upcall: that ends the process
        failure = t;
      }
    }
  }

  /** What {@code call} prints through {@link #SINK}. */
  static byte[] collect(Runnable call) {
    Sink sink = SINKS.get();
    ByteArrayOutputStream outer = sink.out;
    ByteArrayOutputStream mine = new ByteArrayOutputStream();
    sink.out = mine;
    try {
      call.run();
      Throwable failure = sink.failure;
      sink.failure = null;
      if (failure instanceof Error e) throw e;
      if (failure != null) throw new IllegalStateException(failure);
      return mine.toByteArray();
    } finally {
      sink.out = outer;
    }
  }

  static String text(Runnable call) {
    return new String(collect(call), StandardCharsets.UTF_8);
  }

  /** A 16-byte buffer for struct results that are read at once. */
  static SegmentAllocator reused() {
    return REUSED.get();
  }

  static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }

  static boolean ok(MemorySegment logicalResult) {
    return MlirLogicalResult.value(logicalResult) != 0;
  }

  static MemorySegment ref(SegmentAllocator allocator, byte[] bytes) {
    MemorySegment data = allocator.allocate(bytes.length + 1L); // the parser wants a terminated buffer
    MemorySegment.copy(bytes, 0, data, JAVA_BYTE, 0, bytes.length);
    MemorySegment ref = MlirStringRef.allocate(allocator);
    MlirStringRef.data(ref, data);
    MlirStringRef.length(ref, bytes.length);
    return ref;
  }

  static MemorySegment ref(SegmentAllocator allocator, String s) {
    return ref(allocator, s.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(MemorySegment ref) {
    long n = MlirStringRef.length(ref);
    return n == 0 ? new byte[0] : MlirStringRef.data(ref).reinterpret(n).toArray(JAVA_BYTE);
  }

  static String string(MemorySegment ref) {
    return new String(bytes(ref), StandardCharsets.UTF_8);
  }

  static <T> MemorySegment pointers(SegmentAllocator allocator, List<T> list, Function<T, MemorySegment> handle) {
    if (list.isEmpty()) return NULL;
    MemorySegment array = allocator.allocate(ADDRESS, list.size());
    for (int i = 0; i < list.size(); i++) array.setAtIndex(ADDRESS, i, handle.apply(list.get(i)));
    return array;
  }

  static MemorySegment longs(SegmentAllocator allocator, long[] values) {
    return values.length == 0 ? NULL : allocator.allocateFrom(JAVA_LONG, values);
  }

  private static MemorySegment success() {
    MemorySegment result = MlirLogicalResult.allocate(Arena.global());
    MlirLogicalResult.value(result, (byte) 1);
    return result;
  }
}
