package dev.eqdrive.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A function or region body: parameters, operations in order, results. Values are numbered: parameters first, then the
 * results of each node in turn. Immutable; equality is structural and ignores locations.
 */
public final class Graph {
  /**
   * One operation.
   *
   * @param operands value numbers, each defined before the node
   * @param types    one type a result
   */
  public record Node(Op op, List<Integer> operands, List<Type> types) {
    public Node {
      operands = List.copyOf(operands);
      types = List.copyOf(types);
    }
  }

  private final List<Type> parameters;
  private final List<Node> nodes;
  private final List<Integer> results;
  private final int[] locations;
  private final int[] firstValue;
  private final int[] definingNode;
  private final int hash;

  private Graph(List<Type> parameters, List<Node> nodes, List<Integer> results, int[] locations) {
    this.parameters = List.copyOf(parameters);
    this.nodes = List.copyOf(nodes);
    this.results = List.copyOf(results);
    this.locations = locations;
    this.firstValue = new int[nodes.size()];
    int n = parameters.size();
    for (int i = 0; i < nodes.size(); i++) {
      firstValue[i] = n;
      n += nodes.get(i).types().size();
    }
    this.definingNode = new int[n];
    java.util.Arrays.fill(definingNode, -1);
    for (int i = 0; i < nodes.size(); i++) {
      for (int operand : nodes.get(i).operands()) {
        if (operand < 0 || operand >= firstValue[i])
          throw new IllegalArgumentException("operand " + operand + " of node " + i + " is not defined before it");
      }
      for (int r = 0; r < nodes.get(i).types().size(); r++) definingNode[firstValue[i] + r] = i;
    }
    for (int r : results)
      if (r < 0 || r >= n) throw new IllegalArgumentException("result " + r + " of " + n + " values");
    this.hash = (this.parameters.hashCode() * 31 + this.nodes.hashCode()) * 31 + this.results.hashCode();
  }

  public List<Type> parameters() {
    return parameters;
  }

  public List<Node> nodes() {
    return nodes;
  }

  /** Value numbers of the results. */
  public List<Integer> results() {
    return results;
  }

  public int valueCount() {
    return definingNode.length;
  }

  /** Number of the first result of a node. */
  public int firstValue(int node) {
    return firstValue[node];
  }

  /** The node that defines a value, or −1 for a parameter. */
  public int definingNode(int value) {
    return definingNode[value];
  }

  public Type type(int value) {
    int node = definingNode[value];
    return node < 0 ? parameters.get(value) : nodes.get(node).types().get(value - firstValue[node]);
  }

  public List<Type> resultTypes() {
    return results.stream().map(this::type).toList();
  }

  /** Index of the node's location in the table of the module it was read from, or −1. */
  public int location(int node) {
    return locations[node];
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Graph g && hash == g.hash && parameters.equals(g.parameters) && nodes.equals(g.nodes)
        && results.equals(g.results);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "graph of " + nodes.size() + " nodes";
  }

  /** The same values with others of them as results. */
  public Graph withResults(List<Integer> others) {
    return new Graph(parameters, nodes, others, locations);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects nodes in order. */
  public static final class Builder {
    private final List<Type> parameters = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> locations = new ArrayList<>();
    private final List<Type> valueTypes = new ArrayList<>();

    private Builder() {
    }

    /** Adds a parameter; all parameters come before the first node. */
    public int parameter(Type type) {
      if (!nodes.isEmpty()) throw new IllegalStateException("parameter after node");
      parameters.add(type);
      valueTypes.add(type);
      return valueTypes.size() - 1;
    }

    /** Adds a node and returns the number of its first result. */
    public int node(Op op, List<Integer> operands, List<Type> types, int location) {
      nodes.add(new Node(op, operands, types));
      locations.add(location);
      valueTypes.addAll(types);
      return valueTypes.size() - types.size();
    }

    /**
     * Adds a node of another graph.
     *
     * @param number for each value of that graph its number here; those of the node's results are filled in
     */
    public void copy(Graph from, int node, int[] number, int location) {
      Node n = from.nodes().get(node);
      int first = node(n.op(), n.operands().stream().map(o -> number[o]).toList(), n.types(), location);
      for (int r = 0; r < n.types().size(); r++) number[from.firstValue(node) + r] = first + r;
    }

    public Type type(int value) {
      return valueTypes.get(value);
    }

    public int valueCount() {
      return valueTypes.size();
    }

    public Graph build(List<Integer> results) {
      return new Graph(parameters, nodes, results, locations.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
