/**
 * Target descriptions: what a machine and its compiler cost, as data.
 *
 * <p>A target is a protobuf text file; two come with the program ({@code targets/cpu.txtpb}, {@code targets/gpu.txtpb}) and
 * a user may give the path of another. Every constant names the measurement or table it comes from.
 */
@NullMarked
package dev.eqdrive.fusion.target;

import org.jspecify.annotations.NullMarked;
