/**
 * Programs on a PJRT plugin: compiled, run and timed in a child process, and what the plugin's compiler made of them.
 *
 * <p>{@link dev.eqdrive.pjrt.PjrtRunner} is the way in: it takes {@link dev.eqdrive.pjrt.Experiment}s and answers with
 * outcomes, whatever becomes of the process in which the plugin runs. {@link dev.eqdrive.pjrt.HloStats} counts what is in an
 * optimized program. The classes that call the plugin are used by the child only.
 */
@NullMarked
package dev.eqdrive.pjrt;

import org.jspecify.annotations.NullMarked;
