package dev.eqdrive.pjrt;

import com.google.protobuf.MessageLite;
import dev.eqdrive.child.ChildJvm;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs experiments on a PJRT plugin in a child process: a plugin may end its process, and a compile may take for ever. A
 * program that does either is refused; those beside it are tried again without it.
 */
public final class PjrtRunner {
  /** How the child's C library hands out memory. */
  public enum Allocator {
    /** As it comes: glibc gives large buffers back to the kernel, and pays for their pages again. */
    DEFAULT,
    /** glibc keeps large buffers. */
    TUNED
  }

  private static final String TUNABLES = "glibc.malloc.mmap_threshold=1073741824:"
      + "glibc.malloc.trim_threshold=4294967296:glibc.malloc.mmap_max=0";

  private final ChildJvm child;
  private @Nullable String version;

  /**
   * @param plugin file of the plugin
   */
  public PjrtRunner(Path plugin, Allocator allocator) {
    this.child = new ChildJvm("the plugin", List.of(PjrtMain.class, MessageLite.class), List.of(),
        List.of(plugin.toAbsolutePath().toString()),
        allocator == Allocator.TUNED ? Map.of("GLIBC_TUNABLES", TUNABLES) : Map.of(),
        List.of("Check failed", "SIG", "Exception", "OutOfMemory"));
  }

  /** What the plugin's compiler calls itself; known after a run. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The outcomes of one experiment, one a program. */
  public List<Outcome> run(Experiment experiment, Duration limit) {
    return run(List.of(experiment), limit).getFirst();
  }

  /**
   * The outcomes of experiments, in order.
   *
   * @param limit wall clock for all; programs not done by then are refused
   * @throws PjrtException if the plugin cannot be used at all
   */
  public List<List<Outcome>> run(List<Experiment> experiments, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    List<List<Outcome>> done = new ArrayList<>();
    // Programs of the experiment under way that have ended the process, and how.
    Map<Integer, Outcome> deadly = new TreeMap<>();
    while (done.size() < experiments.size()) {
      long left = deadline - System.nanoTime();
      Attempt attempt = new Attempt(experiments.subList(done.size(), experiments.size()), deadly);
      String trouble = left <= 0 ? ChildJvm.late(limit) : attempt.run(left, limit);
      boolean progress = !attempt.outcomes.isEmpty();
      done.addAll(attempt.outcomes);
      if (done.size() == experiments.size()) break;
      if (progress) deadly.clear();
      boolean over = System.nanoTime() >= deadline || Thread.currentThread().isInterrupted();
      if (over || attempt.at < 0) {
        int programs = experiments.get(done.size()).programs().size();
        List<Outcome> refused = new ArrayList<>();
        for (int p = 0; p < programs; p++) refused.add(new Outcome.Refused(trouble));
        done.add(refused);
        deadly.clear();
      } else {
        deadly.put(attempt.at, new Outcome.Refused(trouble));
      }
    }
    return done;
  }

  /** One child. */
  private final class Attempt {
    private final List<Experiment> experiments;
    private final Map<Integer, Outcome> deadly;
    private final List<List<Outcome>> outcomes = new ArrayList<>();
    /** The program that was being compiled when the child ended; negative if none was. */
    private int at = -1;

    Attempt(List<Experiment> experiments, Map<Integer, Outcome> deadly) {
      this.experiments = experiments;
      this.deadly = new TreeMap<>(deadly);
    }

    /** Runs the experiments as far as possible; returns why it ended before the last. */
    String run(long nanos, Duration limit) {
      return child.run(out -> {
        out.writeInt(experiments.size());
        for (int i = 0; i < experiments.size(); i++) {
          PjrtProtocol.write(out, i == 0 ? without(experiments.get(i)) : experiments.get(i));
        }
      }, this::collect, nanos, limit);
    }

    private Experiment without(Experiment e) {
      List<Experiment.Candidate> rest = new ArrayList<>();
      for (int p = 0; p < e.programs().size(); p++) if (!deadly.containsKey(p)) rest.add(e.programs().get(p));
      return new Experiment(rest, e.execution());
    }

    private void collect(DataInputStream in) throws IOException {
      if (in.readByte() == PjrtProtocol.UNUSABLE) throw new PjrtException(in.readUTF());
      version = in.readUTF();
      while (outcomes.size() < experiments.size()) {
        if (in.readByte() == PjrtProtocol.BEGIN) {
          at = number(in.readInt());
          continue;
        }
        List<Outcome> list = new ArrayList<>();
        for (int p = 0; p < experiments.get(outcomes.size()).programs().size(); p++) {
          Outcome known = outcomes.isEmpty() ? deadly.get(p) : null;
          list.add(known != null ? known : PjrtProtocol.readOutcome(in));
        }
        outcomes.add(list);
        at = -1;
      }
    }

    /** The number of a program among all of its experiment. */
    private int number(int position) {
      if (position == PjrtProtocol.ALL || !outcomes.isEmpty()) return position;
      int p = 0;
      for (int left = position; deadly.containsKey(p) || left > 0; p++) if (!deadly.containsKey(p)) left--;
      return p;
    }
  }
}
