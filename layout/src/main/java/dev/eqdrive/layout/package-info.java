/**
 * Storage orders: which bytes move and which are only renamed.
 *
 * <p>{@link dev.eqdrive.layout.LayoutExpansion} adds the choice of a {@link dev.eqdrive.layout.Layout} to an e-graph;
 * {@link dev.eqdrive.layout.Views} says which operations leave the bytes where they are.
 */
@NullMarked
package dev.eqdrive.layout;

import org.jspecify.annotations.NullMarked;
