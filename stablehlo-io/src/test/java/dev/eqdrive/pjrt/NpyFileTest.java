package dev.eqdrive.pjrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files as NumPy writes them. */
class NpyFileTest {
  /** {@code np.save} of {@code np.array([[1, 2]], np.int16)}. */
  private static byte[] numpy(String descr, String order) {
    String header = "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': (1, 2), }";
    byte[] file = new byte[128 + 4];
    Arrays.fill(file, 10, 127, (byte) ' ');
    System.arraycopy("\u0093NUMPY\1\0\u0076\0".getBytes(StandardCharsets.ISO_8859_1), 0, file, 0, 10);
    System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, file, 10, header.length());
    file[127] = '\n';
    System.arraycopy(new byte[]{1, 0, 2, 0}, 0, file, 128, 4);
    return file;
  }

  @Test
  void readsNumpy() {
    assertThat(NpyFile.read(numpy("<i2", "False")))
        .isEqualTo(Literal.dense(TensorType.of(ElementType.I16, 1, 2), new byte[]{1, 0, 2, 0}));
  }

  @Test
  void writesWhatItReads() {
    for (ElementType e : new ElementType[]{ElementType.F32, ElementType.BF16, ElementType.I1, ElementType.C128,
      ElementType.UI64}) {
      for (long[] shape : new long[][]{{}, {3}, {2, 0}, {2, 3, 1}}) {
        TensorType t = TensorType.of(e, shape);
        byte[] bytes = new byte[(int) t.bytes()];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (e == ElementType.I1 ? i & 1 : i);
        Literal value = Literal.dense(t, bytes);
        byte[] file = NpyFile.write(value);
        assertThat((file.length - bytes.length) % 64).as("values begin at a multiple of 64").isZero();
        assertThat(NpyFile.read(file)).isEqualTo(value);
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> NpyFile.read("no".getBytes(StandardCharsets.US_ASCII))).hasMessage("not an .npy file");
    assertThatThrownBy(() -> NpyFile.read(numpy("<i2", "True"))).hasMessage("the values are in Fortran order");
    assertThatThrownBy(() -> NpyFile.read(numpy("<M8", "False")))
        .hasMessage("the element type '<M8' is not supported");
    assertThatThrownBy(() -> NpyFile.read(Arrays.copyOf(numpy("<i2", "False"), 130)))
        .hasMessage("tensor<1x2xi16> needs 4 bytes and has 2");
    assertThatThrownBy(() -> NpyFile.write(Literal.splat(TensorType.of(ElementType.F8E5M2, 1), new byte[1])))
        .hasMessage("NumPy has no element type f8E5M2");
  }
}
