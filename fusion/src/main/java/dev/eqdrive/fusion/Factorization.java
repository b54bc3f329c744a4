package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/**
 * How many kernels XLA:CPU makes of a factorization or triangular solve, which it expands to loops over blocks (CholeskyExpander,
 * TriangularSolveExpander). The counts are those of programs of one such operation with jaxlib 0.12.0.1, of 1 to 5 blocks; they
 * are the same for any batch.
 */
public final class Factorization {
  /** Rows and columns of a block. */
  private static final long BLOCK = 128;
  /** Of the first block: a loop over columns, and its state. */
  private static final int FIRST = 14;
  /** Of every other block: the same again, the update by those before, and a solve against the blocks below. */
  private static final int NEXT = 33;
  /** The inverses of the blocks on the diagonal: a loop over columns. */
  private static final int INVERSES = 13;

  private Factorization() {
  }

  /** Whether an operation is one of these. */
  public static boolean is(Op op) {
    return op instanceof Op.Structured s
        && (s.mnemonic().equals("cholesky") || s.mnemonic().equals("triangular_solve"));
  }

  /**
   * Kernels of one operation.
   *
   * @param matrix  its first operand
   * @param inverse whether the blocks of the matrix have to be inverted first, which several solves share
   */
  public static int kernels(Op op, TensorType matrix, boolean inverse) {
    long n = matrix.extent(matrix.rank() - 1);
    if (n <= 1) return 1;
    int blocks = Math.toIntExact((n + BLOCK - 1) / BLOCK);
    if (((Op.Structured) op).mnemonic().equals("cholesky")) return FIRST + NEXT * (blocks - 1);
    // Blocks are cut out, multiplied by and joined.
    int solve = Math.max(1, 4 * blocks - 2);
    return inverse ? INVERSES + (blocks == 1 ? 0 : 2 * blocks - 1) + solve : solve;
  }
}
