package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the evaluator and its child write jobs and outcomes to files. */
final class EvaluatorProtocol {
  private EvaluatorProtocol() {
  }

  static void write(DataOutputStream out, Evaluator.Job job) throws IOException {
    bytes(out, job.module());
    literals(out, job.inputs());
  }

  static Evaluator.Job readJob(DataInputStream in) throws IOException {
    return new Evaluator.Job(bytes(in), literals(in));
  }

  static void write(DataOutputStream out, Evaluator.Outcome outcome) throws IOException {
    switch (outcome) {
      case Evaluator.Values v -> {
        out.writeBoolean(true);
        literals(out, v.results());
      }
      case Evaluator.NotVerified n -> {
        out.writeBoolean(false);
        out.writeUTF(n.reason().length() > 2000 ? n.reason().substring(0, 2000) : n.reason());
      }
    }
  }

  static Evaluator.Outcome readOutcome(DataInputStream in) throws IOException {
    return in.readBoolean() ? new Evaluator.Values(literals(in)) : new Evaluator.NotVerified(in.readUTF());
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static void literals(DataOutputStream out, List<Literal> literals) throws IOException {
    out.writeInt(literals.size());
    for (Literal l : literals) {
      out.writeUTF(l.type().element().text());
      out.writeInt(l.type().rank());
      for (int i = 0; i < l.type().rank(); i++) out.writeLong(l.type().extent(i));
      out.writeBoolean(l.isSplat());
      bytes(out, l.bytes());
    }
  }

  private static List<Literal> literals(DataInputStream in) throws IOException {
    List<Literal> list = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      ElementType element = ElementType.parse(in.readUTF()).orElseThrow(() -> new IOException("element type"));
      long[] shape = new long[in.readInt()];
      for (int i = 0; i < shape.length; i++) shape[i] = in.readLong();
      TensorType type = new TensorType(element, Dims.of(shape));
      list.add(in.readBoolean() ? Literal.splat(type, bytes(in)) : Literal.dense(type, bytes(in)));
    }
    return list;
  }
}
