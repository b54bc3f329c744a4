package dev.eqdrive.cli;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.driver.Names;
import dev.eqdrive.driver.proto.Config;
import dev.eqdrive.driver.proto.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A file of options, in general and by model: protobuf text, see {@code config.proto}. */
final class ConfigFile {
  private ConfigFile() {
  }

  /**
   * The options that a file sets for an input, by name without hyphens in front.
   *
   * @param input name of the input as the user wrote it
   */
  static Map<String, String> options(String file, String input) {
    Config config = parse(file);
    Map<String, String> options = new TreeMap<>(fields(config));
    config.getModelList().stream().filter(m -> matches(m.getMatch(), input)).findFirst()
        .ifPresent(m -> options.putAll(fields(m)));
    return options;
  }

  /** Whether a pattern names an input: the whole file name, or that without its suffix. */
  static boolean matches(String pattern, String input) {
    Pattern p = Names.pattern(pattern);
    String name = input.substring(input.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return p.matcher(name).matches() || dot > 0 && p.matcher(name.substring(0, dot)).matches();
  }

  private static Config parse(String file) {
    Config.Builder builder = Config.newBuilder();
    try {
      TextFormat.getParser().merge(Files.readString(Path.of(file)), builder);
    } catch (TextFormat.ParseException e) {
      throw fault(file + ":" + e.getMessage(), e);
    } catch (IOException e) {
      throw fault(file + " cannot be read: " + OutputFile.reason(e), e);
    }
    for (Model m : builder.getModelList()) {
      if (m.getMatch().isEmpty()) throw fault(file + ": a model section has no match", new IOException("no match"));
    }
    return builder.build();
  }

  private static CompileException fault(String text, Exception cause) {
    return new CompileException(ExitCode.USAGE, Diagnostic.error(2401, "configuration " + text), cause);
  }

  private static Map<String, String> fields(Message message) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<FieldDescriptor, Object> e : message.getAllFields().entrySet()) {
      FieldDescriptor field = e.getKey();
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE || field.getName().equals("match")) continue;
      values.put(field.getName().replaceFirst("_s$", "").replace('_', '-'), e.getValue().toString());
    }
    return values;
  }
}
