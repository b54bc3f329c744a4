package dev.eqdrive.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An operation with its attributes, without operands and result types: the label of an e-node.
 *
 * <p>Operands follow the order of the StableHLO specification. Element-wise operations have operands and results of one
 * shape, except that the predicate of {@link Select} and the bounds of {@link Clamp} may be scalars.
 */
public sealed interface Op {
  /** Name without dialect, as written in patterns and reports: {@code add}, {@code dot_general}, {@code erf}. */
  String mnemonic();

  /** Parameter {@code index} of the function or region. No operands. */
  record Argument(int index) implements Op {
    @Override
    public String mnemonic() {
      return "argument";
    }
  }

  /** A known value. No operands. */
  record Constant(Literal value) implements Op {
    @Override
    public String mnemonic() {
      return "constant";
    }
  }

  /** A constant whose bytes stay in the native module (elided, external or too large to copy). No operands. */
  record NativeConstant(int nativeIndex) implements Op {
    @Override
    public String mnemonic() {
      return "native_constant";
    }
  }

  record Iota(int dim) implements Op {
    @Override
    public String mnemonic() {
      return "iota";
    }
  }

  /** One operand of the result's shape. */
  record Unary(UnaryKind kind) implements Op {
    @Override
    public String mnemonic() {
      return kind.mnemonic();
    }
  }

  /** Two operands of the result's shape. */
  record Binary(BinaryKind kind) implements Op {
    public static final Binary MULTIPLY = new Binary(BinaryKind.MULTIPLY);

    @Override
    public String mnemonic() {
      return kind.mnemonic();
    }
  }

  /** Operands: predicate (scalar or full shape), on_true, on_false. */
  record Select() implements Op {
    @Override
    public String mnemonic() {
      return "select";
    }
  }

  /** Operands: min (scalar or full shape), operand, max (scalar or full shape). */
  record Clamp() implements Op {
    @Override
    public String mnemonic() {
      return "clamp";
    }
  }

  /** Element-wise comparison; {@code compareType} is FLOAT, TOTALORDER, SIGNED, UNSIGNED or "" when the operation has none. */
  record Compare(Direction direction, String compareType) implements Op {
    @Override
    public String mnemonic() {
      return "compare";
    }
  }

  /** Conversion to the element type of the result. */
  record Convert() implements Op {
    @Override
    public String mnemonic() {
      return "convert";
    }
  }

  record BitcastConvert() implements Op {
    @Override
    public String mnemonic() {
      return "bitcast_convert";
    }
  }

  /** Reshape to the shape of the result. */
  record Reshape() implements Op {
    @Override
    public String mnemonic() {
      return "reshape";
    }
  }

  /** Result dimension i is operand dimension permutation[i]. */
  record Transpose(Dims permutation) implements Op {
    @Override
    public String mnemonic() {
      return "transpose";
    }
  }

  /** Operand dimension j becomes result dimension dims[j]. */
  record BroadcastInDim(Dims dims) implements Op {
    @Override
    public String mnemonic() {
      return "broadcast_in_dim";
    }
  }

  record Slice(Dims start, Dims limit, Dims strides) implements Op {
    @Override
    public String mnemonic() {
      return "slice";
    }
  }

  /** Operands: value, then one scalar start index a dimension. Starts clamp to [0, extent − size]. */
  record DynamicSlice(Dims sizes) implements Op {
    @Override
    public String mnemonic() {
      return "dynamic_slice";
    }
  }

  /** Operands: value, update, then one scalar start index a dimension (clamped as for dynamic_slice). */
  record DynamicUpdateSlice() implements Op {
    @Override
    public String mnemonic() {
      return "dynamic_update_slice";
    }
  }

  /** Operands: value, scalar padding value. Low and high may be negative. */
  record Pad(Dims low, Dims high, Dims interior) implements Op {
    @Override
    public String mnemonic() {
      return "pad";
    }
  }

  record Concatenate(int dim) implements Op {
    @Override
    public String mnemonic() {
      return "concatenate";
    }
  }

  record Reverse(Dims dims) implements Op {
    @Override
    public String mnemonic() {
      return "reverse";
    }
  }

  /** Result dimensions: batch, free dimensions of lhs ascending, free dimensions of rhs ascending. */
  record DotGeneral(Dims lhsBatch, Dims rhsBatch, Dims lhsContract, Dims rhsContract,
      Precision precision) implements Op {
    @Override
    public String mnemonic() {
      return "dot_general";
    }
  }

  /** Operands: input, kernel. One entry a spatial dimension in the window lists. */
  record Convolution(ConvDims dims, Dims strides, Dims padLow, Dims padHigh, Dims lhsDilation, Dims rhsDilation,
      boolean reversed, long featureGroups, long batchGroups, Precision precision) implements Op {
    @Override
    public String mnemonic() {
      return "convolution";
    }
  }

  /** Dimension numbers of a convolution. */
  record ConvDims(int inputBatch, int inputFeature, Dims inputSpatial, int kernelInput, int kernelOutput,
      Dims kernelSpatial, int outputBatch, int outputFeature, Dims outputSpatial) {
  }

