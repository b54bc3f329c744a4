package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirDiagnostic;
import dev.eqdrive.mlir.MlirException;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.NativeThread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a program with new function bodies. */
public final class StablehloWriter {
  private StablehloWriter() {
  }

  /**
   * The program with the bodies of the named functions replaced. Signatures, attributes and everything else are those
   * of the program; private functions that nothing refers to any more are dropped. A name that the program does not
   * have adds a public function.
   *
   * @throws OutputException if a graph is not well-formed, or the form cannot express the program
   */
  public static byte[] write(Program program, Map<String, Graph> graphs, OutputForm form) {
    return write(program, graphs, Map.of(), form);
  }

  /**
   * The same, with other signatures for some of the functions.
   *
   * @param interfaces by name of a function that has a graph
   */
  public static byte[] write(Program program, Map<String, Graph> graphs, Map<String, Interface> interfaces,
      OutputForm form) {
    return NativeThread.call(() -> {
      boolean artifact = form.form() == Program.Form.ARTIFACT;
      try (MlirModule module = build(program, graphs, interfaces, artifact)) {
        Signature signature = Signature.of(module);
        Signature original = Signature.of(program.module());
        if (!signature.covers(original, interfaces.keySet())) {
          throw new OutputException(6102, "the written module has another interface than the input: "
              + original.difference(signature));
        }
        byte[] bytes = encode(module, form);
        readBack(bytes, form, signature);
        return bytes;
      }
    });
  }

  /** The program as it was read, in another form. */
  public static byte[] write(Program program, OutputForm form) {
    return write(program, program.graphs(), form);
  }

  /** A module of public functions from graphs that refer to no program: no opaque operations, no native constants. */
  public static byte[] module(Map<String, Graph> graphs, OutputForm form) {
    try (Program empty = StablehloReader.read("module {}".getBytes(StandardCharsets.UTF_8), "new")) {
      return write(empty, graphs, form);
    }
  }

  private static MlirModule build(Program program, Map<String, Graph> graphs, Map<String, Interface> interfaces,
      boolean artifact) {
    MlirContext context = program.context();
    context.takeDiagnostics();
    MlirModule module;
    try {
      module = new ModuleWriter(program.tables(), graphs, interfaces, artifact).write();
    } catch (MlirException e) {
      throw new OutputException(6101, "a function body is not well-formed: " + e.getMessage());
    }
    if (!module.operation().verify()) {
      module.close();
      throw new OutputException(6101, "the written module is not valid" + reason(context));
    }
    if (artifact) {
      Optional<String> why = module.runPasses("func.func(chlo-legalize-to-stablehlo)");
      if (why.isPresent()) {
        module.close();
        throw new OutputException(6103, why.get() + reason(context));
      }
    }
    return module;
  }

  private static byte[] encode(MlirModule module, OutputForm form) {
    return switch (form.form()) {
      case TEXT -> module.operation().print(form.locations());
      case BYTECODE -> module.operation().bytecode();
      case ARTIFACT -> module.portableArtifact(form.version()).orElseThrow(() -> new OutputException(6103,
          "the program cannot be written as a portable artifact of version " + form.version()
              + reason(module.context())));
    };
  }

  /** Never hand out what cannot be read: parse it in a context of its own and compare the interface. */
  private static void readBack(byte[] bytes, OutputForm form, Signature expected) {
    try (MlirContext fresh = MlirContext.create()) {
      MlirModule module;
      try {
        module = StablehloReader.open(fresh, bytes, form.form(), "output");
      } catch (InputException e) {
        throw new OutputException(6102, "the written module cannot be read back: " + e.text());
      }
      try (module) {
        Signature found = Signature.of(module);
        if (!found.equals(expected)) {
          throw new OutputException(6102, "the written module reads back with another interface: "
              + expected.difference(found));
        }
      }
    }
  }

  private static String reason(MlirContext context) {
    List<MlirDiagnostic> said = context.takeDiagnostics();
    return said.isEmpty() ? "" : ": " + said.getFirst().message().strip();
  }
}
