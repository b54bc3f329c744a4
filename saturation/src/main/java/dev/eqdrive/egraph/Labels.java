package dev.eqdrive.egraph;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Interner of labels. A label is an operation with its result type, or a bare name; its kind is the number of its mnemonic.
 * Numbers are given in order of first use.
 */
public final class Labels {
  /** A set of kinds that a pattern may name as one. */
  public enum Group {
    /** Every kind. */
    ANY,
    /** Element-wise operations of any arity. */
    ELEMENTWISE,
    /** Unary element-wise operations. */
    UNARY,
    /** Binary element-wise operations of equal operand types. */
    BINARY;

    int bit() {
      return 1 << ordinal();
    }
  }

  private record Key(Op op, Type type) {
  }

  private static final TreeSet<String> MODELLED = modelled();

  // Look-ups only: nothing iterates over these maps.
  private final Map<Key, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> kindByName = new HashMap<>();
  private final List<String> kindNames = new ArrayList<>();
  private final List<Object> names = new ArrayList<>();
  private int[] kindOf = new int[64];
  private boolean[] commutes = new boolean[64];
  private int[] groups = new int[64];

  /** Mnemonics of all operations that have an {@link Op} record of their own. */
  public static boolean isModelled(String mnemonic) {
    return MODELLED.contains(mnemonic);
  }

  /** The name under which patterns know an operation; structured ones never share a kind with modelled ones. */
  public static String kindName(Op op) {
    String m = op.mnemonic();
    return op instanceof Op.Structured && MODELLED.contains(m) ? "structured_" + m : m;
  }

  /** The label of an operation with a result type. */
  public int label(Op op, Type type) {
    Key key = new Key(op, type);
    Integer known = byKey.get(key);
    if (known != null) return known;
    int label = create(key, kind(kindName(op)), op instanceof Op.Binary b && b.kind().commutes());
    groups[kindOf[label]] |= groupsOf(op);
    byKey.put(key, label);
    return label;
  }

  /** A label without operation: its kind is its name. */
  public int label(String name) {
    Integer known = byName.get(name);
    if (known != null) return known;
    int label = create(name, kind(name), false);
    byName.put(name, label);
    return label;
  }

  /** The kind with this name; created if new. */
  public int kind(String name) {
    Integer known = kindByName.get(name);
    if (known != null) return known;
    int kind = kindNames.size();
    kindNames.add(name);
    kindByName.put(name, kind);
    if (kind >= groups.length) groups = Arrays.copyOf(groups, kind * 2);
    groups[kind] = Group.ANY.bit();
    return kind;
  }

  /** Kind of a label. */
  public int kindOf(int label) {
    return kindOf[label];
  }

  /** Name of a kind. */
  public String kindName(int kind) {
    return kindNames.get(kind);
  }

  /** Number of kinds. */
  public int kindCount() {
    return kindNames.size();
  }

  /** Number of labels. */
  public int size() {
    return names.size();
  }

  /** Whether the two operands of nodes with this label may be exchanged. */
  public boolean commutes(int label) {
    return commutes[label];
  }

  /** Whether a kind belongs to a group. */
  public boolean inGroup(int kind, Group group) {
    return (groups[kind] & group.bit()) != 0;
  }

  /** The operation of a label that was made from one. */
  public Op op(int label) {
    if (names.get(label) instanceof Key k) return k.op();
    throw new IllegalArgumentException("label " + names.get(label) + " has no operation");
  }

  /** The type of a label that was made from an operation. */
  public Type type(int label) {
    if (names.get(label) instanceof Key k) return k.type();
    throw new IllegalArgumentException("label " + names.get(label) + " has no type");
  }

  /** Readable name of a label. */
  public String name(int label) {
    return names.get(label) instanceof Key k ? kindName(k.op()) : names.get(label).toString();
  }

  private int create(Object name, int kind, boolean commutative) {
    int label = names.size();
    names.add(name);
    if (label >= kindOf.length) {
      kindOf = Arrays.copyOf(kindOf, label * 2);
      commutes = Arrays.copyOf(commutes, label * 2);
    }
    kindOf[label] = kind;
    commutes[label] = commutative;
    return label;
  }

  int[] kindTable() {
    return kindOf;
  }

  boolean[] commutesTable() {
    return commutes;
  }

  private static int groupsOf(Op op) {
    int bits = op.isElementwise() ? Group.ELEMENTWISE.bit() : 0;
    if (op instanceof Op.Unary) bits |= Group.UNARY.bit();
    if (op instanceof Op.Binary) bits |= Group.BINARY.bit();
    return bits;
  }

  private static TreeSet<String> modelled() {
    TreeSet<String> names = new TreeSet<>(List.of("argument", "constant", "native_constant", "iota", "select", "clamp",
        "compare", "convert", "bitcast_convert", "reshape", "transpose", "broadcast_in_dim", "slice", "dynamic_slice",
        "dynamic_update_slice", "pad", "concatenate", "reverse", "dot_general", "convolution", "reduce",
        "reduce_window",
        "gather", "scatter", "opaque", "result"));
    for (Op.UnaryKind k : Op.UnaryKind.values()) names.add(k.mnemonic());
    for (Op.BinaryKind k : Op.BinaryKind.values()) names.add(k.mnemonic());
    return names;
  }
}
