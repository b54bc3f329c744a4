package dev.eqdrive.fusion.cost;

/** Where a kernel runs. */
public enum Place {
  /** Of a program, started by the runtime. */
  PROGRAM,
  /** Of the body of a loop or a branch, started by the runtime. */
  BODY,
  /** Part of a loop that is compiled as one function for one thread. */
  COMPILED_BODY
}
