package dev.eqdrive.extract;

import java.io.ByteArrayInputStream;
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
 * column per node.
 *
 * <p>Real costs become integers by a power of ten, exactly where the costs are decimal fractions (also such that were
 * rounded to single precision) and otherwise as finely as 53 bits allow; the cost reported is summed from the real ones.
 */
public final class SerializedEGraph {
  private static final double EXACT = 0x1p53;

  private final PlanSpace space;
  private final double[] costs;
  private final List<String> nodes;
  private final double scale;

  private SerializedEGraph(PlanSpace space, double[] costs, List<String> nodes, double scale) {
    this.space = space;
    this.costs = costs;
    this.nodes = nodes;
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
    double sum = 0;
    for (int column : plan.columns()) {
      sum += costs[column];
    }
    return sum;
  }

  /** Extracts: the whole of the {@code extract} command but for printing. */
  public ExtractReport extract(SolverOptions options) {
    Solution solution = PlanSolver.solve(space, options, Optional.empty());
    double cost = cost(solution.plan());
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
      double scale = scale();
      PlanSpace.Builder builder = PlanSpace.builder();
      builder.goals(classIds.size());
      for (int node = 0; node < defined; node++) {
        int[] leaves = new int[children[node].length];
        for (int i = 0; i < leaves.length; i++) {
          leaves[i] = classOf[children[node][i]];
        }
        builder.column(Math.round(decimal(costs[node]) * scale), new int[]{classOf[node]}, leaves, false);
      }
      for (String root : roots) {
        Integer goal = classIds.get(root);
        if (goal == null) {
          throw new SerializedEGraphException("root class " + root + " has no node");
        }
        builder.require(goal);
      }
      return new SerializedEGraph(builder.build(), Arrays.copyOf(costs, defined), names, scale);
    }

    /** What a number in single precision was written as: files often hold such numbers with all their binary digits. */
    private static double decimal(double cost) {
      return cost == (float) cost ? Double.parseDouble(Float.toString((float) cost)) : cost;
    }

    private double scale() {
      double max = 0;
      for (int node = 0; node < defined; node++) {
        if (!Double.isFinite(costs[node])) {
          throw new SerializedEGraphException("a cost is not a finite number");
        }
        max = Math.max(max, Math.abs(costs[node]));
      }
      double scale = 1;
      double limit = EXACT / (Math.max(max, 1e-300) * Math.max(1, classIds.size()));
      while (!integral(scale) && scale * 10 < limit && scale < 1e12) {
        scale *= 10;
      }
      return scale;
    }

    private boolean integral(double scale) {
      for (int node = 0; node < defined; node++) {
        double scaled = decimal(costs[node]) * scale;
        if (Math.abs(scaled - Math.rint(scaled)) > 1e-9 * Math.max(1, Math.abs(scaled))) {
          return false;
        }
      }
      return true;
    }
  }
}
