package dev.eqdrive.cli;

import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what picocli rejects into one diagnostic. */
final class UsageErrors {
  static final String COMMAND_MISSING = "a command is missing";

  private UsageErrors() {
  }

  static int report(ParameterException e, Console console) {
    DiagnosticPrinter.on(console).print(diagnostic(e), Optional.empty());
    return ExitCode.USAGE.status();
  }

  private static Diagnostic diagnostic(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String argument = unmatched.getUnmatched().get(0);
      boolean option = argument.startsWith("-") && argument.length() > 1;
      String word = option ? argument.replaceFirst("=.*", "") : argument;
      boolean commandExpected = !command.getSubcommands().isEmpty();
      String what = option
          ? "unknown option " + word
          : commandExpected ? "unknown command " + word : "one input is expected, and " + word + " is one too many";
      Diagnostic error = Diagnostic.error(2001, what + " of '" + name + "'");
      if (!option && !commandExpected) error = Diagnostic.error(2002, what);
      Optional<String> nearest = nearest(word, candidates(command, option));
      if (nearest.isPresent()) return error.withAdvice("Did you mean " + nearest.get() + "?");
      return error.withAdvice("Maybe '" + name + " --help' lists what you need");
    }
    if (e instanceof MissingParameterException) {
      return Diagnostic.error(2002, lowerFirst(String.valueOf(e.getMessage())))
          .withAdvice("Maybe '" + name + " --help' helps");
    }
    if (COMMAND_MISSING.equals(e.getMessage())) {
      return Diagnostic.error(2002, "a command is missing after '" + name + "'")
          .withAdvice("Maybe one of: " + String.join(", ", command.getSubcommands().keySet()));
    }
    return Diagnostic.error(2003, lowerFirst(e.getMessage() == null ? "invalid arguments" : e.getMessage()));
  }

  private static List<String> candidates(CommandLine command, boolean option) {
    if (!option) return new ArrayList<>(command.getSubcommands().keySet());
    TreeSet<String> names = new TreeSet<>();
    command.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
    return new ArrayList<>(names);
  }

  /** The closest candidate that a slip of the fingers explains. */
  static Optional<String> nearest(String word, List<String> candidates) {
    String best = "";
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (candidate.length() > 4 && word.length() > 4 && (candidate.startsWith(word) || word.startsWith(candidate))) {
        distance = Math.min(distance, 1);
      }
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