  /** Operands: input, scalar init. Bodies that are not a recognised reducer are {@link Structured}. */
  record Reduce(Reducer reducer, Dims dims) implements Op {
    @Override
    public String mnemonic() {
      return "reduce";
    }
  }

  /** Operands: input, scalar init. */
  record ReduceWindow(Reducer reducer, Window window) implements Op {
    @Override
    public String mnemonic() {
      return "reduce_window";
    }
  }

  /** Operands: operand, start_indices. */
  record Gather(Dims offsetDims, Dims collapsedSliceDims, Dims operandBatchingDims, Dims startIndicesBatchingDims,
      Dims startIndexMap, int indexVectorDim, Dims sliceSizes, boolean indicesAreSorted) implements Op {
    @Override
    public String mnemonic() {
      return "gather";
    }
  }

  /** Operands: input, scatter_indices, updates. One input; {@code reducer} combines (ASSIGN takes the update). */
  record Scatter(Dims updateWindowDims, Dims insertedWindowDims, Dims inputBatchingDims,
      Dims scatterIndicesBatchingDims,
      Dims scatterDimsToOperandDims, int indexVectorDim, boolean indicesAreSorted, boolean uniqueIndices,
      Reducer reducer) implements Op {
    @Override
    public String mnemonic() {
      return "scatter";
    }
  }

  /**
   * Any other pure operation whose attributes (by name, as MLIR text) and regions are known: while, case, if, sort, general
   * reduce, cholesky, triangular_solve, fft, top_k, map, … Operands: the operation's own, then the captures of its regions;
   * every region takes its block arguments, then all captures in the same order.
   */
  record Structured(String name, SortedMap<String, String> attributes, List<Graph> regions,
      int captures) implements Op {
    /** Of one value: the value, which no kernel may be fused across. */
    public static final Structured BARRIER = new Structured("stablehlo.optimization_barrier",
        new java.util.TreeMap<>(), List.of(), 0);
    private static final java.util.Set<String> CONTROL_FLOW = java.util.Set.of("while", "case", "if");

    /** Whether an operation of this name only keeps the compiler from moving work across it. */
    public static boolean isBarrier(String name) {
      return name.endsWith("optimization_barrier");
    }

    /** Whether it is a while, of a condition and a body. */
    public boolean isLoop() {
      return mnemonic().equals("while");
    }

    /** Whether its regions run operation by operation; those of a sort or reduction are part of what it does. */
    public boolean isControlFlow() {
      return CONTROL_FLOW.contains(mnemonic());
    }

    public Structured {
      attributes = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(attributes));
      regions = List.copyOf(regions);
    }

    @Override
    public String mnemonic() {
      return name.substring(name.indexOf('.') + 1);
    }

