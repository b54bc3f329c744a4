package dev.eqdrive.driver;

import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.pjrt.Fill;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of the function of a program that is run: {@code main}, or the only one. */
public final class Arguments {
  private static final String MAIN = "main";

  private Arguments() {
  }

  /**
   * Their types.
   *
   * @throws CompileException if there is no such function, or it takes what cannot be made up
   */
  public static List<TensorType> types(Source source) {
    try (Program program = StablehloReader.read(source.bytes().array(), source.name())) {
      return types(program).orElseThrow(() -> unfit(source, "has no function main of one block"));
    } catch (IllegalArgumentException e) {
      throw unfit(source, e.getMessage());
    }
  }

  /** The types of the arguments of a program's function; empty if there is none to run. */
  static Optional<List<TensorType>> types(Program program) {
    Map<String, Graph> graphs = program.graphs();
    Optional<Graph> main = Optional.ofNullable(graphs.get(MAIN))
        .or(() -> graphs.size() == 1 ? graphs.values().stream().findFirst() : Optional.empty());
    return main.map(g -> g.parameters().stream().map(Arguments::tensor).toList());
  }

  private static TensorType tensor(Type type) {
    if (type instanceof TensorType t) return t;
    throw new IllegalArgumentException("takes an argument of type " + type);
  }

  private static CompileException unfit(Source source, @org.jspecify.annotations.Nullable String why) {
    return new CompileException(ExitCode.INPUT, Diagnostic.error(1302, source.name() + " cannot be run: it " + why));
  }

  /** Seeded values for arguments, filled as a role file says where it says so. */
  public static List<Input> seeded(List<TensorType> types, Optional<RoleFile> roles, long seed) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      int at = i;
      Fill fill = roles.filter(r -> at < r.arguments().size()).flatMap(r -> r.arguments().get(at).init())
          .orElseGet(() -> Fill.of(types.get(at).element()));
      inputs.add(Input.seeded(types.get(i), fill, seed, i));
    }
    return inputs;
  }
}
