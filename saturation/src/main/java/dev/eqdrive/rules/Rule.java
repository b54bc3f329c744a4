package dev.eqdrive.rules;

import dev.eqdrive.egraph.Pattern;
import java.util.regex.Matcher;

/**
 * A rewrite rule, as a value.
 *
 * @param name     unique, kebab-case
 * @param tier     A: wins by itself; B: makes other rules fire; C: back ends do it too
 * @param sentence what it does, in one English sentence
 * @param family   simple name of the class that declares it
 */
public record Rule(String name, FpClass fpClass, Tier tier, Kind kind, String sentence, Pattern.Node pattern,
    Rewrite rewrite, String family) {
  /** Why a rule is there. */
  public enum Tier {
    A,
    B,
    C
  }

  /** What a rule does to the size of the graph. */
  public enum Kind {
    /** Runs to a fixed point before all others. */
    CONTRACTING,
    /** Neither. */
    NEUTRAL,
    /** Runs under a budget. */
    EXPANDING
  }

  /** Builds the other side. */
  @FunctionalInterface
  public interface Rewrite {
    /** The class equal to the root of the match, or {@link Rewriter#NONE} to refuse. */
    int apply(Match match, Rewriter builder);
  }

  /** Starts a rule; the class that calls is its family. */
  public static Builder rule(String name, FpClass fpClass, Tier tier, String sentence) {
    Class<?> family = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return new Builder(name, fpClass, tier, sentence, family.getSimpleName());
  }

  /** This rule for integers alone, where what is equal over the reals has the same bits. */
  Rule onIntegers() {
    return new Rule(name, FpClass.E, tier, kind, sentence, pattern,
        (m, b) -> m.isDiscrete() ? rewrite.apply(m, b) : Rewriter.NONE, family);
  }

  /** Collects the parts of a rule; {@link #rewrite} ends it. */
  public static final class Builder {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private final String name;
    private final FpClass fpClass;
    private final Tier tier;
    private final String sentence;
    private final String family;
    private Kind kind = Kind.NEUTRAL;
    private String pattern = "";

    private Builder(String name, FpClass fpClass, Tier tier, String sentence, String family) {
      Matcher m = NAME.matcher(name);
      if (!m.matches()) throw new IllegalArgumentException("rule name '" + name + "' is not kebab-case");
      if (!sentence.endsWith("."))
        throw new IllegalArgumentException("rule " + name + ": '" + sentence + "' is no sentence");
      this.name = name;
      this.fpClass = fpClass;
      this.tier = tier;
      this.sentence = sentence;
      this.family = family;
    }

    /** Never makes the graph much larger: runs to a fixed point first. */
    public Builder contracting() {
      kind = Kind.CONTRACTING;
      return this;
    }

    /** The default. */
    public Builder neutral() {
      kind = Kind.NEUTRAL;
      return this;
    }

    /** Can go on for ever: runs under a budget. */
    public Builder expanding() {
      kind = Kind.EXPANDING;
      return this;
    }

    /** The left-hand side, in the language of {@link PatternParser}. */
    public Builder match(String text) {
      pattern = text;
      return this;
    }

    /** The right-hand side. */
    public Rule rewrite(Rewrite rewrite) {
      if (pattern.isEmpty()) throw new IllegalArgumentException("rule " + name + " has no pattern");
      return new Rule(name, fpClass, tier, kind, sentence, PatternParser.parse(pattern), rewrite, family);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
