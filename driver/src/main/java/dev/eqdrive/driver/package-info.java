/**
 * The use of the optimizer: one compile from bytes to bytes.
 *
 * <p>A {@link dev.eqdrive.driver.CompileRequest} holds everything that can change a result; the same request gives the same
 * bytes. {@code Pipeline.run} answers with a {@link dev.eqdrive.driver.CompileResult}: the module to write and everything the
 * summary, the JSON report and {@code --fail-on} need. A compile that can write nothing throws a
 * {@link dev.eqdrive.driver.CompileException}, which carries one {@link dev.eqdrive.driver.Diagnostic} and the
 * {@link dev.eqdrive.driver.ExitCode}.
 *
 * <p><b>Invariant:</b> nothing here prints, ends the process or knows the command line.
 */
@NullMarked
package dev.eqdrive.driver;

import org.jspecify.annotations.NullMarked;
