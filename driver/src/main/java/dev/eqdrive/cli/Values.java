package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest.Backend;
import dev.eqdrive.driver.CompileRequest.Condition;
import dev.eqdrive.driver.CompileRequest.Form;
import dev.eqdrive.driver.CompileRequest.FusionEmit;
import dev.eqdrive.driver.CompileRequest.InputFormat;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.Pricing;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.extract.SolverProfile;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.rules.FpPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How option values are read. */
final class Values {
  private Values() {
  }

  /** A positive number of seconds, fractions allowed. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      double seconds = number(text, "a number of seconds");
      if (!(seconds > 0)) throw new TypeConversionException("'" + text + "' is not above 0");
      if (seconds > 1e7) throw new TypeConversionException("'" + text + "' is more than 10000000 seconds");
      return Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9)));
    }
  }

  /** A number of bytes with an optional suffix k, M, G, T; each is 1024 times the one before. */
  static final class Size implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([kmgt]?)(i?b)?");

    @Override
    public Long convert(String text) {
      Matcher m = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!m.matches() || m.group(1).length() > 12) {
        throw new TypeConversionException("'" + text + "' is not a size such as 512M or 4G");
      }
      int power = "kmgt".indexOf(m.group(2)) + 1;
      long bytes = Long.parseLong(m.group(1)) << (m.group(2).isEmpty() ? 0 : 10 * power);
      if (bytes <= 0) throw new TypeConversionException("'" + text + "' is not above 0");
      return bytes;
    }
  }

  /** A count from 1. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      double n = number(text, "a whole number");
      if (n != Math.rint(n)) throw new TypeConversionException("'" + text + "' is not a whole number");
      if (n < 1 || n > Integer.MAX_VALUE)
        throw new TypeConversionException("'" + text + "' is not between 1 and 2147483647");
      return (int) n;
    }
  }

  /** A fraction from 0. */
  static final class Fraction implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double f = number(text, "a number");
      if (!(f >= 0)) throw new TypeConversionException("'" + text + "' is below 0");
      return f;
    }
  }

  /** A regular expression, searched for in the name of a rule. */
  static final class Regex implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String text) {
      try {
        return Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException("'" + text + "' is not a regular expression: " + e.getDescription());
      }
    }
  }

  /** Enumerations are written in lower case, with hyphens. */
  static void registerEnums(CommandLine command) {
    command.registerConverter(Pattern.class, new Regex());
    register(command, InputFormat.class);
    register(command, Form.class);
    register(command, Backend.class);
    register(command, FusionEmit.class);
    register(command, LayoutEmit.class);
    register(command, Pricing.class);
    register(command, FpPolicy.class);
    register(command, SolverProfile.class);
    register(command, Verify.class);
    register(command, Condition.class);
    register(command, PjrtRunner.Allocator.class);
    register(command, MeasureOptions.Measure.class);
  }

  private static <E extends Enum<E>> void register(CommandLine command, Class<E> type) {
    command.registerConverter(type, text -> {
      StringBuilder known = new StringBuilder();
      for (E constant : type.getEnumConstants()) {
        String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.equals(text)) return constant;
        known.append(known.isEmpty() ? "" : ", ").append(name);
      }
      throw new TypeConversionException("'" + text + "' is none of " + known);
    });
  }

  private static double number(String text, String what) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isNaN(value) || Double.isInfinite(value)) throw new NumberFormatException();
      return value;
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not " + what);
    }
  }
}
