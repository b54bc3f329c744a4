package dev.eqdrive.fusion;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** What a backend's fusion puts into one kernel. */
public interface Legality {
  /** Place of an operation in a kernel. */
  enum Role {
    /** Costs nothing and needs nothing: arguments, constants. */
    SOURCE,
    /** Renames bytes: free, and no obstacle to fusion. */
    VIEW,
    /** Computed element by element at the consumer's index: anywhere in a loop. */
    ELEMENT,
    /** Computed element by element at another index: anywhere in a loop. */
    MOVE,
    /** Only as the root of a loop. */
    REDUCE,
    /** A library kernel that takes an element-wise epilogue. */
    HERO,
    /** A kernel of its own. */
    ALONE
  }

  Role role(Op op, TensorType result, List<TensorType> operands);

  /** Whether the backend refuses to compute this again for every element of a broadcast. */
  boolean expensive(Op op);

  /**
   * How many loops compute what an operation reads, if nothing stores that: of a function that the backend expands, the parts that
   * are expensive are stored by loops of their own.
   */
  int loops(Op op);

  /**
   * Whether a library call computes this: a reduction that becomes a call, or an operation that such a call takes in. What a
   * call does not take in is stored before it.
   */
  boolean inCall(Op op, TensorType result, List<TensorType> operands);

  /** Whether the runtime has to start this as a kernel of its own, which keeps a loop around it from being one function. */
  boolean needsRuntime(Op op, TensorType result, List<TensorType> operands);

  /** Whether a loop reduces this in passing, row by row, and goes on with the results. */
  boolean reducesRows(Op.Reduce op, TensorType operand);

  /** Whether it opens a branch in the code of a loop, so that the backend emits it once in a loop only. */
  boolean branches(Op op);

  /** How often one operation may be emitted in a loop. */
  int maxCopies();

  /** Values that one kernel may read and write. */
  int maxOperands();

  static Legality of(Target target) {
    return switch (target.backend()) {
      case XLA_CPU -> new XlaCpuLegality();
      case XLA_GPU -> new XlaGpuLegality(target.spec().getGpu().getRowMost());
    };
  }
}
