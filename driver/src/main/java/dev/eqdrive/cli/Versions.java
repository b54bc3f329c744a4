package dev.eqdrive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Versions of the tool and of what it stands on, from the build. */
final class Versions {
  private Versions() {
  }

  /** By name: {@code version} first, then the parts. */
  static Map<String, String> all() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      if (in != null) properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("versions.properties cannot be read", e);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    for (String key : new String[]{"version", "stablehlo", "torch-mlir", "ortools"}) {
      versions.put(key.replace('-', '_'), properties.getProperty(key, "unknown"));
    }
    return versions;
  }
}
