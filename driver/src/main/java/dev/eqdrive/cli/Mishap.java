package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest;
import java.lang.reflect.Field;

/**
 * Fails on demand, for the tests of the launcher: the system property {@code eqdrive.test.die} names how the process ends as
 * soon as a compile begins. Without the property nothing happens.
 */
final class Mishap {
  private static final String PROPERTY = "eqdrive.test.die";

  private Mishap() {
  }

  static CompileRequest arm(CompileRequest request) {
    String how = System.getProperty(PROPERTY, "");
    if (how.isEmpty()) return request;
    request.control().progress().phase("read");
    switch (how) {
      case "abort" -> signal("ABRT");
      case "segv" -> fault();
      case "exit" -> Runtime.getRuntime().halt(1);
      case "hang" -> sleep();
      default -> throw new IllegalArgumentException(PROPERTY + "=" + how);
    }
    return request;
  }

  /** As abort() does: no crash log, and the process is gone at once. */
  private static void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(ProcessHandle.current().pid())).start().waitFor();
      Thread.sleep(10_000);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fault() {
    try {
      Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
      field.setAccessible(true);
      Object unsafe = field.get(null);
      unsafe.getClass().getMethod("putLong", long.class, long.class).invoke(unsafe, 1L, 1L);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    while (true) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        // Hangs as native code would.
      }
    }
  }
}
