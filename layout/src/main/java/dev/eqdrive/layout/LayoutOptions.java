package dev.eqdrive.layout;

/**
 * Where other layouts than row-major are worth a look.
 *
 * @param shortExtent  innermost extents below this one leave vector lanes empty; 0 if the target does not mind
 * @param longExtent   least extent that must become innermost instead
 * @param elements     least number of elements of a value for which its order matters
 * @param perValue     layouts of a value besides row-major
 * @param distance     operations through which a wish for a layout is passed on
 * @param preparesWeights whether weights that are the same in every call are worth another order
 * @param reordersSums whether sums may meet their terms in another order
 */
public record LayoutOptions(long shortExtent, long longExtent, long elements, int perValue, int distance,
    boolean preparesWeights, boolean reordersSums) {
}
