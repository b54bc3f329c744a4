/**
 * The command line: arguments in, exit status out.
 *
 * <p>{@link dev.eqdrive.cli.Cli} builds the commands and runs one; it neither ends the process nor touches the process's own
 * streams, so that tests run it in their own JVM. {@link dev.eqdrive.cli.Main} is what the launcher starts. Between the two
 * stands {@link dev.eqdrive.cli.Console}: standard input and output, standard error, and whether that is a terminal.
 *
 * <p>Invariants. Standard output carries results only (a module, a list, a table); every message goes to standard error. A
 * module appears whole or not at all: files are renamed into place, standard output is written once the module is complete.
 * Every failure is one {@link dev.eqdrive.driver.Diagnostic} and one {@link dev.eqdrive.driver.ExitCode}.
 *
 * <p>The launcher hands over a private run directory. The phase, a file not yet renamed, and the exit status are noted there:
 * if native code ends the process, the launcher says where and cleans up ({@link dev.eqdrive.cli.RunDirectory}).
 */
@NullMarked
package dev.eqdrive.cli;

import org.jspecify.annotations.NullMarked;
