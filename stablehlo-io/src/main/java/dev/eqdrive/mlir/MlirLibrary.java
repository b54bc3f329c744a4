package dev.eqdrive.mlir;

import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds and loads the native library, once a process. */
public final class MlirLibrary {
  /** System property that names the library file. */
  public static final String PROPERTY = "eqdrive.mlir.library";
  /** Environment variable read when the property is not set. */
  public static final String VARIABLE = "EQDRIVE_MLIR_LIB";

  private static final List<String> NEEDED = List.of("mlirContextCreateWithThreading", "mlirModuleCreateParse",
      "mlirOperationCloneWithMapping", "mlirGetDialectHandle__stablehlo__", "mlirRegisterAllStablehloPasses",
      "stablehloDeserializePortableArtifactNoError", "stablehloSerializePortableArtifactFromModule");
  private static boolean loaded;

  private MlirLibrary() {
  }

  /** The file that is, or would be, loaded. */
  public static Optional<Path> path() {
    String property = System.getProperty(PROPERTY, "");
    if (!property.isBlank()) return Optional.of(Path.of(property).toAbsolutePath());
    return Optional.ofNullable(System.getenv(VARIABLE)).filter(s -> !s.isBlank()).map(s -> Path.of(s).toAbsolutePath());
  }

  /** Whether a library file is named and exists. */
  public static boolean isPresent() {
    return path().filter(Files::isRegularFile).isPresent();
  }

  /**
   * Loads the library unless that was done before.
   *
   * @throws MlirUnavailableException if it is missing or not the right one
   */
  public static synchronized void load() {
    if (loaded) return;
    Path file = path()
        .orElseThrow(() -> new MlirUnavailableException("the native MLIR library is not configured: neither "
            + PROPERTY + " nor " + VARIABLE + " is set"));
    if (!Files.isRegularFile(file))
      throw new MlirUnavailableException("the native MLIR library " + file + " does not exist");
    try {
      System.load(file.toString());
    } catch (UnsatisfiedLinkError e) {
      throw new MlirUnavailableException("the native MLIR library " + file + " cannot be loaded: " + e.getMessage());
    }
    for (String symbol : NEEDED) {
      if (SymbolLookup.loaderLookup().find(symbol).isEmpty()) {
        throw new MlirUnavailableException("the library " + file + " lacks the function " + symbol);
      }
    }
    Passes.registerAll();
    loaded = true;
  }
}
