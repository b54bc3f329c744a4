/**
 * Kernels: which e-nodes may be computed together on a target, and at what price.
 *
 * <p>A {@link dev.eqdrive.fusion.Kernel} is a term of e-nodes that computes one class from others (its leaves) without
 * storing anything between. {@link dev.eqdrive.fusion.KernelEnumerator} finds candidates bottom-up, as technology mapping
 * finds cuts; {@link dev.eqdrive.fusion.InputKernels} predicts what the backend makes of the program as it was read. Both
 * price what they make with {@link dev.eqdrive.fusion.cost.CostModel}.
 *
 * <p>The prediction follows the backend's own passes. XLA:CPU first makes library calls of dots, convolutions and large
 * reductions, and a reduction takes in producers that nobody else reads and what follows as long as there is one reader; then
 * loops take in what they read, last consumer first, and copy it where others read it too. It makes no kernels with several
 * results, so a kernel has one root. XLA:GPU fuses the value that saves most first; its later pass that joins kernels into
 * ones with several results is not modelled.
 *
 * <p>Views (reshapes and what else only renames bytes in row-major order) cost nothing. Splat constants, iotas and
 * broadcasts of them are free: kernels compute them in passing, and they are no leaves of loops.
 */
@NullMarked
package dev.eqdrive.fusion;

import org.jspecify.annotations.NullMarked;
