/**
 * Result types of operations, computed without MLIR: what the right-hand sides of rewrite rules are typed with. An
 * ill-typed combination is an empty result, never an exception, because a rule may try shapes that do not fit.
 */
@NullMarked
package dev.eqdrive.ir.infer;

import org.jspecify.annotations.NullMarked;