    public Optional<String> attribute(String key) {
      return Optional.ofNullable(attributes.get(key));
    }
  }

  /**
   * An operation kept in its native form: cloned from the native module on emission. Operands: its own, then the outer values
   * that its regions capture.
   *
   * @param name        full name
   * @param nativeIndex index of the operation among the opaque operations of its module
   * @param effect      has, or may have, side effects: never merged, dropped, duplicated or reordered against other effects
   */
  record Opaque(String name, int nativeIndex, boolean effect) implements Op {
    @Override
    public String mnemonic() {
      return "opaque";
    }
  }

  /** Result {@code index} of an operation with several results; only in the e-graph. */
  record Result(int index) implements Op {
    @Override
    public String mnemonic() {
      return "result";
    }
  }

  /** Whether it only keeps the compiler from moving work across it, read from a file or written by a plan. */
  default boolean isBarrier() {
    return switch (this) {
      case Structured s -> Structured.isBarrier(s.name());
      case Opaque o -> Structured.isBarrier(o.name());
      default -> false;
    };
  }

  /** Whether all operands and the result have one shape and elements are computed one by one. */
  default boolean isElementwise() {
    return this instanceof Unary || this instanceof Binary || this instanceof Select || this instanceof Clamp
        || this instanceof Compare || this instanceof Convert;
  }

  /** Direction of a comparison. */
  enum Direction {
    EQ,
    NE,
    GE,
    GT,
    LE,
    LT;

    /** a d b ⇔ b d' a. */
    public Direction swapped() {
      return switch (this) {
        case EQ, NE -> this;
        case GE -> LE;
        case GT -> LT;
        case LE -> GE;
        case LT -> GT;
      };
    }

    /** Logical negation (not valid for floats with NaN except EQ and NE). */
    public Direction negated() {
      return switch (this) {
        case EQ -> NE;
        case NE -> EQ;
        case GE -> LT;
        case GT -> LE;
        case LE -> GT;
        case LT -> GE;
      };
    }
  }

  /** Recognised reduction bodies. */
  enum Reducer {
    ADD("add"),
    MULTIPLY("multiply"),
    MAXIMUM("maximum"),
    MINIMUM("minimum"),
    AND("and"),
    OR("or"),
    XOR("xor"),
    ASSIGN("");

    private final String mnemonic;

    Reducer(String mnemonic) {
      this.mnemonic = mnemonic;
    }

    public String mnemonic() {
      return mnemonic;
    }
  }

  /** Unary element-wise operations. CHLO ones are emitted as CHLO, which XLA maps to native code. */
  enum UnaryKind {
    ABS("stablehlo.abs"),
    CBRT("stablehlo.cbrt"),
    CEIL("stablehlo.ceil"),
    COSINE("stablehlo.cosine"),
    COUNT_LEADING_ZEROS("stablehlo.count_leading_zeros"),
    EXPONENTIAL("stablehlo.exponential"),
    EXPONENTIAL_MINUS_ONE("stablehlo.exponential_minus_one"),
    FLOOR("stablehlo.floor"),
    IMAG("stablehlo.imag"),
    IS_FINITE("stablehlo.is_finite"),
    LOG("stablehlo.log"),
    LOG_PLUS_ONE("stablehlo.log_plus_one"),
    LOGISTIC("stablehlo.logistic"),
    NEGATE("stablehlo.negate"),
    NOT("stablehlo.not"),
    POPCNT("stablehlo.popcnt"),
    REAL("stablehlo.real"),
    ROUND_NEAREST_AFZ("stablehlo.round_nearest_afz"),
    ROUND_NEAREST_EVEN("stablehlo.round_nearest_even"),
    RSQRT("stablehlo.rsqrt"),
    SIGN("stablehlo.sign"),
    SINE("stablehlo.sine"),
    SQRT("stablehlo.sqrt"),
    TAN("stablehlo.tan"),
    TANH("stablehlo.tanh"),
    ACOS("chlo.acos"),
    ACOSH("chlo.acosh"),
    ASIN("chlo.asin"),
    ASINH("chlo.asinh"),
    ATAN("chlo.atan"),
    ATANH("chlo.atanh"),
    BESSEL_I1E("chlo.bessel_i1e"),
    CONJ("chlo.conj"),
    COSH("chlo.cosh"),
    DIGAMMA("chlo.digamma"),
    ERF("chlo.erf"),
    ERF_INV("chlo.erf_inv"),
    ERFC("chlo.erfc"),
    IS_INF("chlo.is_inf"),
    IS_NEG_INF("chlo.is_neg_inf"),
    IS_POS_INF("chlo.is_pos_inf"),
    LGAMMA("chlo.lgamma"),
    SINH("chlo.sinh"),
    SQUARE("chlo.square");

    private static final Map<String, UnaryKind> BY_NAME = byName(values());
    private final String fullName;

    UnaryKind(String fullName) {
      this.fullName = fullName;
    }

    public String fullName() {
      return fullName;
    }

    public String mnemonic() {
      return fullName.substring(fullName.indexOf('.') + 1);
    }

    public static Optional<UnaryKind> parse(String fullName) {
      return Optional.ofNullable(BY_NAME.get(fullName));
    }

    private static Map<String, UnaryKind> byName(UnaryKind[] kinds) {
      Map<String, UnaryKind> m = new java.util.LinkedHashMap<>();
      for (UnaryKind k : kinds) m.put(k.fullName, k);
      return m;
    }
  }

  /** Binary element-wise operations of equal operand types. */
  enum BinaryKind {
    ADD("stablehlo.add"),
    AND("stablehlo.and"),
    ATAN2("stablehlo.atan2"),
    COMPLEX("stablehlo.complex"),
    DIVIDE("stablehlo.divide"),
    MAXIMUM("stablehlo.maximum"),
    MINIMUM("stablehlo.minimum"),
    MULTIPLY("stablehlo.multiply"),
    OR("stablehlo.or"),
    POWER("stablehlo.power"),
    REMAINDER("stablehlo.remainder"),
    SHIFT_LEFT("stablehlo.shift_left"),
    SHIFT_RIGHT_ARITHMETIC("stablehlo.shift_right_arithmetic"),
    SHIFT_RIGHT_LOGICAL("stablehlo.shift_right_logical"),
    SUBTRACT("stablehlo.subtract"),
    XOR("stablehlo.xor"),
    NEXT_AFTER("chlo.next_after"),
    POLYGAMMA("chlo.polygamma"),
    ZETA("chlo.zeta");

    private static final Map<String, BinaryKind> BY_NAME = byName(values());
    private final String fullName;

    BinaryKind(String fullName) {
      this.fullName = fullName;
    }

    public String fullName() {
      return fullName;
    }

    public String mnemonic() {
      return fullName.substring(fullName.indexOf('.') + 1);
    }

    /** Whether operands may be exchanged bit for bit. */
    public boolean commutes() {
      return this == ADD || this == MULTIPLY || this == MAXIMUM || this == MINIMUM || this == AND || this == OR
          || this == XOR;
    }

    public static Optional<BinaryKind> parse(String fullName) {
      return Optional.ofNullable(BY_NAME.get(fullName));
    }

    private static Map<String, BinaryKind> byName(BinaryKind[] kinds) {
      Map<String, BinaryKind> m = new java.util.LinkedHashMap<>();
      for (BinaryKind k : kinds) m.put(k.fullName, k);
      return m;
    }
  }
}
