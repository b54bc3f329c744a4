package dev.eqdrive.driver;

import java.util.Arrays;

/** Bytes that do not change; equality is by content. */
public final class Bytes {
  private final byte[] data;

  private Bytes(byte[] data) {
    this.data = data;
  }

  /** Takes the array over: the caller must not change it afterwards. */
  public static Bytes of(byte[] data) {
    return new Bytes(data);
  }

  public int size() {
    return data.length;
  }

  /** The bytes themselves, not a copy; readers must not change them. */
  public byte[] array() {
    return data;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Bytes other && Arrays.equals(data, other.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return data.length + " bytes";
  }
}
