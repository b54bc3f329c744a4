package dev.eqdrive.pjrt;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.mlir.NativeThread;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The child process of {@link PjrtRunner}: reads experiments from one file and appends what becomes of them to another, each
 * flushed at once, so that the parent knows which program ended the process.
 */
public final class PjrtMain {
  /** Rounds that are timed whatever the time limit of an execution says. */
  private static final int LEAST_RUNS = 3;
  /** Programs that are compiled whatever the time: the input, the input again, and one to compare. */
  private static final int LEAST_PROGRAMS = 3;

  private final PjrtClient client;
  private final DataOutputStream out;

  private PjrtMain(PjrtClient client, DataOutputStream out) {
    this.client = client;
    this.out = out;
  }

  /** Arguments: plugin, file of experiments, file of outcomes. */
  public static void main(String[] args) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1]))));
        DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
      NativeThread.call(() -> {
        PjrtClient client;
        try {
          client = PjrtClient.open(Path.of(args[0]));
        } catch (PjrtException e) {
          out.writeByte(PjrtProtocol.UNUSABLE);
          PjrtProtocol.message(out, String.valueOf(e.getMessage()));
          out.flush();
          return 0;
        }
        out.writeByte(PjrtProtocol.READY);
        out.writeUTF(client.version());
        PjrtMain main = new PjrtMain(client, out);
        int experiments = in.readInt();
        for (int i = 0; i < experiments; i++) main.run(PjrtProtocol.readExperiment(in));
        return experiments;
      });
    }
    // Threads and destructors of the plugin do not matter any more.
    Runtime.getRuntime().halt(0);
  }

  private void run(Experiment experiment) throws IOException {
    List<Slot> slots = new ArrayList<>();
    long start = System.nanoTime();
    long compileNs = experiment.execution().map(e -> e.compile().toNanos()).orElse(Long.MAX_VALUE);
    for (int p = 0; p < experiment.programs().size(); p++) {
      out.writeByte(PjrtProtocol.BEGIN);
      out.writeInt(p);
      out.flush();
      Slot slot = new Slot();
      Experiment.Candidate candidate = experiment.programs().get(p);
      Optional<Slot> twin = slots.stream().filter(s -> s.isOf(candidate)).findFirst();
      slots.add(slot);
      if (p >= LEAST_PROGRAMS && twin.isEmpty() && System.nanoTime() - start > compileNs) {
        slot.failure = "no time was left to compile it";
      }
      slot.attempt(() -> twin.ifPresentOrElse(slot::share, () -> slot.compile(client, candidate)));
    }
    out.writeByte(PjrtProtocol.BEGIN);
    out.writeInt(PjrtProtocol.ALL);
    out.flush();
    experiment.execution().ifPresent(e -> execute(e, slots));
    out.writeByte(PjrtProtocol.OUTCOMES);
    for (Slot slot : slots) PjrtProtocol.write(out, slot.outcome());
    out.flush();
    slots.forEach(Slot::free);
  }

  private void execute(Experiment.Execution execution, List<Slot> slots) {
    if (slots.isEmpty()) return;
    List<PjrtBuffer> inputs = new ArrayList<>();
    try {
      for (Input input : execution.inputs()) inputs.add(client.buffer(input.type(), input.bytes()));
      Slot first = slots.getFirst();
      for (Slot slot : slots) {
        if (slot != first && first.failure != null) slot.failure = "the first program did not run: " + first.failure;
        if (slot.failure == null && slot.exceeds(first, execution.excess())) {
          slot.failure = "not run: the backend computes, moves and keeps " + execution.excess()
              + " times as much as for the first program";
        }
        slot.attempt(() -> slot.begin(inputs, first, execution.keepResults()));
      }
      List<Slot> alive = slots.stream().filter(s -> s.failure == null).toList();
      for (Slot s : alive) s.reserve(execution.runs());
      time(execution, alive);
      for (Slot s : slots) s.end();
    } finally {
      inputs.forEach(PjrtBuffer::close);
    }
  }

  private static void time(Experiment.Execution execution, List<Slot> slots) {
    if (execution.runs() == 0) return;
    long start = System.nanoTime();
    for (int round = -execution.warmups(); round < execution.runs(); round++) {
      boolean late = System.nanoTime() - start > execution.limit().toNanos();
      if (late && round >= LEAST_RUNS) break;
      for (Slot s : round % 2 == 0 ? slots : slots.reversed()) s.time(round);
    }
  }

  private interface Step {
    void run();
  }

  /** One program on its way. */
  private static final class Slot {
    @Nullable
    String failure;
    private Experiment.@Nullable Candidate program;
    private Outcome.@Nullable Build build;
    private @Nullable PjrtExecutable executable;
    private @Nullable PjrtExecutable preparation;
    private PjrtExecutable.@Nullable Call call;
    private List<PjrtBuffer> prepared = List.of();
    private List<Difference.Tensor> results = List.of();
    private Difference difference = Difference.NONE;
    private long prepareNs;
    private long[] wallNs = new long[0];
    private long[] cpuNs = new long[0];
    private int runs;
    private boolean kept;

    /** A step that a refusal of the plugin turns into the failure of this program. */
    void attempt(Step step) {
      if (failure != null) return;
      try {
        step.run();
      } catch (PjrtException e) {
        failure = String.valueOf(e.getMessage());
      }
    }

    /** Whether this is a program that was compiled on its own, and is the same. */
    boolean isOf(Experiment.Candidate candidate) {
      Experiment.Candidate mine = program;
      return mine != null && candidate.prepare().isEmpty() && mine.prepare().isEmpty()
          && Arrays.equals(mine.module(), candidate.module());
    }

    /** Takes what was compiled for an equal program. */
    void share(Slot twin) {
      if (twin.failure != null) throw new PjrtException(twin.failure);
      executable = twin.executable;
      build = twin.build;
    }

    /** Whether the backend does much more of everything than for another program. */
    boolean exceeds(Slot other, double factor) {
      Outcome.Build mine = build;
      Outcome.Build its = other.build;
      if (mine == null || its == null || factor == Double.POSITIVE_INFINITY) return false;
      Optional<HloStats> a = HloStats.of(mine.optimized());
      Optional<HloStats> b = HloStats.of(its.optimized());
      return a.isPresent() && b.isPresent() && a.get().flops() > factor * b.get().flops()
          && a.get().bytes() > factor * b.get().bytes() && mine.temporaryBytes() > factor * its.temporaryBytes();
    }

    void compile(PjrtClient client, Experiment.Candidate candidate) {
      program = candidate;
      long start = System.nanoTime();
      PjrtExecutable compiled = client.compile(candidate.module());
      executable = compiled;
      long compileNs = System.nanoTime() - start;
      byte[] optimized = new byte[0];
      long temporaries = 0;
      try {
        optimized = compiled.optimizedProgram();
        temporaries = compiled.temporaryBytes();
      } catch (PjrtException e) {
        // Not every plugin tells.
      }
      Optional<byte[]> prepare = candidate.prepare();
      if (prepare.isPresent()) preparation = client.compile(prepare.get());
      build = new Outcome.Build(compileNs, 0, optimized, temporaries);
    }

    /** The first run, which gives the results. */
    void begin(List<PjrtBuffer> inputs, Slot first, boolean keep) {
      List<PjrtBuffer> arguments = inputs;
      PjrtExecutable before = preparation;
      if (before != null) {
        long start = System.nanoTime();
        try (PjrtExecutable.Call c = before.call(inputs)) {
          c.run();
          prepared = c.results();
        }
        prepareNs = System.nanoTime() - start;
        arguments = prepared;
      }
      PjrtExecutable program = executable;
      if (program == null) return;
      PjrtExecutable.Call ready = program.call(arguments);
      call = ready;
      ready.run();
      List<Difference.Tensor> values = new ArrayList<>();
      for (PjrtBuffer b : ready.results()) {
        try (b) {
          TensorType type = b.type();
          values.add(new Difference.Tensor(type, b.bytes()));
        }
      }
      results = values;
      kept = keep;
      if (first != this) {
        difference = Difference.of(first.results, results);
        if (!keep) results = List.of();
      }
    }

    void reserve(int count) {
      wallNs = new long[count];
      cpuNs = new long[count];
    }

    void time(int round) {
      PjrtExecutable.Call ready = call;
      if (ready == null) return;
      long cpu = ProcessClock.cpuNs();
      long wall = System.nanoTime();
      ready.run();
      long wallEnd = System.nanoTime();
      long cpuEnd = ProcessClock.cpuNs();
      ready.results().forEach(PjrtBuffer::close);
      if (round < 0) return;
      wallNs[runs] = wallEnd - wall;
      cpuNs[runs++] = cpuEnd - cpu;
    }

    void end() {
      PjrtExecutable.Call ready = call;
      if (ready != null) ready.close();
      prepared.forEach(PjrtBuffer::close);
    }

    Outcome outcome() {
      Outcome.Build b = build;
      if (failure != null || b == null) return new Outcome.Refused(String.valueOf(failure));
      Outcome.Build full = new Outcome.Build(b.compileNs(), prepareNs, b.optimized(), b.temporaryBytes());
      List<Literal> values = kept
          ? results.stream().map(t -> Literal.dense(t.type(), t.bytes())).toList()
          : List.of();
      return new Outcome.Ran(full, new Timing(Arrays.copyOf(wallNs, runs), Arrays.copyOf(cpuNs, runs)), difference,
          values);
    }

    void free() {
      PjrtExecutable a = executable;
      PjrtExecutable b = preparation;
      if (a != null && program != null) a.close();
      if (b != null) b.close();
    }
  }
}
