package dev.eqdrive.fusion.calibration;

import dev.eqdrive.ir.Graph;

/**
 * A small program whose time says something about a price.
 *
 * @param kind what it is about, such as {@code dot}
 * @param name unique among specimens
 */
public record Specimen(String kind, String name, Graph program) {
}
