/** Applies rules to an e-graph until nothing new is found or a limit stops it. */
@NullMarked
package dev.eqdrive.saturate;

import org.jspecify.annotations.NullMarked;
