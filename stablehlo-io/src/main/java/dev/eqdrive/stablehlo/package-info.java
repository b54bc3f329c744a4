/**
 * From bytes to {@link dev.eqdrive.ir.Graph} and back.
 *
 * <p>{@link dev.eqdrive.stablehlo.StablehloReader} lets MLIR parse and verify the input and reads every function of one
 * block into a graph. The native module stays open in the {@link dev.eqdrive.stablehlo.Program}: operations that are
 * not modelled ({@code Op.Opaque}) and large constants ({@code Op.NativeConstant}) are indices into its tables, and
 * {@link dev.eqdrive.stablehlo.StablehloWriter} clones them into the new module.
 *
 * <p>Invariants. Reading and writing unchanged graphs gives an equivalent module with the same signatures and
 * attributes. What is not understood is kept in native form with its operands, captured values and place in the order
 * of effects. Text written here is parsed again and compared before it is handed out.
 */
@NullMarked
package dev.eqdrive.stablehlo;

import org.jspecify.annotations.NullMarked;
