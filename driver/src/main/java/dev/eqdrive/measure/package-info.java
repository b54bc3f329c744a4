/**
 * Measurement decides between plans. A {@link dev.eqdrive.measure.Variant} is a way to compile a program again with something
 * left out; {@link dev.eqdrive.measure.MeasuredChoice} compiles some, times them beside the input on a PJRT plugin, and takes
 * the fastest. {@link dev.eqdrive.measure.KernelChoice} times the kernels in which plans differ and chooses again with their
 * times in place of prices. What was decided is kept in a {@link dev.eqdrive.measure.CacheFolder}, so that a repeat gives the
 * same bytes.
 */
@NullMarked
package dev.eqdrive.measure;

import org.jspecify.annotations.NullMarked;
