package dev.eqdrive.extract;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An e-graph in the JSON format of {@code egraph-serialize}, plain or gzipped, as a plan space: a goal per class, a
 * column per node. Real costs become integers ({@link CostScale}); the cost reported is summed from the real ones.
 * Subsumed nodes may be chosen like others, as in the public extraction benchmarks.
 */
public final class SerializedEGraph {
  private final PlanSpace space;
  private final double[] costs;
  private final List<String> nodes;
  private final List<String> classes;
  private final double scale;

  private SerializedEGraph(PlanSpace space, double[] costs, List<String> nodes, List<String> classes, double scale) {
    this.space = space;
    this.costs = costs;
    this.nodes = nodes;
    this.classes = classes;
    this.scale = scale;
  }

  /** Reads a file. */
  public static SerializedEGraph read(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /** Parses the contents of a file. */
  public static SerializedEGraph parse(byte[] contents) {
    boolean zipped = contents.length > 2 && contents[0] == 0x1f && contents[1] == (byte) 0x8b;
    if (!zipped) {
      return new Parser(new JsonReader(contents)).parse();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(contents), 1 << 16)) {
      return new Parser(new JsonReader(in.readAllBytes())).parse();
    } catch (EOFException e) {
      throw new SerializedEGraphException("the gzip file is cut off");
    } catch (IOException e) {
      throw new SerializedEGraphException("not a gzip file: " + e.getMessage());
    }
  }

  /** The plan space; columns are nodes in file order. */
  public PlanSpace space() {
    return space;
  }

  /** The id of a node in the file. */
  public String node(int column) {
    return nodes.get(column);
  }

  /** The integer price of cost 1. */
  public double scale() {
    return scale;
  }

  /** The real cost of a plan. */
  public double cost(Plan plan) {
    return CostScale.sum(costs, plan);
  }

  /**
   * Extracts: the whole of the {@code extract} command but for printing.
   *
   * @throws SerializedEGraphException when a root class has no finite term, or none whose cost is a number
   */
  public ExtractReport extract(SolverOptions options) {
    Solution solution;
    try {
      solution = PlanSolver.solve(space, options, Optional.empty());
    } catch (NoPlanException e) {
      throw new SerializedEGraphException("root class " + classes.get(e.goal())
          + " has no finite term: each of its nodes needs, directly or through others, the class itself");
    }
    double cost = cost(solution.plan());
    if (!Double.isFinite(cost)) {
      throw new SerializedEGraphException("the cheapest term found costs more than a number can hold");
    }
    double bound = solution.gap() == 0 ? cost : Math.min(cost, solution.bound() / scale);
    return new ExtractReport(cost, bound, solution.gap(), solution.status(), solution.times().best(),
        solution.times().proof(), solution);
  }

  private static final class Parser {
    private final JsonReader json;
    private final Map<String, Integer> nodeIds = new LinkedHashMap<>();
    private final Map<String, Integer> classIds = new LinkedHashMap<>();
    private int[] classOf = new int[1024];
    private double[] costs = new double[1024];
    private int[][] children = new int[1024][];
    private int defined;
    private final List<String> roots = new ArrayList<>();

    Parser(JsonReader json) {
      this.json = json;
      Arrays.fill(classOf, -1);
    }

    SerializedEGraph parse() {
      json.expect('{');
      boolean anyNodes = false;
      boolean anyRoots = false;
      if (!json.accept('}')) {
        do {
          String key = json.string();
          json.expect(':');
          if (key.equals("nodes")) {
            nodes();
            anyNodes = true;
          } else if (key.equals("root_eclasses")) {
            roots();
            anyRoots = true;
          } else {
            json.skip();
          }
        } while (json.accept(','));
        json.expect('}');
      }
      json.end();
      if (!anyNodes || !anyRoots) {
        throw new SerializedEGraphException("no " + (anyNodes ? "root_eclasses" : "nodes") + " in the file");
      }
      return build();
    }

    private void roots() {
      json.expect('[');
      if (!json.accept(']')) {
        do {
          roots.add(json.string());
        } while (json.accept(','));
        json.expect(']');
      }
    }

    private void nodes() {
      json.expect('{');
      if (json.accept('}')) {
        return;
      }
      do {
        int node = id(json.string());
        json.expect(':');
        node(node);
      } while (json.accept(','));
      json.expect('}');
    }

    private int id(String name) {
      Integer known = nodeIds.get(name);
      if (known != null) {
        return known;
      }
      int id = nodeIds.size();
      nodeIds.put(name, id);
      if (id == classOf.length) {
        classOf = Arrays.copyOf(classOf, 2 * id);
        Arrays.fill(classOf, id, 2 * id, -1);
        costs = Arrays.copyOf(costs, 2 * id);
        children = Arrays.copyOf(children, 2 * id);
      }
      return id;
    }

    private void node(int node) {
      double cost = 1;
      int[] list = new int[0];
      int eclass = -1;
      json.expect('{');
      if (!json.accept('}')) {
        do {
          String key = json.string();
          json.expect(':');
          switch (key) {
            case "cost" -> cost = json.number();
            case "eclass" -> eclass = classId(json.string());
            case "children" -> list = childList();
            default -> json.skip();
          }
        } while (json.accept(','));
        json.expect('}');
      }
      if (eclass < 0) {
        throw json.error("node without eclass");
      }
      if (classOf[node] < 0) {
        defined++;
      }
      classOf[node] = eclass;
      costs[node] = cost;
      children[node] = list;
    }

    private int classId(String name) {
      Integer known = classIds.putIfAbsent(name, classIds.size());
      return known == null ? classIds.size() - 1 : known;
    }

    private int[] childList() {
      json.expect('[');
      if (json.accept(']')) {
        return new int[0];
      }
      int[] list = new int[4];
      int count = 0;
      do {
        if (count == list.length) {
          list = Arrays.copyOf(list, 2 * count);
        }
        list[count++] = id(json.string());
      } while (json.accept(','));
      json.expect(']');
      return Arrays.copyOf(list, count);
    }

    private SerializedEGraph build() {
      List<String> names = List.copyOf(nodeIds.keySet());
      for (int node = 0; node < names.size(); node++) {
        if (classOf[node] < 0) {
          throw new SerializedEGraphException("node " + names.get(node) + " is a child but not in the file");
        }
      }
      PlanSpace.Builder builder = PlanSpace.builder();
      builder.goals(classIds.size());
      for (int node = 0; node < defined; node++) {
        if (!Double.isFinite(costs[node])) {
          throw new SerializedEGraphException("the cost of node " + names.get(node) + " is not a finite number");
        }
        int[] leaves = Arrays.stream(children[node]).map(child -> classOf[child]).toArray();
        builder.column(0, new int[]{classOf[node]}, leaves, false);
      }
      for (String root : roots) {
        Integer goal = classIds.get(root);
        if (goal == null) {
          throw new SerializedEGraphException("root class " + root + " has no node");
        }
        builder.require(goal);
      }
      PlanSpace shape = builder.build();
      double[] real = Arrays.copyOf(costs, defined);
      CostScale scale = CostScale.of(shape, real);
      return new SerializedEGraph(shape.withCosts(scale.integers()), real, names, List.copyOf(classIds.keySet()),
          scale.factor());
    }
  }
}
