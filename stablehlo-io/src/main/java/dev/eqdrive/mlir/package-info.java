/**
 * A thin layer of objects over the MLIR C API: contexts, modules, operations, values, types, attributes, locations,
 * passes.
 *
 * <p>Vocabulary. A <em>handle</em> is an address owned by the native library; every class here wraps one, and only this
 * package sees {@code java.lang.foreign}. A context owns all types, attributes and locations, and outlives its modules.
 *
 * <p>Rules that callers keep:
 * <ul>
 * <li>Work runs inside {@link dev.eqdrive.mlir.NativeThread#call}: the native parser, verifier and printer recurse
 * deeply.
 * <li>A context is used by one thread at a time.
 * <li>A null result of the library never leaves this package: it becomes an empty Optional or an exception with the
 * collected diagnostics.
 * <li>Functions that abort on wrong kinds are guarded by a test of the kind.
 * </ul>
 */
@NullMarked
package dev.eqdrive.mlir;

import org.jspecify.annotations.NullMarked;
