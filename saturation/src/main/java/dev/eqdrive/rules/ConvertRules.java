package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import java.util.List;

/** Element types: conversions, and the parts of complex numbers. */
public final class ConvertRules {
  private ConvertRules() {
  }

  static final Rule CONVERT_NOOP = rule("convert-noop", E, C, "A conversion to the same type does nothing.")
      .contracting().match("convert(x)")
      .rewrite((m, b) -> b.type(m.root()).equals(b.type(m.get("x"))) ? m.get("x") : NONE);

  static final Rule CONVERT_CHAIN = rule("convert-chain", E, C,
      "A conversion through a type that holds all values of the first is one conversion.")
      .contracting().match("convert(t:convert(x))")
      .rewrite((m, b) -> direct(b.element(m.get("x")), b.element(m.get("t")), b.element(m.root()))
          ? b.convert(m.get("x"), b.element(m.root()))
          : NONE);

  /** Whether a conversion through a type is the direct one: integers that do not fit wrap, floats do not. */
  private static boolean direct(ElementType from, ElementType through, ElementType to) {
    boolean wraps = from.isInteger() && through.isFloat() && to.isInteger();
    return holds(through, from) && (!wraps || holds(to, from));
  }

  static final Rule CONVERT_MINMAX = rule("convert-of-minmax", E, C,
      "The extremum of widened values, narrowed again, is that of the values.")
      .contracting().match("convert(t:@binary(convert(x), convert(y)))")
      .rewrite((m, b) -> {
        Op.BinaryKind kind = m.op("t", Op.Binary.class).kind();
        boolean extremum = kind == Op.BinaryKind.MAXIMUM || kind == Op.BinaryKind.MINIMUM;
        boolean fits = b.element(m.get("x")) == b.element(m.root()) && b.element(m.get("y")) == b.element(m.root())
            && holds(b.element(m.get("t")), b.element(m.root()));
        return extremum && fits ? b.binary(kind, m.get("x"), m.get("y")) : NONE;
      });

  static final Rule CONVERT_IOTA = rule("convert-of-iota", E, C, "A converted counter is a counter of the other type.")
      .contracting().match("convert(i:iota())")
      .rewrite((m, b) -> {
        int dim = m.op("i", Op.Iota.class).dim();
        ElementType from = b.element(m.get("i"));
        ElementType to = b.element(m.root());
        long last = b.type(m.root()).extent(dim) - 1;
        return counts(from, last) && counts(to, last) ? b.iota(b.type(m.root()), dim) : NONE;
      });

  /** Whether 0 … last are all values of the type. */
  private static boolean counts(ElementType e, long last) {
    if (e.isBoolean() || e.isComplex()) return false;
    int digits = digits(e);
    return digits > 0 && (digits >= 62 || last <= (e.isFloat() ? 1L << digits : (1L << digits) - 1));
  }

  /** Binary digits of the integers that a type holds, or 0 if it is not modelled. */
  private static int digits(ElementType e) {
    return switch (e) {
      case F64 -> 53;
      case F32 -> 24;
      case F16 -> 11;
      case BF16 -> 8;
      default -> switch (e.kind()) {
        case BOOLEAN -> 1;
        case SIGNED -> e.bits() - 1;
        case UNSIGNED -> e.bits();
        default -> 0;
      };
    };
  }

  /** Whether every value of one type is a value of another, unchanged by conversion. */
  static boolean holds(ElementType wide, ElementType narrow) {
    if (wide == narrow) return true;
    if (wide.isBoolean() || wide.isComplex() || narrow.isComplex()) return false;
    if (digits(wide) == 0 || digits(narrow) == 0) return false;
    if (narrow.isFloat()) {
      return wide.isFloat() && switch (narrow) {
        case F16, BF16 -> wide == ElementType.F32 || wide == ElementType.F64;
        case F32 -> wide == ElementType.F64;
        default -> false;
      };
    }
    // f16 ends at 65504: eleven digits are exact in it.
    boolean sign = narrow.kind() == ElementType.Kind.SIGNED;
    return !(sign && wide.kind() == ElementType.Kind.UNSIGNED) && digits(narrow) <= digits(wide);
  }

