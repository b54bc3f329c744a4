/**
 * Constant folding: the values of operations on known operands, where the value is the same on every conforming
 * implementation. Transcendental functions are never folded, because a device may round them differently.
 */
@NullMarked
package dev.eqdrive.ir.fold;

import org.jspecify.annotations.NullMarked;
