package dev.eqdrive.child;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Types, values and bytes in the files between a virtual machine and its child. */
public final class Wire {
  private Wire() {
  }

  /** Writes a text, or its beginning if it is longer than allowed. */
  public static void text(DataOutputStream out, String text, int longest) throws IOException {
    out.writeUTF(text.length() > longest ? text.substring(0, longest) : text);
  }

  public static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  public static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  public static void longs(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long v : values) out.writeLong(v);
  }

  public static long[] longs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) values[i] = in.readLong();
    return values;
  }

  public static void type(DataOutputStream out, TensorType type) throws IOException {
    out.writeUTF(type.element().text());
    longs(out, type.shape().toArray());
  }

  public static TensorType type(DataInputStream in) throws IOException {
    ElementType element = ElementType.parse(in.readUTF()).orElseThrow(() -> new IOException("element type"));
    return new TensorType(element, Dims.of(longs(in)));
  }

  public static void literal(DataOutputStream out, Literal literal) throws IOException {
    type(out, literal.type());
    out.writeBoolean(literal.isSplat());
    bytes(out, literal.bytes());
  }

  public static Literal literal(DataInputStream in) throws IOException {
    TensorType type = type(in);
    return in.readBoolean() ? Literal.splat(type, bytes(in)) : Literal.dense(type, bytes(in));
  }

  public static void literals(DataOutputStream out, List<Literal> literals) throws IOException {
    out.writeInt(literals.size());
    for (Literal l : literals) literal(out, l);
  }

  public static List<Literal> literals(DataInputStream in) throws IOException {
    List<Literal> list = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) list.add(literal(in));
    return list;
  }
}
