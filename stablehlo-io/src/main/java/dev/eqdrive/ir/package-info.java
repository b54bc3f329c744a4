/**
 * The program as eqdrive sees it: an immutable graph of typed operations.
 *
 * <p>An {@link dev.eqdrive.ir.Op} is an operation with all its attributes but without operands and result types; equality of
 * records makes it the natural label of an e-node. A {@link dev.eqdrive.ir.Graph} is a closed term: regions take the outer
 * values they use as extra parameters, so that equal bodies are equal values. Operations that are not modelled are
 * {@link dev.eqdrive.ir.Op.Opaque}: they keep their native form and their place in the order of effects.
 *
 * <p>Nothing here knows MLIR, files or the e-graph.
 */
@NullMarked
package dev.eqdrive.ir;

import org.jspecify.annotations.NullMarked;
