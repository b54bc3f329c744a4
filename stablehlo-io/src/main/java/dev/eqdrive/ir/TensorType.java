package dev.eqdrive.ir;

/** Ranked tensor of static shape without encoding. Layout in memory is row-major. */
public record TensorType(ElementType element, Dims shape) implements Type {
  public static TensorType of(ElementType element, long... shape) {
    return new TensorType(element, Dims.of(shape));
  }

  public int rank() {
    return shape.size();
  }

  public long extent(int dim) {
    return shape.get(dim);
  }

  /** Number of elements, saturating. */
  public long elements() {
    return shape.product();
  }

  /** Bytes in memory, saturating. */
  public long bytes() {
    long n = elements();
    return n > Long.MAX_VALUE / 16 ? Long.MAX_VALUE : n * element.bytes();
  }

  public TensorType withShape(Dims newShape) {
    return new TensorType(element, newShape);
  }

  public TensorType withElement(ElementType newElement) {
    return new TensorType(newElement, shape);
  }

  /** MLIR spelling. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder("tensor<");
    shape.stream().forEach(d -> b.append(d).append('x'));
    return b.append(element).append('>').toString();
  }
}
