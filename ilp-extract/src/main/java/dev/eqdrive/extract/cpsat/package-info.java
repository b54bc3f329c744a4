/**
 * The exact search on OR-Tools CP-SAT, the only code that knows the solver.
 *
 * <h2>Model</h2>
 * A literal per goal (it exists), per column (it runs) and per way a column provides a goal; integer levels only inside
 * strong components. Rows, with v, u goals and k columns:
 * <ul>
 * <li>R1: required goals exist. R2: an existing goal has exactly one provider.
 * <li>R3: a provider implies its leaves, written as one at-most-one row per (v, u): at most one provider of v that
 * reads u is chosen, and none unless u exists.
 * <li>R4: inside a strong component a provider puts its head above its leaves.
 * <li>R6: what every plan with v needs exists with v.
 * <li>L: one column of each landmark runs.
 * <li>S (variant): a goal that is not required exists only if a chosen column reads it.
 * </ul>
 * Relayouts (R5) are gone by the time a space comes here: see {@code RelayoutSplit}.
 *
 * <h2>Reproducibility</h2>
 * Two workers that take turns under a limit in deterministic units, a fixed seed and a fixed order of the model give
 * the same answer on every run.
 */
@org.jspecify.annotations.NullMarked
package dev.eqdrive.extract.cpsat;
