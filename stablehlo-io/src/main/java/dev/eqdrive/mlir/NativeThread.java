package dev.eqdrive.mlir;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs native work on a thread with a large stack: with the default stack of a Java thread the native parser overflows
 * near region depth 300, which ends the process.
 */
public final class NativeThread {
  /** Stack of the threads that call native code; only the part in use costs memory. */
  public static final long STACK_BYTES = 256L << 20;

  private NativeThread() {
  }

  /** Runs {@code work} on a native thread (the current one if it is one) and returns its result. */
  public static <T> T call(Callable<T> work) {
    if (Thread.currentThread() instanceof Worker) return run(work);
    Task<T> task = new Task<>(work);
    Worker worker = new Worker(task);
    worker.start();
    boolean interrupted = false;
    while (true) {
      try {
        worker.join();
        break;
      } catch (InterruptedException e) {
        // Native calls cannot be cancelled: pass the request on and wait for the end.
        interrupted = true;
        worker.interrupt();
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return task.result();
  }

  /** Runs {@code work} on a native thread. */
  public static void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  private static <T> T run(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Worker extends Thread {
    Worker(Runnable task) {
      super(null, task, "eqdrive-native", STACK_BYTES);
      setDaemon(true);
    }
  }

  private static final class Task<T> implements Runnable {
    private final Callable<T> work;
    private volatile @Nullable T value;
    private volatile @Nullable Throwable failure;

    Task(Callable<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        value = NativeThread.run(work);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    T result() {
      Throwable thrown = failure;
      if (thrown instanceof RuntimeException e) throw e;
      if (thrown instanceof Error e) throw e;
      T result = value;
      if (result == null) throw new IllegalStateException("native work gave no result");
      return result;
    }
  }
}
