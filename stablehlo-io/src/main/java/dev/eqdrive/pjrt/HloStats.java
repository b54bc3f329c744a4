package dev.eqdrive.pjrt;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.eqdrive.pjrt.proto.HloComputation;
import dev.eqdrive.pjrt.proto.HloInstruction;
import dev.eqdrive.pjrt.proto.HloModule;
import dev.eqdrive.pjrt.proto.HloModuleWithConfig;
import dev.eqdrive.pjrt.proto.HloShape;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backend makes of a program: the kernels of its optimized HLO and the work in them.
 *
 * <p>Kernels are counted once wherever they stand; work in a loop is counted once a trip where the backend knows the trips.
 * Work that the backend does in several kernels is counted in each, so that a plan that loses by recomputation shows it.
 *
 * @param kinds           kernels by kind, such as {@code dot}, {@code copy}, {@code fusion:kLoop}
 * @param flops           arithmetic operations of elements, multiply and add of a product apart
 * @param transcendentals those that are polynomials or library calls
 * @param bytes           operands and results of all kernels
 */
public record HloStats(SortedMap<String, Integer> kinds, double flops, double transcendentals, double bytes) {
  private static final Set<String> FREE = Set.of("parameter", "constant", "tuple", "get-tuple-element", "bitcast",
      "after-all", "opt-barrier");
  private static final Set<String> MOVES = Set.of("parameter", "constant", "tuple", "get-tuple-element", "bitcast",
      "reshape", "broadcast", "copy", "transpose", "slice", "dynamic-slice", "dynamic-update-slice", "concatenate",
      "pad",
      "gather", "iota", "reverse", "convert", "select", "opt-barrier", "after-all", "rng-bit-generator");
  private static final Set<String> TRANSCENDENTAL = Set.of("exponential", "exponential-minus-one", "log",
      "log-plus-one",
      "logistic", "tanh", "tan", "sine", "cosine", "power", "erf", "cbrt", "atan2", "rsqrt", "sqrt", "divide",
      "remainder");
  private static final Pattern LIBRARY = Pattern.compile("\"kind\":\"(__\\w+)\"");
  private static final Pattern TRIPS = Pattern.compile("\"known_trip_count\":\\{\"n\":\"(\\d+)\"");

  public HloStats {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
  }

