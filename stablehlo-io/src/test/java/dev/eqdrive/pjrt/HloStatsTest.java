package dev.eqdrive.pjrt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.eqdrive.pjrt.proto.HloComputation;
import dev.eqdrive.pjrt.proto.HloDot;
import dev.eqdrive.pjrt.proto.HloInstruction;
import dev.eqdrive.pjrt.proto.HloModule;
import dev.eqdrive.pjrt.proto.HloModuleWithConfig;
import dev.eqdrive.pjrt.proto.HloShape;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kernels and work of a module written by hand. */
class HloStatsTest {
  private static final int F32 = 11;

  private static HloInstruction.Builder op(long id, String opcode, Long... operands) {
    return HloInstruction.newBuilder().setId(id).setOpcode(opcode).setName(opcode + id)
        .setShape(HloShape.newBuilder().setElementType(F32).addDimensions(4).addDimensions(8))
        .addAllOperandIds(Arrays.asList(operands));
  }

  private static HloModule.Builder module(HloComputation.Builder... computations) {
    HloModule.Builder m = HloModule.newBuilder().setEntryComputationId(1);
    for (HloComputation.Builder c : computations) m.addComputations(c);
    return m;
  }

  private static HloStats stats(HloModule.Builder module) {
    return HloStats.of(HloModuleWithConfig.newBuilder().setHloModule(module).build().toByteArray()).orElseThrow();
  }

  @Test
  void fusionsAreOneKernelAndCountTheirWork() {
    HloStats s = stats(module(
        HloComputation.newBuilder().setId(1).addInstructions(op(10, "parameter"))
            .addInstructions(op(11, "bitcast", 10L))
            .addInstructions(op(12, "fusion", 10L, 11L).setFusionKind("kLoop").addCalledComputationIds(2))
            .addInstructions(op(13, "fusion", 12L).setFusionKind("kCustom").addCalledComputationIds(2)
                .setBackendConfig(ByteString.copyFromUtf8("{\"fusion_config\":{\"kind\":\"__ynn_fusion\"}}")))
            .addInstructions(op(14, "copy", 13L)),
        HloComputation.newBuilder().setId(2).addInstructions(op(20, "parameter"))
            .addInstructions(op(21, "exponential", 20L)).addInstructions(op(22, "add", 21L, 20L))));
    assertThat(s.kinds()).isEqualTo(Map.of("fusion:kLoop", 1, "fusion:kCustom:__ynn_fusion", 1, "copy", 1));
    assertThat(s.kernels()).isEqualTo(3);
    assertThat(s.copies()).isEqualTo(1);
    assertThat(s.flops()).as("two operations of 32 elements in both fusions").isEqualTo(2 * 2 * 32);
    assertThat(s.transcendentals()).isEqualTo(2 * 32);
    assertThat(s.bytes()).as("3 + 2 + 2 buffers of 128 bytes").isEqualTo(7 * 128);
  }

  @Test
  void workInLoopsCountsOnceATrip() {
    HloStats s = stats(module(
        HloComputation.newBuilder().setId(1).addInstructions(op(10, "parameter"))
            .addInstructions(op(11, "while", 10L).addCalledComputationIds(2)
                .setBackendConfig(ByteString.copyFromUtf8("{\"known_trip_count\":{\"n\":\"5\"}}")))
            .addInstructions(op(12, "call", 11L).addCalledComputationIds(3)),
        HloComputation.newBuilder().setId(2).addInstructions(op(20, "parameter"))
            .addInstructions(op(21, "dot", 20L, 20L)
                .setDotDimensionNumbers(HloDot.newBuilder().addLhsContractingDimensions(1))),
        HloComputation.newBuilder().setId(3).addInstructions(op(30, "parameter"))
            .addInstructions(op(31, "add", 30L, 30L))));
    assertThat(s.kinds()).isEqualTo(Map.of("dot", 1, "add", 1));
    assertThat(s.flops()).isEqualTo(5 * 2 * 8 * 32 + 32);
  }

  @Test
  void anythingElseHasNoStats() {
    assertThat(HloStats.of(new byte[]{1, 2, 3})).isEmpty();
    assertThat(HloStats.of(new byte[0])).isEmpty();
  }
}
