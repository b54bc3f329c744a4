/**
 * Storage orders: which bytes move and which are only renamed.
 *
 * <p>Values are stored row-major; {@link dev.eqdrive.layout.Views} says which operations leave the bytes where they are.
 */
@NullMarked
package dev.eqdrive.layout;

import org.jspecify.annotations.NullMarked;
