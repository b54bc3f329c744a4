/**
 * Fitting the prices of a CPU target to a machine: {@link dev.eqdrive.fusion.calibration.Specimens} are the programs to measure, and
 * {@link dev.eqdrive.fusion.calibration.Calibration} fits a target to their times. Running them is someone else's.
 */
@NullMarked
package dev.eqdrive.fusion.calibration;

import org.jspecify.annotations.NullMarked;