  /**
   * Reads an optimized program.
   *
   * @param serialized HloModuleProtoWithConfig, as a plugin gives it
   * @return empty if it is not one
   */
  public static Optional<HloStats> of(byte[] serialized) {
    try {
      HloModule module = HloModuleWithConfig.parseFrom(serialized).getHloModule();
      Counter counter = new Counter(module);
      if (!counter.computations.containsKey(module.getEntryComputationId())) return Optional.empty();
      counter.count(module.getEntryComputationId(), 1);
      return Optional.of(new HloStats(counter.kinds, counter.flops, counter.transcendentals, counter.bytes));
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  /** All kernels. */
  public int kernels() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Kernels that only copy. */
  public int copies() {
    return kinds.getOrDefault("copy", 0);
  }

  /** Kernels of one kind. */
  public int count(String kind) {
    return kinds.getOrDefault(kind, 0);
  }

  /** Sums over computations, callees included. */
  private static final class Counter {
    private final Map<Long, HloComputation> computations = new HashMap<>();
    private final SortedMap<String, Integer> kinds = new TreeMap<>();
    private double flops;
    private double transcendentals;
    private double bytes;

    Counter(HloModule module) {
      module.getComputationsList().forEach(c -> computations.put(c.getId(), c));
    }

    /** Adds the kernels of a computation that runs {@code trips} times. */
    void count(long computation, double trips) {
      HloComputation c = computations.getOrDefault(computation, HloComputation.getDefaultInstance());
      Map<Long, HloInstruction> known = new HashMap<>();
      c.getInstructionsList().forEach(i -> known.put(i.getId(), i));
      for (HloInstruction i : c.getInstructionsList()) {
        switch (i.getOpcode()) {
          case "call", "conditional" -> i.getCalledComputationIdsList().forEach(callee -> count(callee, trips));
          case "while" -> i.getCalledComputationIdsList().forEach(body -> count(body, trips * trips(i)));
          default -> {
            if (!FREE.contains(i.getOpcode())) kernel(i, known, trips);
          }
        }
      }
    }

    private void kernel(HloInstruction i, Map<Long, HloInstruction> known, double trips) {
      kinds.merge(kind(i), 1, Integer::sum);
      double moved = bytes(i.getShape());
      for (long operand : i.getOperandIdsList()) {
        moved += bytes(known.getOrDefault(operand, HloInstruction.getDefaultInstance()).getShape());
      }
      bytes += moved * trips;
      if (i.getOpcode().equals("fusion")) i.getCalledComputationIdsList().forEach(f -> fused(f, trips));
      else
        work(i, known, trips);
    }

    /** The instructions of a fusion; fusions within it are part of it. */
    private void fused(long computation, double trips) {
      HloComputation c = computations.getOrDefault(computation, HloComputation.getDefaultInstance());
      Map<Long, HloInstruction> known = new HashMap<>();
      c.getInstructionsList().forEach(i -> known.put(i.getId(), i));
      for (HloInstruction i : c.getInstructionsList()) {
        if (i.getOpcode().equals("fusion")) i.getCalledComputationIdsList().forEach(f -> fused(f, trips));
        else
          work(i, known, trips);
      }
    }

    private void work(HloInstruction i, Map<Long, HloInstruction> known, double trips) {
      if (MOVES.contains(i.getOpcode())) return;
      HloShape first = operand(i, known, 0);
      double elements = elements(i.getShape());
      double each = switch (i.getOpcode()) {
        case "dot" -> 2 * contracted(i, first);
        case "convolution" -> {
          HloShape kernel = operand(i, known, 1);
          int feature = (int) i.getConvolutionDimensionNumbers().getKernelOutputFeatureDimension();
          yield feature < kernel.getDimensionsCount()
              ? 2 * elements(kernel) / Math.max(1, kernel.getDimensions(feature))
              : 0;
        }
        case "reduce" -> elements(first) / Math.max(1, elements);
        case "reduce-window" ->
          i.getWindow().getDimensionsList().stream().mapToDouble(d -> d.getSize()).reduce(1, (a, b) -> a * b);
        case "custom-call", "sort", "topk", "scatter", "fft", "cholesky", "triangular-solve", "map" -> 0;
        default -> 1;
      };
      flops += trips * elements * each;
      if (TRANSCENDENTAL.contains(i.getOpcode())) transcendentals += trips * elements;
    }

    private static double contracted(HloInstruction dot, HloShape lhs) {
      double product = 1;
      for (long d : dot.getDotDimensionNumbers().getLhsContractingDimensionsList()) {
        if (d < lhs.getDimensionsCount()) product *= lhs.getDimensions((int) d);
      }
      return product;
    }

    private static HloShape operand(HloInstruction i, Map<Long, HloInstruction> known, int index) {
      if (index >= i.getOperandIdsCount()) return HloShape.getDefaultInstance();
      return known.getOrDefault(i.getOperandIds(index), HloInstruction.getDefaultInstance()).getShape();
    }

    private static String kind(HloInstruction i) {
      return switch (i.getOpcode()) {
        case "fusion" -> {
          Matcher library = LIBRARY.matcher(i.getBackendConfig().toString(StandardCharsets.UTF_8));
          yield "fusion:" + i.getFusionKind() + (library.find() ? ":" + library.group(1) : "");
        }
        case "custom-call" -> "custom-call:" + i.getCustomCallTarget();
        default -> i.getOpcode();
      };
    }

    private static double trips(HloInstruction loop) {
      Matcher m = TRIPS.matcher(loop.getBackendConfig().toString(StandardCharsets.UTF_8));
      return m.find() ? Double.parseDouble(m.group(1)) : 1;
    }

    private static double elements(HloShape shape) {
      double n = 1;
      for (long d : shape.getDimensionsList()) n *= d;
      for (HloShape part : shape.getTupleShapesList()) n = Math.max(n, elements(part));
      return n;
    }

    private static double bytes(HloShape shape) {
      if (shape.getTupleShapesCount() > 0) {
        return shape.getTupleShapesList().stream().mapToDouble(Counter::bytes).sum();
      }
      return elements(shape) * width(shape.getElementType());
    }

    /** Bytes of an element, by XLA's number of its type. */
    private static int width(int type) {
      return switch (type) {
        case 3, 7, 10, 16 -> 2; // S16, U16, F16, BF16
        case 4, 8, 11 -> 4; // S32, U32, F32
        case 5, 9, 12, 15 -> 8; // S64, U64, F64, C64
        case 18 -> 16; // C128
        case 0, 13, 14, 17 -> 0; // invalid, tuple, opaque, token
        default -> 1;
      };
    }
  }
}