  static final Rule CONVERT_OF_MOVEMENT = rule("convert-of-movement", E, B,
      "Converting a moved value that was converted before moves the value "
          + "converted once.")
      .match("convert(g:@any(c:convert(x)))")
      .rewrite((m, b) -> {
        Op g = m.graph().op(m.node("g"));
        boolean moves = g instanceof Op.Transpose || g instanceof Op.Reshape || g instanceof Op.BroadcastInDim
            || g instanceof Op.Slice || g instanceof Op.Reverse;
        ElementType to = b.element(m.root());
        if (!moves || !direct(b.element(m.get("x")), b.element(m.get("c")), to)) return NONE;
        return b.op(g, b.type(m.root()), b.convert(m.get("x"), to));
      });

  static final Rule REAL_OF_COMPLEX = rule("real-of-complex", E, C, "The real part of a pair is its first part.")
      .contracting().match("real(complex(x, y))").rewrite((m, b) -> m.get("x"));

  static final Rule IMAG_OF_COMPLEX = rule("imag-of-complex", E, C, "The imaginary part of a pair is its second part.")
      .contracting().match("imag(complex(x, y))").rewrite((m, b) -> m.get("y"));

  static final Rule REAL_OF_REAL = rule("real-of-real", E, C, "A real number is its own real part.")
      .contracting().match("real(x)")
      .rewrite((m, b) -> b.element(m.get("x")).isFloat() ? m.get("x") : NONE);

  static final Rule IMAG_OF_REAL = rule("imag-of-real", E, C, "A real number has no imaginary part.")
      .contracting().match("imag(x)")
      .rewrite((m, b) -> b.element(m.get("x")).isFloat() ? b.zero(b.type(m.root())) : NONE);

  static final Rule COMPLEX_OF_PARTS = rule("complex-of-parts", E, C,
      "The pair of the parts of a number is the number.")
      .contracting().match("complex(real(z), imag(z))")
      .rewrite((m, b) -> b.element(m.get("z")).isComplex() ? m.get("z") : NONE);

  static final Rule CONJ_CONJ = rule("conj-conj", E, C, "Two conjugations cancel.")
      .contracting().match("conj(conj(z))").rewrite((m, b) -> m.get("z"));

  static final Rule CONJ_OF_REAL = rule("conj-of-real", E, C, "A real number is its own conjugate.")
      .contracting().match("conj(x)")
      .rewrite((m, b) -> b.element(m.get("x")).isComplex() ? NONE : m.get("x"));

  static final Rule CONJ_OF_COMPLEX = rule("conj-of-complex", E, C, "The conjugate of a pair negates its second part.")
      .contracting().match("conj(complex(x, y))")
      .rewrite((m, b) -> b.binary(Op.BinaryKind.COMPLEX, m.get("x"), b.neg(m.get("y"))));

  static final Rule COMPLEX_ADD_SPLIT = rule("complex-add-split", E, C, "Complex sums add parts.")
      .match("add(complex(x, y), complex(u, v))")
      .rewrite((m, b) -> b.binary(Op.BinaryKind.COMPLEX, b.add(m.get("x"), m.get("u")), b.add(m.get("y"), m.get("v"))));

  static final Rule COMPLEX_SUB_SPLIT = rule("complex-sub-split", E, C, "Complex differences subtract parts.")
      .match("subtract(complex(x, y), complex(u, v))")
      .rewrite((m, b) -> b.binary(Op.BinaryKind.COMPLEX, b.sub(m.get("x"), m.get("u")), b.sub(m.get("y"), m.get("v"))));

  static final Rule BITCAST_CANCEL = rule("bitcast-cancel", E, C, "Bits reinterpreted and back are the value.")
      .contracting().match("bitcast_convert(bitcast_convert(x))")
      .rewrite((m, b) -> b.type(m.root()).equals(b.type(m.get("x"))) ? m.get("x") : NONE);

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(CONVERT_NOOP, CONVERT_CHAIN, CONVERT_MINMAX, CONVERT_IOTA, CONVERT_OF_MOVEMENT, REAL_OF_COMPLEX,
        IMAG_OF_COMPLEX, REAL_OF_REAL, IMAG_OF_REAL, COMPLEX_OF_PARTS, CONJ_CONJ, CONJ_OF_REAL, CONJ_OF_COMPLEX,
        COMPLEX_ADD_SPLIT, COMPLEX_SUB_SPLIT, BITCAST_CANCEL);
  }
}
