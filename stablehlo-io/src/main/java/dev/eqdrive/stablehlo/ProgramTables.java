package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Type;
import dev.eqdrive.mlir.MlirLocation;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirType;
import dev.eqdrive.mlir.MlirValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the graphs of a program refer to by index. */
final class ProgramTables {
  /**
   * An operation kept in native form.
   *
   * @param captures outer values that its regions use, in the order of the extra operands
   * @param symbols  names of functions that it refers to
   */
  record Opaque(MlirOperation operation, List<MlirValue> captures, Set<String> symbols) {
  }

  private static final MlirLocation.Place NOWHERE = new MlirLocation.Place("", 0, 0);

  final MlirModule module;
  final List<MlirLocation> locations = new ArrayList<>();
  List<Opaque> opaque = new ArrayList<>();
  List<MlirOperation> constants = new ArrayList<>();
  /** Functions that may be dropped once nothing refers to them: private, and inlined somewhere. */
  final Set<String> droppable = new java.util.LinkedHashSet<>();
  private final Map<Long, Integer> locationIndex = new LinkedHashMap<>();
  private final Map<Long, Type> types = new LinkedHashMap<>();

  ProgramTables(MlirModule module) {
    this.module = module;
  }

  /** Index of a location; the parser's name for text, "-", becomes the name of the input. */
  int location(MlirLocation location, String name) {
    return locationIndex.computeIfAbsent(location.id(), k -> {
      MlirLocation.Place place = location.isFilePosition() ? location.place().orElse(NOWHERE) : NOWHERE;
      boolean anonymous = place.file().equals("-");
      locations.add(anonymous
          ? module.context().location(new MlirLocation.Place(name, place.line(), place.column()))
          : location);
      return locations.size() - 1;
    });
  }

  Type type(MlirType type) {
    return types.computeIfAbsent(type.id(), k -> Types.read(type));
  }
}
