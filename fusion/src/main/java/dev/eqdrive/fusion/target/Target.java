package dev.eqdrive.fusion.target;

import com.google.protobuf.TextFormat;
import dev.eqdrive.fusion.target.proto.TargetSpec;
import dev.eqdrive.layout.LayoutOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A machine and its compiler, read from protobuf text.
 *
 * @param spec the description; its constants carry their sources in the file
 */
public record Target(TargetSpec spec) {
  /** Who decides what shares a kernel. */
  public enum Backend {
    XLA_CPU,
    XLA_GPU
  }

  /** Names of the built-in targets. */
  public static final List<String> NAMES = List.of("cpu", "gpu");

  /** Values below this size cost too little for their order to matter. */
  private static final long LAYOUT_ELEMENTS = 4096;
  /** Layouts of a value besides row-major. */
  private static final int LAYOUTS = 3;
  /** Operations through which a wish for a layout is passed on. */
  private static final int DISTANCE = 3;

  public Target {
    boolean cpu = spec.getBackend().equals("xla-cpu") && spec.hasCpu();
    boolean gpu = spec.getBackend().equals("xla-gpu") && spec.hasGpu();
    if (!cpu && !gpu) {
      throw new TargetException("target '" + spec.getName() + "' has backend '" + spec.getBackend()
          + "' without its model; expected backend \"xla-cpu\" with cpu {…} or \"xla-gpu\" with gpu {…}");
    }
  }

  public String name() {
    return spec.getName();
  }

  public Backend backend() {
    return spec.hasCpu() ? Backend.XLA_CPU : Backend.XLA_GPU;
  }

  /** Where other storage orders may pay on this target. */
  public LayoutOptions layouts(boolean reordersSums) {
    long lanes = spec.hasCpu() ? spec.getCpu().getLoop().getVectorMinor() : 0;
    return new LayoutOptions(lanes, lanes, LAYOUT_ELEMENTS, LAYOUTS, DISTANCE, spec.hasCpu(), reordersSums);
  }

  /**
   * The target with a built-in name, or the one described by the protobuf text file of that name.
   *
   * @throws TargetException if there is neither, or the text is not a target
   */
  public static Target load(String nameOrFile) {
    if (NAMES.contains(nameOrFile)) return parse(resource(nameOrFile), nameOrFile);
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new TargetException("unknown target '" + nameOrFile + "'; known are " + String.join(", ", NAMES)
          + " and the path of a target description (.txtpb)");
    }
    try {
      return parse(Files.readString(file), nameOrFile);
    } catch (IOException e) {
      throw new TargetException("cannot read target description " + nameOrFile + ": " + e.getMessage());
    }
  }

  /** Parses protobuf text; {@code where} names it in messages. */
  public static Target parse(String text, String where) {
    TargetSpec.Builder builder = TargetSpec.newBuilder();
    try {
      TextFormat.getParser().merge(text, builder);
    } catch (TextFormat.ParseException e) {
      throw new TargetException("target description " + where + ":" + e.getMessage());
    }
    return new Target(builder.build());
  }

  private static String resource(String name) {
    try (InputStream in = Target.class.getResourceAsStream("/targets/" + name + ".txtpb")) {
      if (in == null) throw new IllegalStateException("resource targets/" + name + ".txtpb is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
