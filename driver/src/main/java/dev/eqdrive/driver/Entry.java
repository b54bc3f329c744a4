package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.stablehlo.Program;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The function that is cut in two when some of its arguments are the same in every call.
 *
 * @param fixed  indices of those arguments
 * @param remark why some of the arguments named are not among them
 */
record Entry(String function, Graph graph, BitSet fixed, Optional<String> remark) {
  /**
   * The one public function of a module.
   *
   * @throws CompileException if there is not just one, or the specification does not fit it
   */
  static Entry of(Program program, CompileRequest.Preparation preparation) {
    List<Program.Function> open = program.functions().stream().filter(f -> !f.isPrivate()).toList();
    if (open.size() != 1 || open.getFirst().graph().isEmpty()) {
      throw new CompileException(ExitCode.USAGE, Diagnostic.error(2302,
          "--prepare needs a module with one public function that has a body of one block; this one has public functions "
              + open.stream().map(f -> "@" + f.name()).toList()));
    }
    String name = open.getFirst().name();
    Graph graph = open.getFirst().graph().get();
    BitSet fixed = StaticArguments.parse(preparation.staticArguments(), graph.parameters().size(),
        () -> program.argumentNames(name));
    BitSet pinned = program.pinnedArguments(name);
    pinned.and(fixed);
    fixed.andNot(pinned);
    return new Entry(name, graph, fixed, pinned.isEmpty()
        ? Optional.empty()
        : Optional.of("arguments " + pinned + " are donated, aliased, sharded or have a layout of their own"));
  }

  boolean isFunction(String name) {
    return function.equals(name);
  }
}
