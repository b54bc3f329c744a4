package dev.eqdrive.fusion.calibration;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.eqdrive.fusion.target.proto.CpuModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A price of a CPU model that may be fitted: any number with a fraction in its description.
 *
 * @param path where it stands in the model, from the outside to the inside
 */
record Parameter(List<Step> path) {
  /** @param index position in a repeated field, otherwise −1 */
  private record Step(FieldDescriptor field, int index) {
    Object get(Message in) {
      return index < 0 ? in.getField(field) : in.getRepeatedField(field, index);
    }

    Message.Builder set(Message in, Object value) {
      Message.Builder b = in.toBuilder();
      return index < 0 ? b.setField(field, value) : b.setRepeatedField(field, index, value);
    }

    @Override
    public String toString() {
      return field.getName() + (index < 0 ? "" : "[" + index + "]");
    }
  }

  /** All that are set, in the order of the description. */
  static List<Parameter> of(CpuModel model) {
    List<Parameter> list = new ArrayList<>();
    collect(list, List.of(), model);
    return list;
  }

  private static void collect(List<Parameter> list, List<Step> path, Message message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      boolean group = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      if (!group && field.getJavaType() != FieldDescriptor.JavaType.DOUBLE) continue;
      int count = field.isRepeated() ? message.getRepeatedFieldCount(field) : 1;
      for (int i = 0; i < count; i++) {
        Step step = new Step(field, field.isRepeated() ? i : -1);
        List<Step> inside = Stream.concat(path.stream(), Stream.of(step)).toList();
        if (group) collect(list, inside, (Message) step.get(message));
        else if ((double) step.get(message) > 0) list.add(new Parameter(inside));
      }
    }
  }

  double get(CpuModel model) {
    Object value = model;
    for (Step s : path) value = s.get((Message) value);
    return (double) value;
  }

  /** The model with another value here. */
  CpuModel with(CpuModel model, double value) {
    return (CpuModel) with(model, 0, value);
  }

  private Message with(Message message, int depth, double value) {
    Step s = path.get(depth);
    boolean last = depth == path.size() - 1;
    return s.set(message, last ? value : with((Message) s.get(message), depth + 1, value)).build();
  }

  @Override
  public String toString() {
    return path.stream().map(Step::toString).collect(Collectors.joining("."));
  }
}
