package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import dev.eqdrive.mlir.DimensionNumbers;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirOperation;
import java.util.List;
import java.util.Optional;

/** Reads native operations without free regions into the records of {@link Op}; empty means "not modelled". */
final class OpReader {
  /** Largest constant that is copied out of the native module. */
  static final long MAX_COPIED_BYTES = 1L << 20;

  /** Thrown inside this class when an attribute is not what the model expects; carries no stack trace. */
  private static final class Unmodelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmodelled() {
      super(null, null, false, false);
    }
  }

  private final MlirOperation op;
  private final String name;
  private final List<TensorType> operands;
  private final List<TensorType> results;

  private OpReader(MlirOperation op, String name, List<TensorType> operands, List<TensorType> results) {
    this.op = op;
    this.name = name;
    this.operands = operands;
    this.results = results;
  }

  static Optional<Op> read(MlirOperation op, String name, List<TensorType> operands, List<TensorType> results) {
    if (results.size() != 1) return Optional.empty();
    try {
      return new OpReader(op, name, operands, results).read();
    } catch (Unmodelled e) {
      return Optional.empty();
    }
  }

  private Optional<Op> read() {
    Optional<Op.UnaryKind> unary = Op.UnaryKind.parse(name);
    if (unary.isPresent()) {
      require(operands.size() == 1 && sameShapes() && defaultAccuracy() && op.regionCount() == 0);
      return Optional.of(new Op.Unary(unary.get()));
    }
    Optional<Op.BinaryKind> binary = Op.BinaryKind.parse(name);
    if (binary.isPresent()) {
      require(operands.size() == 2 && sameShapes() && operands.get(0).equals(operands.get(1)) && defaultAccuracy());
      return Optional.of(new Op.Binary(binary.get()));
    }
    return Optional.ofNullable(switch (name) {
      case "stablehlo.constant" -> constant();
      case "stablehlo.iota" -> new Op.Iota(integer("iota_dimension"));
      case "stablehlo.select" -> new Op.Select();
      case "stablehlo.clamp" -> new Op.Clamp();
      case "stablehlo.compare" -> compare();
      case "stablehlo.convert" -> new Op.Convert();
      case "stablehlo.bitcast_convert" -> new Op.BitcastConvert();
      case "stablehlo.reshape" -> new Op.Reshape();
      case "stablehlo.transpose" -> new Op.Transpose(dims("permutation"));
      case "stablehlo.broadcast_in_dim" -> new Op.BroadcastInDim(dims("broadcast_dimensions"));
      case "stablehlo.broadcast" -> broadcast();
      case "stablehlo.slice" -> new Op.Slice(dims("start_indices"), dims("limit_indices"), dims("strides"));
      case "stablehlo.dynamic_slice" -> new Op.DynamicSlice(dims("slice_sizes"));
      case "stablehlo.dynamic_update_slice" -> new Op.DynamicUpdateSlice();
      case "stablehlo.pad" -> new Op.Pad(dims("edge_padding_low"), dims("edge_padding_high"), dims("interior_padding"));
      case "stablehlo.concatenate" -> new Op.Concatenate(integer("dimension"));
      case "stablehlo.reverse" -> new Op.Reverse(dims("dimensions"));
      case "stablehlo.dot_general" -> dotGeneral();
      case "stablehlo.dot" -> dot();
      case "stablehlo.convolution" -> convolution();
      case "stablehlo.reduce" -> reduce();
      case "stablehlo.reduce_window" -> reduceWindow();
      case "stablehlo.gather" -> gather();
      case "stablehlo.scatter" -> scatter();
      default -> null;
    });
  }

  private static void require(boolean condition) {
    if (!condition) throw new Unmodelled();
  }

  private static <T> T need(Optional<T> value) {
    return value.orElseThrow(Unmodelled::new);
  }

  private boolean sameShapes() {
    for (TensorType t : operands) if (!t.shape().equals(results.getFirst().shape())) return false;
    return true;
  }

  private boolean defaultAccuracy() {
    Optional<MlirAttribute> accuracy = op.inherent("result_accuracy");
    return accuracy.isEmpty() || accuracy.get().toString().equals(DEFAULT_ACCURACY);
  }

  private static final String DEFAULT_ACCURACY = "#stablehlo.result_accuracy<mode = "
      + "#stablehlo.result_accuracy_mode<DEFAULT>>";

  private Dims dims(String attribute) {
    return Dims.of(need(op.inherent(attribute).flatMap(MlirAttribute::longs)));
  }

  private Dims dims(String attribute, int size, long otherwise) {
    return op.inherent(attribute).isEmpty() ? Dims.filled(size, otherwise) : dims(attribute);
  }

  private int integer(String attribute) {
    return Math.toIntExact(need(op.inherent(attribute).flatMap(MlirAttribute::integer)));
  }

  private boolean flag(String attribute) {
    Optional<MlirAttribute> a = op.inherent(attribute);
    return a.isPresent() && need(a.get().bool());
  }

  /** The rows of an n×2 padding attribute: low, high; zeros if absent. */
  private Dims[] padding(int size) {
    Optional<MlirAttribute> a = op.inherent("padding");
    if (a.isEmpty()) return new Dims[]{Dims.filled(size, 0), Dims.filled(size, 0)};
    long[] v = need(a.get().denseLongs());
    require(v.length == 2 * size);
    long[] low = new long[size];
    long[] high = new long[size];
    for (int i = 0; i < size; i++) {
      low[i] = v[2 * i];
      high[i] = v[2 * i + 1];
    }
    return new Dims[]{Dims.of(low), Dims.of(high)};
  }

  private Op constant() {
    MlirAttribute value = need(op.inherent("value"));
    TensorType type = results.getFirst();
    require(value.isDense());
    if (value.isSplat()) return new Op.Constant(Literal.splat(type, value.rawBytes(type.element().bytes())));
    require(type.bytes() <= MAX_COPIED_BYTES);
    return new Op.Constant(Literal.dense(type, value.rawBytes(type.bytes())));
  }

  private Op compare() {
    String direction = need(op.inherent("comparison_direction").flatMap(DimensionNumbers::comparisonDirection));
    Optional<MlirAttribute> type = op.inherent("compare_type");
    String compareType = type.isEmpty() ? "" : need(DimensionNumbers.comparisonType(type.get()));
    if (compareType.equals("NOTYPE")) compareType = "";
    return new Op.Compare(Op.Direction.valueOf(direction), compareType);
  }

  private Op broadcast() {
    int added = dims("broadcast_sizes").size();
    return new Op.BroadcastInDim(Dims.range(added, results.getFirst().rank()));
  }

  private Precision precision() {
    String algorithm = op.inherent("algorithm").map(MlirAttribute::toString).orElse("");
    Optional<MlirAttribute> config = op.inherent("precision_config");
    if (config.isEmpty()) return new Precision("", "", algorithm);
    List<MlirAttribute> parts = need(config.get().elements());
    if (parts.isEmpty()) return new Precision("", "", algorithm);
    require(parts.size() == 2);
    return new Precision(need(DimensionNumbers.precision(parts.get(0))), need(DimensionNumbers.precision(parts.get(1))),
        algorithm);
  }

  private Op dotGeneral() {
    DimensionNumbers.Dot d = need(op.inherent("dot_dimension_numbers").flatMap(DimensionNumbers::dot));
    return new Op.DotGeneral(Dims.of(d.lhsBatch()), Dims.of(d.rhsBatch()), Dims.of(d.lhsContract()),
        Dims.of(d.rhsContract()),
        precision());
  }

  /** The older dot contracts the last dimension of the left with the first of the right operand. */
  private Op dot() {
    require(operands.size() == 2 && operands.get(0).rank() >= 1 && operands.get(1).rank() >= 1);
    return new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(operands.get(0).rank() - 1), Dims.of(0), precision());
  }

  private Op convolution() {
    DimensionNumbers.Conv c = need(op.inherent("dimension_numbers").flatMap(DimensionNumbers::conv));
    int n = c.inputSpatial().length;
    boolean reversed = false;
    Optional<MlirAttribute> reversal = op.inherent("window_reversal");
    if (reversal.isPresent()) {
      boolean[] v = need(reversal.get().booleans());
      for (boolean b : v) require(b == v[0]);
      reversed = v.length > 0 && v[0];
    }
    Dims[] padding = padding(n);
    Op.ConvDims dims = new Op.ConvDims(c.inputBatch(), c.inputFeature(), Dims.of(c.inputSpatial()), c.kernelInput(),
        c.kernelOutput(), Dims.of(c.kernelSpatial()), c.outputBatch(), c.outputFeature(), Dims.of(c.outputSpatial()));
    return new Op.Convolution(dims, dims("window_strides", n, 1), padding[0], padding[1], dims("lhs_dilation", n, 1),
        dims("rhs_dilation", n, 1), reversed, integer("feature_group_count"), integer("batch_group_count"),
        precision());
  }

  private Op reduce() {
    require(operands.size() == 2);
    return new Op.Reduce(need(Reducers.read(op.region(0), element(), false)), dims("dimensions"));
  }

  private Op reduceWindow() {
    require(operands.size() == 2);
    Dims size = dims("window_dimensions");
    int n = size.size();
    Dims[] padding = padding(n);
    Window window = new Window(size, dims("window_strides", n, 1), dims("base_dilations", n, 1),
        dims("window_dilations", n, 1), padding[0], padding[1]);
    return new Op.ReduceWindow(need(Reducers.read(op.region(0), element(), false)), window);
  }

  /** The scalar type of the reduction, when operands, init and result agree on it. */
  private TensorType element() {
    TensorType scalar = results.getFirst().withShape(Dims.EMPTY);
    for (TensorType t : operands) require(t.element() == scalar.element());
    return scalar;
  }

  private Op gather() {
    DimensionNumbers.Gather g = need(op.inherent("dimension_numbers").flatMap(DimensionNumbers::gather));
    return new Op.Gather(Dims.of(g.offsetDims()), Dims.of(g.collapsedSliceDims()), Dims.of(g.operandBatchingDims()),
        Dims.of(g.startIndicesBatchingDims()), Dims.of(g.startIndexMap()), Math.toIntExact(g.indexVectorDim()),
        dims("slice_sizes"), flag("indices_are_sorted"));
  }

  private Op scatter() {
    require(operands.size() == 3 && operands.get(0).element() == operands.get(2).element()
        && results.getFirst().equals(operands.getFirst()));
    DimensionNumbers.Scatter s = need(op.inherent("scatter_dimension_numbers").flatMap(DimensionNumbers::scatter));
    TensorType scalar = results.getFirst().withShape(Dims.EMPTY);
    return new Op.Scatter(Dims.of(s.updateWindowDims()), Dims.of(s.insertedWindowDims()),
        Dims.of(s.inputBatchingDims()),
        Dims.of(s.scatterIndicesBatchingDims()), Dims.of(s.scatterDimsToOperandDims()),
        Math.toIntExact(s.indexVectorDim()),
        flag("indices_are_sorted"), flag("unique_indices"), need(Reducers.read(op.region(0), scalar, true)));
  }
}
