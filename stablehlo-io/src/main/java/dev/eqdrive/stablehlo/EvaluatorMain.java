package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirDiagnostic;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.NativeThread;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The child process of {@link Evaluator}: reads jobs from one file and appends outcomes to another, each flushed at
 * once, so that the parent knows which job ended the process.
 */
public final class EvaluatorMain {
  /** Attributes are freed only with their context. */
  private static final int JOBS_PER_CONTEXT = 100;
  /** Operations of StableHLO on which the interpreter stops the process. */
  private static final Set<String> UNSUPPORTED = Set.of("stablehlo.custom_call", "stablehlo.rng",
      "stablehlo.create_token",
      "stablehlo.cross-replica-sum", "stablehlo.dot", "stablehlo.broadcast", "stablehlo.einsum",
      "stablehlo.unary_einsum",
      "stablehlo.torch_index_select", "stablehlo.batch_norm_grad", "stablehlo.batch_norm_inference",
      "stablehlo.batch_norm_training", "stablehlo.fft", "stablehlo.cholesky", "stablehlo.triangular_solve",
      "stablehlo.rng_bit_generator", "stablehlo.bounded_dynamic_slice", "stablehlo.set_dimension_size");

  private static final String PREPARE = "func.func(chlo-legalize-to-stablehlo),"
      + "func.func(stablehlo-legalize-deprecated-ops{fail-on-unused=false})";

  private EvaluatorMain() {
  }

  /** Arguments: file of jobs, file of outcomes. */
  public static void main(String[] args) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))));
        DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
      int jobs = in.readInt();
      for (int done = 0; done < jobs; done += JOBS_PER_CONTEXT) {
        int batch = Math.min(JOBS_PER_CONTEXT, jobs - done);
        NativeThread.call(() -> {
          try (MlirContext context = MlirContext.create()) {
            for (int i = 0; i < batch; i++) {
              EvaluatorProtocol.write(out, run(context, EvaluatorProtocol.readJob(in)));
              out.flush();
            }
          }
          return batch;
        });
      }
    }
  }

  private static Evaluator.Outcome run(MlirContext context, Evaluator.Job job) {
    MlirModule module;
    try {
      module = StablehloReader.open(context, job.module(), StablehloReader.form(job.module()), "module");
    } catch (InputException e) {
      return new Evaluator.NotVerified(e.text());
    }
    try (module) {
      Optional<String> why = module.runPasses(PREPARE);
      if (why.isPresent()) return new Evaluator.NotVerified(why.get() + reason(context));
      Optional<String> unsupported = unsupported(module.operation());
      if (unsupported.isPresent())
        return new Evaluator.NotVerified("the interpreter does not run " + unsupported.get());
      List<MlirAttribute> arguments = new ArrayList<>();
      for (Literal l : job.inputs()) arguments.add(context.dense(Types.write(context, l.type()), l.bytes()));
      Optional<List<MlirAttribute>> results = module.evaluate(arguments);
      if (results.isEmpty()) return new Evaluator.NotVerified("the interpreter failed" + reason(context));
      List<Literal> values = new ArrayList<>();
      for (MlirAttribute a : results.get()) {
        if (!a.isDense() || !(Types.read(a.valueType()) instanceof TensorType t)) {
          return new Evaluator.NotVerified("a result has the type " + a.valueType());
        }
        values.add(
            a.isSplat() ? Literal.splat(t, a.rawBytes(t.element().bytes())) : Literal.dense(t, a.rawBytes(t.bytes())));
      }
      return new Evaluator.Values(values);
    }
  }

  private static Optional<String> unsupported(MlirOperation op) {
    String name = op.name();
    boolean known = name.equals("builtin.module") || name.startsWith("func.") || name.startsWith("stablehlo.");
    if (!known || UNSUPPORTED.contains(name)) return Optional.of(name);
    for (int r = 0; r < op.regionCount(); r++) {
      for (MlirBlock block : op.region(r).blocks()) {
        for (MlirOperation inner : block.operations()) {
          Optional<String> found = unsupported(inner);
          if (found.isPresent()) return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String reason(MlirContext context) {
    List<MlirDiagnostic> said = context.takeDiagnostics();
    return said.isEmpty() ? "" : ": " + said.getFirst().message().strip();
  }
}
