package dev.eqdrive.mlir;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.eqdrive.stablehlo.capi.MlirDiagnosticHandler;
import dev.eqdrive.stablehlo.capi.MlirNamedAttribute;
import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Owner of types, attributes and locations, with the dialects of StableHLO loaded and those of MLIR registered.
 *
 * <p>Memory of attributes is freed only with the context: one context a job.
 */
public final class MlirContext implements AutoCloseable {
  private static final int MAX_NOTE = 400;
  private static @Nullable MemorySegment registry;

  final MemorySegment handle;
  private final Arena arena = Arena.ofShared();
  private final Map<Long, String> identifiers = new LinkedHashMap<>();
  private final Map<String, MemorySegment> keys = new LinkedHashMap<>();
  private final Map<String, MlirType> types = new LinkedHashMap<>();
  private final Map<String, MlirAttribute> attributes = new LinkedHashMap<>();
  private final List<MlirDiagnostic> diagnostics = new ArrayList<>();
  private boolean closed;

  private MlirContext() {
    handle = StablehloCApi.mlirContextCreateWithThreading(false);
    StablehloCApi.mlirContextAttachDiagnosticHandler(handle, MlirDiagnosticHandler.allocate(this::onDiagnostic, arena),
        Native.NULL, Native.NULL);
    StablehloCApi.mlirContextAppendDialectRegistry(handle, registry());
    for (MemorySegment dialect : List.of(StablehloCApi.mlirGetDialectHandle__func__(),
        StablehloCApi.mlirGetDialectHandle__stablehlo__(), StablehloCApi.mlirGetDialectHandle__quant__())) {
      StablehloCApi.mlirDialectHandleRegisterDialect(dialect, handle);
      StablehloCApi.mlirDialectHandleLoadDialect(dialect, handle);
    }
    StablehloCApi.mlirContextSetAllowUnregisteredDialects(handle, true);
    loadChlo();
  }

  /** A new context; loads the native library if needed. */
  public static MlirContext create() {
    MlirLibrary.load();
    return new MlirContext();
  }

  private static synchronized MemorySegment registry() {
    MemorySegment r = registry;
    if (r == null) {
      r = StablehloCApi.mlirDialectRegistryCreate();
      StablehloCApi.mlirRegisterAllDialects(r);
      registry = r;
    }
    return r;
  }

  /** CHLO has no handle: the pass manager loads it as a dependent dialect of this pass. */
  private void loadChlo() {
    try (MlirModule empty = emptyModule()) {
      empty.runPasses("func.func(stablehlo-complex-math-expander)").ifPresent(why -> {
        throw new MlirUnavailableException("the CHLO dialect cannot be loaded: " + why);
      });
    }
  }

  /** The newest StableHLO version that the library reads, such as 1.19.0. */
  public static String stablehloVersion() {
    return Native.text(() -> StablehloCApi.stablehloGetCurrentVersion(Native.SINK, Native.NULL));
  }

  // ---- modules

  /** An empty module. */
  public MlirModule emptyModule() {
    return new MlirModule(this, StablehloCApi.mlirModuleCreateEmpty(unknownLocation().handle));
  }

  /** Parses and verifies text or MLIR bytecode; empty on error, see {@link #takeDiagnostics}. */
  public Optional<MlirModule> parse(byte[] source) {
    try (Arena call = Arena.ofConfined()) {
      return module(StablehloCApi.mlirModuleCreateParse(handle, Native.ref(call, source)));
    }
  }

  /** Reads a portable artifact; empty on error, see {@link #takeDiagnostics}. */
  public Optional<MlirModule> deserialize(byte[] artifact) {
    try (Arena call = Arena.ofConfined()) {
      return module(StablehloCApi.stablehloDeserializePortableArtifactNoError(Native.ref(call, artifact), handle));
    }
  }

  private Optional<MlirModule> module(MemorySegment m) {
    return Native.isNull(m) ? Optional.empty() : Optional.of(new MlirModule(this, m));
  }

  /** Takes ownership of a detached {@code builtin.module}. */
  public MlirModule moduleOf(MlirOperation operation) {
    return new MlirModule(this, StablehloCApi.mlirModuleFromOperation(operation.handle));
  }

  // ---- types, attributes, locations

  /** The type with this spelling. */
  public MlirType type(String text) {
    return types.computeIfAbsent(text, s -> {
      try (Arena call = Arena.ofConfined()) {
        MemorySegment t = StablehloCApi.mlirTypeParseGet(handle, Native.ref(call, s));
        if (Native.isNull(t)) throw new MlirException("type " + s + " is not accepted", takeDiagnostics());
        return new MlirType(t);
      }
    });
  }

  /** The attribute with this spelling. */
  public MlirAttribute attribute(String text) {
    MlirAttribute known = attributes.get(text);
    if (known != null) return known;
    try (Arena call = Arena.ofConfined()) {
      MemorySegment a = StablehloCApi.mlirAttributeParseGet(handle, Native.ref(call, text));
      if (Native.isNull(a)) throw new MlirException("attribute " + text + " is not accepted", takeDiagnostics());
      MlirAttribute attribute = new MlirAttribute(a);
      if (text.length() <= 1000) attributes.put(text, attribute);
      return attribute;
    }
  }

