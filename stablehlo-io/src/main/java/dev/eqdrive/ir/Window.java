package dev.eqdrive.ir;

/** Window of reduce_window, one entry per dimension of the input. */
public record Window(Dims size, Dims strides, Dims baseDilation, Dims windowDilation, Dims padLow, Dims padHigh) {
}
