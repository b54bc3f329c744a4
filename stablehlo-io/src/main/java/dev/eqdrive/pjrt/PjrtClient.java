package dev.eqdrive.pjrt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.eqdrive.ir.TensorType;
import dev.eqdrive.pjrt.capi.PJRT_Client_AddressableDevices_Args;
import dev.eqdrive.pjrt.capi.PJRT_Client_BufferFromHostBuffer_Args;
import dev.eqdrive.pjrt.capi.PJRT_Client_Compile_Args;
import dev.eqdrive.pjrt.capi.PJRT_Client_Create_Args;
import dev.eqdrive.pjrt.capi.PJRT_Client_PlatformVersion_Args;
import dev.eqdrive.pjrt.capi.PJRT_NamedValue;
import dev.eqdrive.pjrt.capi.PJRT_Program;
import dev.eqdrive.pjrt.capi.PjrtCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HexFormat;

/** A plugin's first device. Native compilation recurses deeply: use it on a thread with a large stack. */
final class PjrtClient implements AutoCloseable {
  /**
   * CompileOptionsProto: one replica, one partition, any device; {@code xla_cpu_enable_fast_min_max} off, as JAX has it, because
   * maximum and minimum propagate NaN.
   */
  private static final byte[] COMPILE_OPTIONS = HexFormat.of().parseHex("1a0f08ffffffffffffffffff0120012801"
      + "3a210a1b786c615f6370755f656e61626c655f666173745f6d696e5f6d617812021000");

  private final PjrtApi api;
  private final MemorySegment client;
  private final MemorySegment device;

  private PjrtClient(PjrtApi api, MemorySegment client, MemorySegment device) {
    this.api = api;
    this.client = client;
    this.device = device;
  }

  static PjrtClient open(Path plugin) {
    PjrtApi api = PjrtApi.load(plugin);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment client;
      try {
        client = create(api, arena, true);
      } catch (PjrtException e) {
        // Only CPU plugins know how to be one device.
        client = create(api, arena, false);
      }
      MemorySegment devices = PjrtApi.args(arena, PJRT_Client_AddressableDevices_Args.layout(),
          PjrtCApi.PJRT_Client_AddressableDevices_Args_STRUCT_SIZE());
      PJRT_Client_AddressableDevices_Args.client(devices, client);
      api.call(PjrtCApi.PJRT_Client_AddressableDevices_OFFSET(), devices);
      if (PJRT_Client_AddressableDevices_Args.num_addressable_devices(devices) == 0) {
        throw new PjrtException("the plugin " + plugin + " has no device");
      }
      MemorySegment first = PJRT_Client_AddressableDevices_Args.addressable_devices(devices)
          .reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
      return new PjrtClient(api, client, first);
    }
  }

  private static MemorySegment create(PjrtApi api, Arena arena, boolean oneDevice) {
    MemorySegment args = PjrtApi.args(arena, PJRT_Client_Create_Args.layout(),
        PjrtCApi.PJRT_Client_Create_Args_STRUCT_SIZE());
    if (oneDevice) {
      String name = "cpu_device_count";
      MemorySegment count = PjrtApi.args(arena, PJRT_NamedValue.layout(), PjrtCApi.PJRT_NamedValue_STRUCT_SIZE());
      PJRT_NamedValue.name(count, arena.allocateFrom(name));
      PJRT_NamedValue.name_size(count, name.length());
      PJRT_NamedValue.type(count, PjrtCApi.PJRT_NamedValue_kInt64());
      PJRT_NamedValue.value_size(count, 1);
      count.set(JAVA_LONG, PjrtCApi.PJRT_NamedValue_value_OFFSET(), 1);
      PJRT_Client_Create_Args.create_options(args, count);
      PJRT_Client_Create_Args.num_options(args, 1);
    }
    api.call(PjrtCApi.PJRT_Client_Create_OFFSET(), args);
    return PJRT_Client_Create_Args.client(args);
  }

  /** The compiler behind the plugin, as it calls itself. */
  String version() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment args = PjrtApi.args(arena, PJRT_Client_PlatformVersion_Args.layout(),
          PjrtCApi.PJRT_Client_PlatformVersion_Args_STRUCT_SIZE());
      PJRT_Client_PlatformVersion_Args.client(args, client);
      api.call(PjrtCApi.PJRT_Client_PlatformVersion_OFFSET(), args);
      return PjrtApi.text(PJRT_Client_PlatformVersion_Args.platform_version(args),
          PJRT_Client_PlatformVersion_Args.platform_version_size(args));
    }
  }

  /** Compiles a module: text, bytecode or artifact. */
  PjrtExecutable compile(byte[] module) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment program = PjrtApi.args(arena, PJRT_Program.layout(), PjrtCApi.PJRT_Program_STRUCT_SIZE());
      PJRT_Program.code(program, arena.allocateFrom(JAVA_BYTE, module));
      PJRT_Program.code_size(program, module.length);
      PJRT_Program.format(program, arena.allocateFrom("mlir"));
      PJRT_Program.format_size(program, 4);
      MemorySegment args = PjrtApi.args(arena, PJRT_Client_Compile_Args.layout(),
          PjrtCApi.PJRT_Client_Compile_Args_STRUCT_SIZE());
      PJRT_Client_Compile_Args.client(args, client);
      PJRT_Client_Compile_Args.program(args, program);
      PJRT_Client_Compile_Args.compile_options(args, arena.allocateFrom(JAVA_BYTE, COMPILE_OPTIONS));
      PJRT_Client_Compile_Args.compile_options_size(args, COMPILE_OPTIONS.length);
      api.call(PjrtCApi.PJRT_Client_Compile_OFFSET(), args);
      return new PjrtExecutable(api, PJRT_Client_Compile_Args.executable(args));
    }
  }

  /** Copies row-major bytes to the device. */
  PjrtBuffer buffer(TensorType type, byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment data = arena.allocate(Math.max(1, bytes.length), 64);
      MemorySegment.copy(bytes, 0, data, JAVA_BYTE, 0, bytes.length);
      MemorySegment args = PjrtApi.args(arena, PJRT_Client_BufferFromHostBuffer_Args.layout(),
          PjrtCApi.PJRT_Client_BufferFromHostBuffer_Args_STRUCT_SIZE());
      PJRT_Client_BufferFromHostBuffer_Args.client(args, client);
      PJRT_Client_BufferFromHostBuffer_Args.data(args, data);
      PJRT_Client_BufferFromHostBuffer_Args.type(args, BufferTypes.of(type.element()));
      if (type.rank() > 0) {
        PJRT_Client_BufferFromHostBuffer_Args.dims(args, arena.allocateFrom(JAVA_LONG, type.shape().toArray()));
      }
      PJRT_Client_BufferFromHostBuffer_Args.num_dims(args, type.rank());
      PJRT_Client_BufferFromHostBuffer_Args.host_buffer_semantics(args,
          PjrtCApi.PJRT_HostBufferSemantics_kImmutableOnlyDuringCall());
      PJRT_Client_BufferFromHostBuffer_Args.device(args, device);
      api.call(PjrtCApi.PJRT_Client_BufferFromHostBuffer_OFFSET(), args);
      api.await(arena, PJRT_Client_BufferFromHostBuffer_Args.done_with_host_buffer(args));
      return new PjrtBuffer(api, PJRT_Client_BufferFromHostBuffer_Args.buffer(args));
    }
  }

  @Override
  public void close() {
    api.destroy(PjrtCApi.PJRT_Client_Destroy_OFFSET(), client);
  }
}
