package dev.eqdrive.stablehlo;

import dev.eqdrive.child.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the evaluator and its child write jobs and outcomes to files. */
final class EvaluatorProtocol {
  private static final int REASON = 2000;

  private EvaluatorProtocol() {
  }

  static void write(DataOutputStream out, Evaluator.Job job) throws IOException {
    Wire.bytes(out, job.module());
    Wire.literals(out, job.inputs());
  }

  static Evaluator.Job readJob(DataInputStream in) throws IOException {
    return new Evaluator.Job(Wire.bytes(in), Wire.literals(in));
  }

  static void write(DataOutputStream out, Evaluator.Outcome outcome) throws IOException {
    switch (outcome) {
      case Evaluator.Values v -> {
        out.writeBoolean(true);
        Wire.literals(out, v.results());
      }
      case Evaluator.NotVerified n -> {
        out.writeBoolean(false);
        Wire.text(out, n.reason(), REASON);
      }
    }
  }

  static Evaluator.Outcome readOutcome(DataInputStream in) throws IOException {
    return in.readBoolean() ? new Evaluator.Values(Wire.literals(in)) : new Evaluator.NotVerified(in.readUTF());
  }
}
