package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirLocation;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.NativeThread;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module that was read: its functions as graphs, and the native module that holds whatever the graphs only refer to.
 * Keep it open until the result has been written.
 */
public final class Program implements AutoCloseable {
  /** How the bytes of the input were encoded. */
  public enum Form {
    TEXT,
    BYTECODE,
    ARTIFACT
  }

  /**
   * A function at the top of the module.
   *
   * @param isPrivate whether it cannot be called from outside
   * @param graph     its body; empty for a declaration, for a body of several blocks (left untouched) and for a private
   *                  function whose calls have all been inlined (dropped on writing)
   */
  public record Function(String name, boolean isPrivate, Optional<Graph> graph) {
  }

  private static final Pattern PINNING = Pattern.compile("(?i)donor|donat|alias|shard|layout_mode|memory_kind");
  private static final Pattern NAMED = Pattern.compile("%arg(\\d{1,6}): [^%]*? loc\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");

  private final String name;
  private final Form form;
  private final String version;
  private final ProgramTables tables;
  private final Map<String, Function> functions = new LinkedHashMap<>();

  Program(String name, Form form, String version, ProgramTables tables, List<Function> functions) {
    this.name = name;
    this.form = form;
    this.version = version;
    this.tables = tables;
    for (Function f : functions) this.functions.put(f.name(), f);
  }

  /** Name of the input, for messages. */
  public String name() {
    return name;
  }

  public Form form() {
    return form;
  }

  /** StableHLO version of an artifact such as 1.13.0; empty for other forms. */
  public Optional<String> artifactVersion() {
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /** The functions in the order of the module. */
  public List<Function> functions() {
    return List.copyOf(functions.values());
  }

  public Optional<Function> function(String functionName) {
    return Optional.ofNullable(functions.get(functionName));
  }

  /**
   * Arguments of a function whose attributes tie them to a place: donated, aliased, sharded, or with a layout of their own.
   */
  public BitSet pinnedArguments(String functionName) {
    return NativeThread.call(() -> {
      BitSet pinned = new BitSet();
      List<MlirAttribute> all = definition(functionName).flatMap(f -> f.attribute("arg_attrs"))
          .flatMap(MlirAttribute::elements).orElse(List.of());
      for (int i = 0; i < all.size(); i++) {
        String text = all.get(i).toString().replace("mhlo.layout_mode = \"default\"", "");
        pinned.set(i, PINNING.matcher(text).find());
      }
      return pinned;
    });
  }

  /** Names that the locations of the arguments of a function give them, as JAX writes them; empty where there is none. */
  public List<String> argumentNames(String functionName) {
    return NativeThread.call(() -> {
      String text = definition(functionName).map(f -> new String(f.print(true), StandardCharsets.UTF_8)).orElse("");
      List<String> names = new ArrayList<>();
      int count = function(functionName).flatMap(Function::graph).map(g -> g.parameters().size()).orElse(0);
      for (int i = 0; i < count; i++) names.add("");
      Matcher m = NAMED.matcher(text);
      while (m.find()) {
        int i = Integer.parseInt(m.group(1));
        if (i < count && names.get(i).isEmpty()) names.set(i, m.group(2).replaceAll("\\\\(.)", "$1"));
      }
      return names;
    });
  }

  private Optional<MlirOperation> definition(String functionName) {
    return topLevel().stream()
        .filter(op -> op.attribute("sym_name").flatMap(MlirAttribute::string).filter(functionName::equals).isPresent())
        .findFirst();
  }

  /** Whether a function cannot be called from outside. */
  public boolean isPrivate(String functionName) {
    Function f = functions.get(functionName);
    return f != null && f.isPrivate();
  }

  /** The functions that have a graph, by name, in the order of the module. */
  public Map<String, Graph> graphs() {
    Map<String, Graph> map = new LinkedHashMap<>();
    for (Function f : functions.values()) f.graph().ifPresent(g -> map.put(f.name(), g));
    return map;
  }

  /** MLIR spelling of a location of the table that {@link Graph#location} indexes. */
  public String locationText(int location) {
    if (location < 0 || location >= tables.locations.size()) return "loc(unknown)";
    return NativeThread.call(() -> tables.locations.get(location).toString());
  }

  /** File position of a location, if it names one. */
  public Optional<MlirLocation.Place> place(int location) {
    if (location < 0 || location >= tables.locations.size()) return Optional.empty();
    return NativeThread.call(() -> tables.locations.get(location).place());
  }

  /** The operation that an {@code Op.Opaque} stands for, as generic text cut to {@code limit} characters. */
  public String opaqueText(int nativeIndex, int limit) {
    return NativeThread.call(() -> {
      String text = new String(tables.opaque.get(nativeIndex).operation().print(false),
          java.nio.charset.StandardCharsets.UTF_8);
      return text.length() <= limit ? text : text.substring(0, limit) + "…";
    });
  }

  /**
   * Whether the constant behind an {@code Op.NativeConstant} has been elided, so that its values are not known at
   * all.
   */
  public boolean isElided(int nativeIndex) {
    return NativeThread.call(() -> tables.constants.get(nativeIndex).inherent("value")
        .map(v -> v.toString().contains("__elided__")).orElse(false));
  }

  MlirModule module() {
    return tables.module;
  }

  MlirContext context() {
    return tables.module.context();
  }

  ProgramTables tables() {
    return tables;
  }

  List<MlirOperation> topLevel() {
    return tables.module.body().operations();
  }

  /** Frees the native module and its context. */
  @Override
  public void close() {
    NativeThread.run(() -> {
      tables.module.close();
      tables.module.context().close();
    });
  }
}
