package dev.eqdrive.driver;

/** Hears how a compile goes on. Calls come from the thread that runs the pipeline. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = new Progress() {
    @Override
    public void phase(String name) {
    }

    @Override
    public void status(String text) {
    }
  };

  /** A phase begins: {@code read}, {@code saturate}, {@code kernels}, {@code solve}, {@code emit}, {@code verify}, {@code write}. */
  void phase(String name);

  /** What the phase is at: iteration, e-nodes, incumbent, bound. May be called often. */
  void status(String text);
}