  /** {@code dense<…>} of a type from raw bytes: those of all elements, or of one for a splat. */
  public MlirAttribute dense(MlirType type, byte[] bytes) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment raw = call.allocate(Math.max(8, bytes.length), 8);
      MemorySegment.copy(bytes, 0, raw, JAVA_BYTE, 0, bytes.length);
      MemorySegment a = StablehloCApi.mlirDenseElementsAttrRawBufferGet(type.handle, bytes.length, raw);
      if (Native.isNull(a)) throw new MlirException(bytes.length + " bytes do not fit " + type, takeDiagnostics());
      return new MlirAttribute(a);
    }
  }

  public MlirLocation unknownLocation() {
    return new MlirLocation(this, StablehloCApi.mlirLocationUnknownGet(handle));
  }

  /** A position in a file. */
  public MlirLocation location(MlirLocation.Place place) {
    return new MlirLocation(this, StablehloCApi.mlirLocationFileLineColGet(handle, key(place.file()), place.line(),
        place.column()));
  }

  // ---- building

  /** An empty region, to be given to {@link #operation}. */
  public MlirRegion region() {
    return new MlirRegion(this, StablehloCApi.mlirRegionCreate());
  }

  /** A new detached operation that owns the regions. */
  public MlirOperation operation(String name, MlirLocation location, List<MlirValue> operands, List<MlirType> results,
      Map<String, MlirAttribute> attributes, List<MlirRegion> regions) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment state = StablehloCApi.mlirOperationStateGet(call, key(name), location.handle);
      StablehloCApi.mlirOperationStateAddOperands(state, operands.size(),
          Native.pointers(call, operands, v -> v.handle));
      StablehloCApi.mlirOperationStateAddResults(state, results.size(), Native.pointers(call, results, t -> t.handle));
      if (!regions.isEmpty()) {
        StablehloCApi.mlirOperationStateAddOwnedRegions(state, regions.size(),
            Native.pointers(call, regions, r -> r.handle));
      }
      if (!attributes.isEmpty()) {
        MemorySegment array = MlirNamedAttribute.allocateArray(attributes.size(), call);
        long i = 0;
        for (Map.Entry<String, MlirAttribute> e : attributes.entrySet()) {
          MemorySegment named = MlirNamedAttribute.asSlice(array, i++);
          MlirNamedAttribute.name(named, StablehloCApi.mlirIdentifierGet(handle, key(e.getKey())));
          MlirNamedAttribute.attribute(named, e.getValue().handle);
        }
        StablehloCApi.mlirOperationStateAddAttributes(state, attributes.size(), array);
      }
      MemorySegment op = StablehloCApi.mlirOperationCreate(state);
      if (Native.isNull(op)) throw new MlirException("operation " + name + " is not accepted", takeDiagnostics());
      return new MlirOperation(this, op);
    }
  }

  // ---- strings

  /** A string as the C API wants it, allocated once. */
  MemorySegment key(String s) {
    return keys.computeIfAbsent(s, k -> Native.ref(arena, k));
  }

  String identifier(MemorySegment identifier) {
    return identifiers.computeIfAbsent(identifier.address(),
        k -> Native.string(StablehloCApi.mlirIdentifierStr(Native.reused(), identifier)));
  }

  // ---- diagnostics

  /** Everything reported since the last call. */
  public List<MlirDiagnostic> takeDiagnostics() {
    List<MlirDiagnostic> list = List.copyOf(diagnostics);
    diagnostics.clear();
    return list;
  }

  private MemorySegment onDiagnostic(MemorySegment d, MemorySegment data) {
    try {
      List<String> notes = new ArrayList<>();
      for (long i = 0, n = Math.min(4, StablehloCApi.mlirDiagnosticGetNumNotes(d)); i < n; i++) {
        String note = print(StablehloCApi.mlirDiagnosticGetNote(d, i));
        notes.add(note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE) + "…");
      }
      Optional<MlirLocation.Place> place = new MlirLocation(this, StablehloCApi.mlirDiagnosticGetLocation(d)).place();
      diagnostics.add(new MlirDiagnostic(
          StablehloCApi.mlirDiagnosticGetSeverity(d) == StablehloCApi.MlirDiagnosticError(),
          place.map(MlirLocation.Place::line).orElse(0), place.map(MlirLocation.Place::column).orElse(0), print(d),
          notes));
    } catch (Throwable t) { // must not leave an upcall: that ends the process
      diagnostics.add(new MlirDiagnostic(true, 0, 0, "a message could not be read: " + t, List.of()));
    }
    return Native.SUCCESS; // handled: nothing is echoed to standard error
  }

  private static String print(MemorySegment diagnostic) {
    return Native.text(() -> StablehloCApi.mlirDiagnosticPrint(diagnostic, Native.SINK, Native.NULL));
  }

  /** Frees the context and everything it owns; its modules must have been closed. */
  @Override
  public void close() {
    if (closed) return;
    closed = true;
    StablehloCApi.mlirContextDestroy(handle);
    arena.close();
  }
}
