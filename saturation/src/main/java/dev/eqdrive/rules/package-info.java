/**
 * Rewrite rules: each rule is one constant in the class of its family, with a floating-point class, a sentence, a pattern that
 * can be printed, and a rewrite that builds the other side through a {@link dev.eqdrive.rules.Rewriter}.
 */
@NullMarked
package dev.eqdrive.rules;

import org.jspecify.annotations.NullMarked;
