package dev.eqdrive.pjrt;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tensors in NumPy's {@code .npy} form, versions 1 to 3: a header that is a Python dictionary, then row-major little-endian bytes.
 * 16-bit brain floats, which NumPy has no letter for, are {@code V2}.
 */
public final class NpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final Pattern HEADER = Pattern.compile(
      "\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*\\}\\s*");
  private static final Map<String, ElementType> TYPES = new TreeMap<>(Map.ofEntries(Map.entry("b1", ElementType.I1),
      Map.entry("i1", ElementType.I8), Map.entry("i2", ElementType.I16), Map.entry("i4", ElementType.I32),
      Map.entry("i8", ElementType.I64), Map.entry("u1", ElementType.UI8), Map.entry("u2", ElementType.UI16),
      Map.entry("u4", ElementType.UI32), Map.entry("u8", ElementType.UI64), Map.entry("f2", ElementType.F16),
      Map.entry("f4", ElementType.F32), Map.entry("f8", ElementType.F64), Map.entry("V2", ElementType.BF16),
      Map.entry("c8", ElementType.C64), Map.entry("c16", ElementType.C128)));

  private NpyFile() {
  }

  /**
   * The tensor in a file's bytes.
   *
   * @throws IllegalArgumentException if it is not a tensor, with the reason
   */
  public static Literal read(byte[] file) {
    if (file.length < 12 || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IllegalArgumentException("not an .npy file");
    }
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    boolean narrow = file[6] == 1;
    int start = narrow ? 10 : 12;
    int length = narrow ? buffer.getShort(8) & 0xffff : buffer.getInt(8);
    if (length < 0 || length > file.length - start) throw new IllegalArgumentException("the header is cut off");
    Matcher m = HEADER.matcher(new String(file, start, length, StandardCharsets.UTF_8));
    if (!m.matches()) throw new IllegalArgumentException("the header is not understood");
    if (m.group(2).equals("True")) throw new IllegalArgumentException("the values are in Fortran order");
    ElementType element = TYPES.get(m.group(1).replaceFirst("^[<|=]", ""));
    if (element == null) throw new IllegalArgumentException("the element type '" + m.group(1) + "' is not supported");
    long[] shape = Arrays.stream(m.group(3).split(",")).map(String::strip).filter(s -> !s.isEmpty())
        .mapToLong(Long::parseLong).toArray();
    TensorType type = new TensorType(element, Dims.of(shape));
    if (type.bytes() != file.length - start - length) {
      throw new IllegalArgumentException(type + " needs " + type.bytes() + " bytes and has "
          + (file.length - start - length));
    }
    return Literal.dense(type, Arrays.copyOfRange(file, start + length, file.length));
  }

  /**
   * The bytes of a file that holds a tensor.
   *
   * @throws IllegalArgumentException if NumPy has no such element type
   */
  public static byte[] write(Literal value) {
    TensorType type = value.type();
    String letters = TYPES.entrySet().stream().filter(e -> e.getValue() == type.element()).map(Map.Entry::getKey)
        .findFirst().orElseThrow(() -> new IllegalArgumentException("NumPy has no element type " + type.element()));
    StringBuilder shape = new StringBuilder();
    type.shape().stream().forEach(d -> shape.append(d).append(", "));
    String header = "{'descr': '" + (type.element().bytes() == 1 || letters.startsWith("V") ? "|" : "<") + letters
        + "', 'fortran_order': False, 'shape': (" + shape.toString().strip() + "), }";
    int length = (10 + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - 10;
    byte[] data = new Input.Given(value).bytes();
    ByteBuffer out = ByteBuffer.allocate(10 + length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
    out.put(header.getBytes(StandardCharsets.US_ASCII));
    while (out.position() < 10 + length - 1) out.put((byte) ' ');
    return out.put((byte) '\n').put(data).array();
  }
}
