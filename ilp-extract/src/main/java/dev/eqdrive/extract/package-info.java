/**
 * Extraction as a problem on integers: which kernels to run so that every required value exists, at least cost.
 *
 * <h2>Vocabulary</h2>
 * <ul>
 * <li>A <em>goal</em> is a value that may exist in memory; it is an OR node: any one of its providers will do.</li>
 * <li>A <em>column</em> is a kernel that could be run; it is an AND node: all the goals it reads (its <em>leaves</em>)
 * must exist, and it writes its <em>heads</em>. It has one price, whatever happens inside.</li>
 * <li>A <em>plan</em> gives every goal it needs exactly one provider, without cycles; its cost is the sum over the
 * distinct columns used, so a shared value is paid for once.</li>
 * <li>A <em>relayout</em> is a column that copies a value from one layout to another. It may only read a goal whose
 * provider is not itself a relayout.</li>
 * </ul>
 *
 * <h2>Invariants</h2>
 * Nothing here knows of tensors, e-graphs or MLIR, and nothing outside {@code extract.cpsat} knows of the solver. Every
 * plan handed out has passed {@link dev.eqdrive.extract.PlanChecker}, which shares no code with the searches. All
 * iteration is over arrays in index order, so the same space and options give the same plan.
 *
 * <h2>Worked example</h2>
 * Two goals {@code x} and {@code y}; {@code y} is required. Column 0 writes {@code x} for 5, column 1 reads {@code x}
 * and writes {@code y} for 1, column 2 writes {@code y} directly for 7. The best plan is columns 0 and 1 at cost 6.
 */
@org.jspecify.annotations.NullMarked
package dev.eqdrive.extract;
