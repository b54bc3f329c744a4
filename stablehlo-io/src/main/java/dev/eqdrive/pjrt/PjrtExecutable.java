package dev.eqdrive.pjrt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.eqdrive.pjrt.capi.PJRT_Executable_GetCompiledMemoryStats_Args;
import dev.eqdrive.pjrt.capi.PJRT_Executable_NumOutputs_Args;
import dev.eqdrive.pjrt.capi.PJRT_Executable_OptimizedProgram_Args;
import dev.eqdrive.pjrt.capi.PJRT_ExecuteOptions;
import dev.eqdrive.pjrt.capi.PJRT_LoadedExecutable_Execute_Args;
import dev.eqdrive.pjrt.capi.PJRT_LoadedExecutable_GetExecutable_Args;
import dev.eqdrive.pjrt.capi.PJRT_Program;
import dev.eqdrive.pjrt.capi.PjrtCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A compiled program. */
final class PjrtExecutable implements AutoCloseable {
  private final PjrtApi api;
  private final MemorySegment loaded;
  private final MemorySegment executable;
  private final int results;

  PjrtExecutable(PjrtApi api, MemorySegment loaded) {
    this.api = api;
    this.loaded = loaded;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment get = PjrtApi.args(arena, PJRT_LoadedExecutable_GetExecutable_Args.layout(),
          PjrtCApi.PJRT_LoadedExecutable_GetExecutable_Args_STRUCT_SIZE());
      PJRT_LoadedExecutable_GetExecutable_Args.loaded_executable(get, loaded);
      api.call(PjrtCApi.PJRT_LoadedExecutable_GetExecutable_OFFSET(), get);
      executable = PJRT_LoadedExecutable_GetExecutable_Args.executable(get);
      MemorySegment outputs = PjrtApi.args(arena, PJRT_Executable_NumOutputs_Args.layout(),
          PjrtCApi.PJRT_Executable_NumOutputs_Args_STRUCT_SIZE());
      PJRT_Executable_NumOutputs_Args.executable(outputs, executable);
      api.call(PjrtCApi.PJRT_Executable_NumOutputs_OFFSET(), outputs);
      results = (int) PJRT_Executable_NumOutputs_Args.num_outputs(outputs);
    }
  }

  /** The program after the compiler's passes: a serialized HloModuleProtoWithConfig. */
  byte[] optimizedProgram() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment program = PjrtApi.args(arena, PJRT_Program.layout(), PjrtCApi.PJRT_Program_STRUCT_SIZE());
      MemorySegment args = PjrtApi.args(arena, PJRT_Executable_OptimizedProgram_Args.layout(),
          PjrtCApi.PJRT_Executable_OptimizedProgram_Args_STRUCT_SIZE());
      PJRT_Executable_OptimizedProgram_Args.executable(args, executable);
      PJRT_Executable_OptimizedProgram_Args.program(args, program);
      // Without a buffer the call answers with the size.
      api.call(PjrtCApi.PJRT_Executable_OptimizedProgram_OFFSET(), args);
      MemorySegment code = arena.allocate(Math.max(1, PJRT_Program.code_size(program)));
      PJRT_Program.code(program, code);
      api.call(PjrtCApi.PJRT_Executable_OptimizedProgram_OFFSET(), args);
      return code.asSlice(0, PJRT_Program.code_size(program)).toArray(JAVA_BYTE);
    }
  }

  /** Bytes of temporaries that a run allocates. */
  long temporaryBytes() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment args = PjrtApi.args(arena, PJRT_Executable_GetCompiledMemoryStats_Args.layout(),
          PjrtCApi.PJRT_Executable_GetCompiledMemoryStats_Args_STRUCT_SIZE());
      PJRT_Executable_GetCompiledMemoryStats_Args.executable(args, executable);
      api.call(PjrtCApi.PJRT_Executable_GetCompiledMemoryStats_OFFSET(), args);
      return PJRT_Executable_GetCompiledMemoryStats_Args.temp_size_in_bytes(args);
    }
  }

  /** A call made ready, so that repeating it costs nothing but the call. */
  Call call(List<PjrtBuffer> arguments) {
    return new Call(arguments);
  }

  /** One program with its arguments. Arguments are never given away, whatever the program says of aliasing. */
  final class Call implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment args;
    private final MemorySegment outputs;
    private final MemorySegment done;

    private Call(List<PjrtBuffer> arguments) {
      MemorySegment options = PjrtApi.args(arena, PJRT_ExecuteOptions.layout(),
          PjrtCApi.PJRT_ExecuteOptions_STRUCT_SIZE());
      if (!arguments.isEmpty()) {
        long[] kept = LongStream.range(0, arguments.size()).toArray();
        PJRT_ExecuteOptions.non_donatable_input_indices(options, arena.allocateFrom(JAVA_LONG, kept));
        PJRT_ExecuteOptions.num_non_donatable_input_indices(options, kept.length);
      }
      args = PjrtApi.args(arena, PJRT_LoadedExecutable_Execute_Args.layout(),
          PjrtCApi.PJRT_LoadedExecutable_Execute_Args_STRUCT_SIZE());
      outputs = arena.allocate(ADDRESS, Math.max(1, results));
      done = arena.allocate(ADDRESS, 1);
      PJRT_LoadedExecutable_Execute_Args.executable(args, loaded);
      PJRT_LoadedExecutable_Execute_Args.options(args, options);
      PJRT_LoadedExecutable_Execute_Args.num_devices(args, 1);
      PJRT_LoadedExecutable_Execute_Args.num_args(args, arguments.size());
      PJRT_LoadedExecutable_Execute_Args.argument_lists(args,
          pointers(List.of(pointers(arguments.stream().map(PjrtBuffer::handle).toList()))));
      PJRT_LoadedExecutable_Execute_Args.output_lists(args, pointers(List.of(outputs)));
      PJRT_LoadedExecutable_Execute_Args.device_complete_events(args, done);
    }

    private MemorySegment pointers(List<MemorySegment> list) {
      MemorySegment array = arena.allocate(ADDRESS, Math.max(1, list.size()));
      for (int i = 0; i < list.size(); i++) array.setAtIndex(ADDRESS, i, list.get(i));
      return array;
    }

    /** Runs the program to its end; {@link #results()} must be taken before the next run. */
    void run() {
      api.call(PjrtCApi.PJRT_LoadedExecutable_Execute_OFFSET(), args);
      try (Arena scratch = Arena.ofConfined()) {
        api.await(scratch, done.get(ADDRESS, 0));
      }
    }

    /** The results of the last run, which the caller frees. */
    List<PjrtBuffer> results() {
      List<PjrtBuffer> list = new ArrayList<>();
      for (int i = 0; i < results; i++) list.add(new PjrtBuffer(api, outputs.getAtIndex(ADDRESS, i)));
      return list;
    }

    @Override
    public void close() {
      arena.close();
    }
  }

  @Override
  public void close() {
    api.destroy(PjrtCApi.PJRT_Executable_Destroy_OFFSET(), executable);
    api.destroy(PjrtCApi.PJRT_LoadedExecutable_Destroy_OFFSET(), loaded);
  }
}
