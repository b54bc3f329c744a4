package dev.eqdrive.cli;

import dev.eqdrive.driver.Progress;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows how a compile goes on: one line rewritten in place on a terminal, a plain line every five seconds elsewhere. Each
 * phase is noted for the launcher as well.
 */
final class StatusLine implements Progress, AutoCloseable {
  private static final long TERMINAL_MILLIS = 120;
  private static final long PLAIN_MILLIS = 5_000;
  private static final int WIDTH = 78;

  private final Console console;
  private final Duration limit;
  private final boolean shown;
  private final long start = System.nanoTime();
  private final Thread painter;
  private volatile String phase = "start";
  private volatile String text = "";
  private volatile boolean closed;
  private boolean painted;

  StatusLine(Console console, Duration limit, boolean shown) {
    this.console = console;
    this.limit = limit;
    this.shown = shown;
    this.painter = Thread.ofPlatform().daemon().name("status").unstarted(this::paintUntilClosed);
    if (shown) painter.start();
  }

  @Override
  public void phase(String name) {
    phase = name;
    text = "";
    console.run().phase(name);
  }

  @Override
  public void status(String newText) {
    text = newText;
  }

  private void paintUntilClosed() {
    try {
      while (!closed) {
        Thread.sleep(console.terminal() ? TERMINAL_MILLIS : PLAIN_MILLIS);
        paint();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private synchronized void paint() {
    if (closed) return;
    double seconds = (System.nanoTime() - start) / 1e9;
    String line = String.format(Locale.ROOT, "%s %.0f/%d s %s", phase, seconds, limit.toSeconds(), text).strip();
    if (console.terminal()) {
      console.err().print("\r\u001b[K" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
      painted = true;
    } else {
      console.err().println("eqdrive: " + line);
    }
    console.err().flush();
  }

  /** Clears the line; nothing is painted afterwards. */
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    if (shown) painter.interrupt();
    if (painted) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
