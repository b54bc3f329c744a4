/**
 * Prices of kernels in nanoseconds.
 *
 * <p>{@link dev.eqdrive.fusion.cost.CostModel} is the only entry: an operation that is a kernel of its own
 * ({@code opCost}), or a loop that computes several operations element by element, summed up in a
 * {@link dev.eqdrive.fusion.cost.LoopWork}. Prices are integers, deterministic and saturating; the constants come from
 * the target description. What matters is the ratio between alternatives, not the last percent.
 */
@NullMarked
package dev.eqdrive.fusion.cost;

import org.jspecify.annotations.NullMarked;
