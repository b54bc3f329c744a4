/**
 * Equality: the e-graph.
 *
 * <p>{@link dev.eqdrive.egraph.EGraph} is an engine on int arrays that knows labels, nodes and classes by number only.
 * {@link dev.eqdrive.egraph.TermGraph} puts operations and types on top of it and is what rules, layouts, fusion and the
 * driver read.
 */
@NullMarked
package dev.eqdrive.egraph;

import org.jspecify.annotations.NullMarked;
