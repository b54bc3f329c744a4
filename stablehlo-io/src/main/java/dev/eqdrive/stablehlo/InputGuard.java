package dev.eqdrive.stablehlo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks at the bytes before the native parser does: what is no module at all, and text nested so deeply that the parser
 * would overflow its stack and end the process. One linear scan that knows brackets, strings and comments, and nothing
 * of dialects.
 */
final class InputGuard {
  /** Depth of braces: regions, and dictionaries. */
  static final int MAX_BRACES = 256;
  /** Depth of square brackets: attributes. */
  static final int MAX_BRACKETS = 512;
  /** Depth of parentheses: locations, and generic regions. */
  static final int MAX_PARENTHESES = 1000;
  /** Depth of angle brackets: types. */
  static final int MAX_ANGLES = 64;

  private final String text;
  private final String name;
  private final int[] depth = new int[4];
  private int line = 1;
  private int lineStart;

  private InputGuard(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /** Refuses empty input, archives and other binary data. */
  static void checkBytes(byte[] bytes, String name) {
    if (new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1).isBlank()) {
      throw refuse(1102, name, 0, 0, "the input is empty", "Maybe the program that writes it failed");
    }
    String archive = archive(bytes);
    if (!archive.isEmpty()) {
      throw refuse(1103, name, 0, 0, "the input is compressed (" + archive + ")", "Maybe decompress it first");
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1).stripLeading();
    if (head.startsWith("HloModule")) {
      throw refuse(1103, name, 1, 1, "the input is HLO text, not StableHLO",
          "Maybe dump StableHLO instead: jax.jit(f).lower(…).compiler_ir('stablehlo')");
    }
  }

  private static String archive(byte[] b) {
    if (starts(b, 0x1f, 0x8b)) return "gzip";
    if (starts(b, 'P', 'K', 3, 4)) return "zip";
    if (starts(b, 0xfd, '7', 'z', 'X', 'Z')) return "xz";
    if (starts(b, 0x28, 0xb5, 0x2f, 0xfd)) return "zstd";
    return starts(b, 'B', 'Z', 'h') ? "bzip2" : "";
  }

  private static boolean starts(byte[] b, int... prefix) {
    if (b.length < prefix.length) return false;
    for (int i = 0; i < prefix.length; i++) if ((b[i] & 0xff) != prefix[i]) return false;
    return true;
  }

  /** Refuses text that holds binary data or is nested too deeply. */
  static void checkText(String text, String name) {
    if (text.indexOf('\0') >= 0) {
      throw refuse(1103, name, 0, 0, "the input is neither text nor MLIR bytecode nor a portable artifact",
          "Maybe export the program as StableHLO: jax.export.export(jax.jit(f))(…).mlir_module_serialized");
    }
    new InputGuard(text, name).scan();
  }

  private void scan() {
    int n = text.length();
    for (int i = 0; i < n; i++) {
      switch (text.charAt(i)) {
        case '\n' -> {
          line++;
          lineStart = i + 1;
        }
        case '"' -> i = string(i);
        case '/' -> {
          if (i + 1 < n && text.charAt(i + 1) == '/') {
            int end = text.indexOf('\n', i);
            i = end < 0 ? n : end - 1;
          }
        }
        case '{' -> open(0, MAX_BRACES, "regions", i);
        case '}' -> close(0);
        case '[' -> open(1, MAX_BRACKETS, "attributes", i);
        case ']' -> close(1);
        case '(' -> open(2, MAX_PARENTHESES, "parentheses", i);
        case ')' -> close(2);
        case '<' -> open(3, MAX_ANGLES, "types", i);
        case '>' -> {
          if (i == 0 || text.charAt(i - 1) != '-') close(3);
        }
        default -> {
        }
      }
    }
  }

  /** Index of the closing quote, or of the end. */
  private int string(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      } else if (c == '\n') {
        return i - 1; // not terminated: the parser will say so
      }
    }
    return text.length();
  }

  private void open(int kind, int limit, String what, int at) {
    if (++depth[kind] > limit) {
      throw refuse(1106, name, line, at - lineStart + 1, what + " are nested more than " + limit + " deep",
          "Maybe the file is damaged, or the program that wrote it should use a loop");
    }
  }

  private void close(int kind) {
    if (depth[kind] > 0) depth[kind]--;
  }

  static InputException refuse(int code, String name, int line, int column, String text, String advice) {
    return new InputException(code, name, line, column, text, Optional.of(advice));
  }
}
