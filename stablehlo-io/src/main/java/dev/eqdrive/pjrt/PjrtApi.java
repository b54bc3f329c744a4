package dev.eqdrive.pjrt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.eqdrive.pjrt.capi.PJRT_Api_Version;
import dev.eqdrive.pjrt.capi.PJRT_Call;
import dev.eqdrive.pjrt.capi.PJRT_Error_Destroy_Args;
import dev.eqdrive.pjrt.capi.PJRT_Error_Message_Args;
import dev.eqdrive.pjrt.capi.PJRT_Event_Await_Args;
import dev.eqdrive.pjrt.capi.PJRT_GetApi;
import dev.eqdrive.pjrt.capi.PJRT_Plugin_Initialize_Args;
import dev.eqdrive.pjrt.capi.PJRT_VoidCall;
import dev.eqdrive.pjrt.capi.PjrtCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The function table of a plugin. Every function takes one struct that begins with its size, and answers with an error. */
final class PjrtApi {
  private final MemorySegment table;

  private PjrtApi(MemorySegment table) {
    this.table = table;
  }

  /** Loads a plugin for the rest of the process. */
  static PjrtApi load(Path plugin) {
    Optional<MemorySegment> getter;
    try {
      getter = SymbolLookup.libraryLookup(plugin, Arena.global()).find("GetPjrtApi");
    } catch (IllegalArgumentException e) {
      throw new PjrtException("the plugin " + plugin + " cannot be loaded");
    }
    MemorySegment table = PJRT_GetApi.invoke(
        getter.orElseThrow(() -> new PjrtException(plugin + " is no PJRT plugin: it lacks the function GetPjrtApi")));
    MemorySegment version = table.asSlice(PjrtCApi.PJRT_Api_Version_OFFSET(), PJRT_Api_Version.layout());
    int major = PJRT_Api_Version.major_version(version);
    if (major != PjrtCApi.PJRT_API_MAJOR()) {
      throw new PjrtException("the plugin " + plugin + " speaks PJRT " + major + ", and this build "
          + PjrtCApi.PJRT_API_MAJOR());
    }
    PjrtApi api = new PjrtApi(table);
    try (Arena arena = Arena.ofConfined()) {
      api.call(PjrtCApi.PJRT_Plugin_Initialize_OFFSET(), args(arena, PJRT_Plugin_Initialize_Args.layout(),
          PjrtCApi.PJRT_Plugin_Initialize_Args_STRUCT_SIZE()));
    }
    return api;
  }

  /** A zeroed struct that says how large it is: plugins refuse a smaller one than they know, and accept a larger one. */
  static MemorySegment args(SegmentAllocator allocator, MemoryLayout layout, int structSize) {
    MemorySegment struct = allocator.allocate(layout);
    struct.set(JAVA_LONG, 0, structSize);
    return struct;
  }

  /**
   * Calls the function at an offset of the table.
   *
   * @throws PjrtException with the plugin's message
   */
  void call(int offset, MemorySegment args) {
    if (offset >= table.get(JAVA_LONG, 0)) throw new PjrtException("the plugin is too old: it lacks a function");
    MemorySegment error = PJRT_Call.invoke(table.get(ADDRESS, offset), args);
    if (error.address() == 0) return;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment message = args(arena, PJRT_Error_Message_Args.layout(),
          PjrtCApi.PJRT_Error_Message_Args_STRUCT_SIZE());
      PJRT_Error_Message_Args.error(message, error);
      PJRT_VoidCall.invoke(table.get(ADDRESS, PjrtCApi.PJRT_Error_Message_OFFSET()), message);
      String text = text(PJRT_Error_Message_Args.message(message), PJRT_Error_Message_Args.message_size(message));
      MemorySegment destroy = args(arena, PJRT_Error_Destroy_Args.layout(),
          PjrtCApi.PJRT_Error_Destroy_Args_STRUCT_SIZE());
      PJRT_Error_Destroy_Args.error(destroy, error);
      PJRT_VoidCall.invoke(table.get(ADDRESS, PjrtCApi.PJRT_Error_Destroy_OFFSET()), destroy);
      throw new PjrtException(text.strip());
    }
  }

  /** Waits for an event and frees it. */
  void await(SegmentAllocator allocator, MemorySegment event) {
    MemorySegment await = args(allocator, PJRT_Event_Await_Args.layout(),
        PjrtCApi.PJRT_Event_Await_Args_STRUCT_SIZE());
    PJRT_Event_Await_Args.event(await, event);
    try {
      call(PjrtCApi.PJRT_Event_Await_OFFSET(), await);
    } finally {
      destroy(PjrtCApi.PJRT_Event_Destroy_OFFSET(), event);
    }
  }

  /** Calls one of the functions that free an object; their structs are alike. */
  void destroy(int offset, MemorySegment object) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment args = args(arena, PJRT_Error_Destroy_Args.layout(),
          PjrtCApi.PJRT_Error_Destroy_Args_STRUCT_SIZE());
      PJRT_Error_Destroy_Args.error(args, object);
      call(offset, args);
    }
  }

  /** Text that the plugin owns, which is not terminated. */
  static String text(MemorySegment start, long bytes) {
    return bytes == 0 ? "" : new String(start.reinterpret(bytes).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
  }
}
