package dev.eqdrive.fusion.calibration;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.eqdrive.fusion.target.proto.CpuModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A price of a CPU model that may be fitted: any number with a fraction in its description.
 *
 * @param group field of the model
 * @param index position in a repeated group, otherwise −1
 * @param field field of the group
 */
record Parameter(FieldDescriptor group, int index, FieldDescriptor field) {
  /** All that are set, in the order of the description. */
  static List<Parameter> of(CpuModel model) {
    List<Parameter> list = new ArrayList<>();
    for (FieldDescriptor group : CpuModel.getDescriptor().getFields()) {
      if (group.isRepeated()) {
        for (int i = 0; i < model.getRepeatedFieldCount(group); i++) {
          add(list, group, i, (Message) model.getRepeatedField(group, i));
        }
      } else {
        add(list, group, -1, (Message) model.getField(group));
      }
    }
    return list;
  }

  private static void add(List<Parameter> list, FieldDescriptor group, int index, Message message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      boolean number = field.getJavaType() == FieldDescriptor.JavaType.DOUBLE && !field.isRepeated();
      if (number && (double) message.getField(field) > 0) list.add(new Parameter(group, index, field));
    }
  }

  private Message message(CpuModel model) {
    return (Message) (index < 0 ? model.getField(group) : model.getRepeatedField(group, index));
  }

  double get(CpuModel model) {
    return (double) message(model).getField(field);
  }

  /** The model with another value here. */
  CpuModel with(CpuModel model, double value) {
    Message changed = message(model).toBuilder().setField(field, value).build();
    CpuModel.Builder b = model.toBuilder();
    return (index < 0 ? b.setField(group, changed) : b.setRepeatedField(group, index, changed)).build();
  }

  @Override
  public String toString() {
    return group.getName() + (index < 0 ? "" : "[" + index + "]") + "." + field.getName();
  }
}
