package dev.eqdrive.pjrt;

import dev.eqdrive.child.Wire;
import dev.eqdrive.ir.TensorType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the runner and its child write experiments and outcomes to files. */
final class PjrtProtocol {
  /** Says before a program is touched that it will be: if nothing follows, that program ended the process. */
  static final byte BEGIN = 0;
  /** The outcomes of an experiment follow. */
  static final byte OUTCOMES = 1;
  /** The plugin cannot be used at all, and why. */
  static final byte UNUSABLE = 2;
  /** The plugin can be used; its version follows. */
  static final byte READY = 3;
  /** Instead of the number of a program: all of the experiment are run now. */
  static final int ALL = -1;

  private static final int MESSAGE = 4000;

  private PjrtProtocol() {
  }

  static void write(DataOutputStream out, Experiment experiment) throws IOException {
    out.writeInt(experiment.programs().size());
    for (Experiment.Candidate c : experiment.programs()) {
      Wire.bytes(out, c.module());
      out.writeBoolean(c.prepare().isPresent());
      if (c.prepare().isPresent()) Wire.bytes(out, c.prepare().get());
    }
    out.writeBoolean(experiment.execution().isPresent());
    if (experiment.execution().isEmpty()) return;
    Experiment.Execution e = experiment.execution().get();
    out.writeInt(e.inputs().size());
    for (Input input : e.inputs()) write(out, input);
    out.writeInt(e.warmups());
    out.writeInt(e.runs());
    out.writeLong(e.limit().toNanos());
    out.writeBoolean(e.keepResults());
    out.writeLong(e.compile().toNanos());
    out.writeDouble(e.excess());
  }

  static Experiment readExperiment(DataInputStream in) throws IOException {
    List<Experiment.Candidate> programs = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      byte[] module = Wire.bytes(in);
      programs.add(new Experiment.Candidate(module, in.readBoolean() ? Optional.of(Wire.bytes(in)) : Optional.empty()));
    }
    if (!in.readBoolean()) return Experiment.compileOnly(programs);
    List<Input> inputs = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) inputs.add(readInput(in));
    return new Experiment(programs, Optional.of(new Experiment.Execution(inputs, in.readInt(), in.readInt(),
        Duration.ofNanos(in.readLong()), in.readBoolean(), Duration.ofNanos(in.readLong()),
        in.readDouble())));
  }

  private static void write(DataOutputStream out, Input input) throws IOException {
    switch (input) {
      case Input.Seeded s -> {
        out.writeBoolean(true);
        Wire.type(out, s.type());
        out.writeInt(s.fill().kind().ordinal());
        out.writeDouble(s.fill().lo());
        out.writeDouble(s.fill().hi());
        out.writeDouble(s.fill().scale());
        out.writeLong(s.seed());
      }
      case Input.Given g -> {
        out.writeBoolean(false);
        Wire.literal(out, g.value());
      }
    }
  }

  private static Input readInput(DataInputStream in) throws IOException {
    if (!in.readBoolean()) return new Input.Given(Wire.literal(in));
    TensorType type = Wire.type(in);
    Fill fill = new Fill(Fill.Kind.values()[in.readInt()], in.readDouble(), in.readDouble(), in.readDouble());
    return new Input.Seeded(type, fill, in.readLong());
  }

  static void write(DataOutputStream out, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Refused r -> {
        out.writeBoolean(false);
        message(out, r.reason());
      }
      case Outcome.Ran r -> {
        out.writeBoolean(true);
        out.writeLong(r.build().compileNs());
        out.writeLong(r.build().prepareNs());
        Wire.bytes(out, r.build().optimized());
        out.writeLong(r.build().temporaryBytes());
        Wire.longs(out, r.timing().wallNs());
        Wire.longs(out, r.timing().cpuNs());
        out.writeDouble(r.difference().absolute());
        out.writeDouble(r.difference().relative());
        out.writeBoolean(r.difference().agrees());
        Wire.literals(out, r.results());
      }
    }
  }

  static Outcome readOutcome(DataInputStream in) throws IOException {
    if (!in.readBoolean()) return new Outcome.Refused(in.readUTF());
    Outcome.Build build = new Outcome.Build(in.readLong(), in.readLong(), Wire.bytes(in), in.readLong());
    Timing timing = new Timing(Wire.longs(in), Wire.longs(in));
    Difference difference = new Difference(in.readDouble(), in.readDouble(), in.readBoolean());
    return new Outcome.Ran(build, timing, difference, Wire.literals(in));
  }

  static void message(DataOutputStream out, String text) throws IOException {
    Wire.text(out, text, MESSAGE);
  }
}
