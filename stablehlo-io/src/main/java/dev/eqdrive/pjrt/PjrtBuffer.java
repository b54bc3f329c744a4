package dev.eqdrive.pjrt;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.pjrt.capi.PJRT_Buffer_Dimensions_Args;
import dev.eqdrive.pjrt.capi.PJRT_Buffer_ElementType_Args;
import dev.eqdrive.pjrt.capi.PJRT_Buffer_ToHostBuffer_Args;
import dev.eqdrive.pjrt.capi.PjrtCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A tensor on a device. */
final class PjrtBuffer implements AutoCloseable {
  private final PjrtApi api;
  private final MemorySegment buffer;

  PjrtBuffer(PjrtApi api, MemorySegment buffer) {
    this.api = api;
    this.buffer = buffer;
  }

  MemorySegment handle() {
    return buffer;
  }

  TensorType type() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment element = PjrtApi.args(arena, PJRT_Buffer_ElementType_Args.layout(),
          PjrtCApi.PJRT_Buffer_ElementType_Args_STRUCT_SIZE());
      PJRT_Buffer_ElementType_Args.buffer(element, buffer);
      api.call(PjrtCApi.PJRT_Buffer_ElementType_OFFSET(), element);
      MemorySegment shape = PjrtApi.args(arena, PJRT_Buffer_Dimensions_Args.layout(),
          PjrtCApi.PJRT_Buffer_Dimensions_Args_STRUCT_SIZE());
      PJRT_Buffer_Dimensions_Args.buffer(shape, buffer);
      api.call(PjrtCApi.PJRT_Buffer_Dimensions_OFFSET(), shape);
      int rank = (int) PJRT_Buffer_Dimensions_Args.num_dims(shape);
      long[] dims = rank == 0
          ? new long[0]
          : PJRT_Buffer_Dimensions_Args.dims(shape).reinterpret(rank * JAVA_LONG.byteSize()).toArray(JAVA_LONG);
      return new TensorType(BufferTypes.element(PJRT_Buffer_ElementType_Args.type(element)), Dims.of(dims));
    }
  }

  /** The row-major bytes. */
  byte[] bytes() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment args = PjrtApi.args(arena, PJRT_Buffer_ToHostBuffer_Args.layout(),
          PjrtCApi.PJRT_Buffer_ToHostBuffer_Args_STRUCT_SIZE());
      PJRT_Buffer_ToHostBuffer_Args.src(args, buffer);
      api.call(PjrtCApi.PJRT_Buffer_ToHostBuffer_OFFSET(), args);
      long size = PJRT_Buffer_ToHostBuffer_Args.dst_size(args);
      MemorySegment target = arena.allocate(Math.max(1, size), 64);
      PJRT_Buffer_ToHostBuffer_Args.dst(args, target);
      PJRT_Buffer_ToHostBuffer_Args.dst_size(args, size);
      api.call(PjrtCApi.PJRT_Buffer_ToHostBuffer_OFFSET(), args);
      api.await(arena, PJRT_Buffer_ToHostBuffer_Args.event(args));
      return target.asSlice(0, size).toArray(JAVA_BYTE);
    }
  }

  @Override
  public void close() {
    api.destroy(PjrtCApi.PJRT_Buffer_Destroy_OFFSET(), buffer);
  }
}
