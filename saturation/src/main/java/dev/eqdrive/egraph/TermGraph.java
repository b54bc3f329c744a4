package dev.eqdrive.egraph;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * An e-graph of operations with types: what rules, layouts, fusion and the driver read.
 *
 * <p>Classes and nodes are ints. A class may be named by any number that {@link #find} maps to it. Every node of a class has
 * the class's type. The children of commutative operations are sorted.
 */
public final class TermGraph {
  private final Labels labels = new Labels();
  private final EGraph core;
  private final FactTable facts;
  private final Marks statics;
  private final Marks summed;
  private final List<String> rules = new ArrayList<>(List.of(""));
  private final IntList unionLog = new IntList();
  private int[] ruleOf = new int[64];
  private int rule;
  private boolean exact = true;

  /** An empty graph. */
  public TermGraph() {
    this(new BitSet());
  }

  private TermGraph(BitSet staticArguments) {
    core = new EGraph(labels, new EGraph.Listener() {
      @Override
      public void created(int node) {
        TermGraph.this.created(node);
      }

      @Override
      public void merging(int winner, int loser, boolean congruence) {
        TermGraph.this.merging(winner, loser, congruence);
      }
    });
    facts = new FactTable(this);
    statics = StaticClasses.of(this, staticArguments);
    summed = SummedClasses.of(this);
  }

  /** Puts a program into a new graph. */
  public static Ingested ingest(Graph program) {
    return ingest(program, new BitSet());
  }

  /**
   * Puts a program into a new graph.
   *
   * @param staticArguments indices of the arguments that are the same in every call
   */
  public static Ingested ingest(Graph program, BitSet staticArguments) {
    TermGraph g = new TermGraph(staticArguments);
    int[] classOf = new int[program.valueCount()];
    List<Integer> effects = new ArrayList<>();
    List<Type> parameters = program.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      classOf[i] = g.addOriginal(new Op.Argument(i), parameters.get(i));
    }
    for (int i = 0; i < program.nodes().size(); i++) {
      Graph.Node n = program.nodes().get(i);
      int[] children = n.operands().stream().mapToInt(v -> classOf[v]).toArray();
      int first = program.firstValue(i);
      int cls;
      if (n.types().size() == 1) {
        cls = g.addOriginal(n.op(), n.types().get(0), children);
        classOf[first] = cls;
      } else {
        cls = g.addOriginal(n.op(), new Type.Tuple(n.types()), children);
        for (int r = 0; r < n.types().size(); r++) {
          classOf[first + r] = g.addOriginal(new Op.Result(r), n.types().get(r), cls);
        }
      }
      if (n.op() instanceof Op.Opaque o && o.effect()) effects.add(cls);
    }
    g.rebuild();
    int[] results = program.results().stream().mapToInt(v -> classOf[v]).toArray();
    return new Ingested(g, classOf, results, effects);
  }

  private int addOriginal(Op op, Type type, int... children) {
    int node = core.addNode(labels.label(op, type), children, 0, children.length);
    core.markOriginal(node);
    return find(node);
  }

  /** The class of an operation on these classes, created if new. The type is taken as given. */
  public int add(Op op, Type type, int... children) {
    return core.add(labels.label(op, type), children);
  }

  /** The class of an operation on these classes, if the graph has it. */
  public Optional<Integer> lookup(Op op, Type type, int... children) {
    int cls = core.lookup(labels.label(op, type), children, 0, children.length);
    return cls < 0 ? Optional.empty() : Optional.of(cls);
  }

  /** Canonical number of a class. */
  public int find(int cls) {
    return core.find(cls);
  }

  /** Unites two classes that are equal for every input; false if they were one. */
  public boolean union(int a, int b) {
    return union(a, b, "", true);
  }

  /**
   * Unites two classes; false if they were one.
   *
   * @param rule  who says so
   * @param bitExact whether both have the same bits for every input; otherwise only facts that hold for both survive
   * @throws IllegalStateException if the types differ
   */
  public boolean union(int a, int b, String rule, boolean bitExact) {
    int x = find(a);
    int y = find(b);
    if (x == y) return false;
    if (!type(x).equals(type(y))) {
      throw new IllegalStateException("rule '" + rule + "' unites " + type(x) + " with " + type(y));
    }
    beginRule(rule);
    exact = bitExact;
    unionLog.add(x);
    unionLog.add(y);
    unionLog.add(this.rule);
    boolean changed = core.union(x, y);
    exact = true;
    return changed;
  }

  /** Names the rule that makes the nodes added from now on; "" for none. */
  public void beginRule(String name) {
    if (rules.get(rule).equals(name)) return;
    rule = rules.indexOf(name);
    if (rule >= 0) return;
    rule = rules.size();
    rules.add(name);
  }

  /** Restores congruence after additions and unions. */
  public void rebuild() {
    core.close();
    facts.settle();
    statics.settle();
    summed.settle();
    core.rebuild();
  }

  /** Type of a class. */
  public Type type(int cls) {
    return labels.type(core.label(find(cls)));
  }

  /** Type of a class that is a tensor of static shape. */
  public TensorType tensor(int cls) {
    if (type(cls) instanceof TensorType t) return t;
    throw new IllegalArgumentException("class " + cls + " is a " + type(cls));
  }

  /** All canonical classes, ascending. */
  public int[] classes() {
    IntList all = new IntList(core.classCount());
    for (int c = 0; c < core.nodeBound(); c++) if (find(c) == c) all.add(c);
    return all.toArray();
  }

  /** Nodes of a class, ascending, so that the oldest come first. */
  public int[] nodes(int cls) {
    IntList all = new IntList(4);
    int start = find(cls);
    int n = start;
    do {
      if (!core.isDead(n)) all.add(n);
      n = core.next(n);
    } while (n != start);
    int[] result = all.toArray();
    Arrays.sort(result);
    return result;
  }

  /** Nodes of a class whose operation is of this kind, ascending. */
  public int[] nodes(int cls, Class<? extends Op> kind) {
    IntList found = new IntList(4);
    int start = find(cls);
    int n = start;
    do {
      if (kind.isInstance(labels.op(core.label(n))) && !core.isDead(n)) found.add(n);
      n = core.next(n);
    } while (n != start);
    int[] result = found.toArray();
    if (result.length > 1) Arrays.sort(result);
    return result;
  }

  /** Nodes that have the class as a child, ascending, each once. */
  public int[] parents(int cls) {
    IntList all = new IntList(4);
    core.uses(cls, all);
    return Arrays.stream(all.toArray()).sorted().distinct().toArray();
  }

  /** Operation of a node. */
  public Op op(int node) {
    return labels.op(core.label(node));
  }

  /** Type of a node: that of its class. */
  public Type nodeType(int node) {
    return labels.type(core.label(node));
  }

  /** Canonical children of a node. */
  public int[] children(int node) {
    int[] kids = new int[core.arity(node)];
    for (int i = 0; i < kids.length; i++) kids[i] = core.child(node, i);
    return kids;
  }

  /** A canonical child of a node. */
  public int child(int node, int i) {
    return core.child(node, i);
  }

  /** Number of children of a node. */
  public int arity(int node) {
    return core.arity(node);
  }

  /** Canonical class of a node. */
  public int classOf(int node) {
    return core.find(node);
  }

  /** Number of live nodes. */
  public int nodeCount() {
    return core.nodeCount();
  }

  /** Number of classes. */
  public int classCount() {
    return core.classCount();
  }

  /** The value of a class that is constant. */
  public Optional<Literal> constant(int cls) {
    return facts.constant(find(cls));
  }

  /** What is known of the elements of a class. */
  public Facts facts(int cls) {
    return facts.facts(find(cls));
  }

  /** Whether a class depends on nothing but constants and arguments that are the same in every call; false if none is. */
  public boolean isStatic(int cls) {
    return statics.contains(find(cls));
  }

  /** Whether a class is made of contractions, reductions or sorts by element-wise operations and movements alone. */
  public boolean isSummed(int cls) {
    return summed.contains(find(cls));
  }

  /** Whether a node belongs to the program that was ingested. */
  public boolean isOriginal(int node) {
    return core.isOriginal(node);
  }

  /** Name of the rule that made a node, or "" if it came from the program. */
  public String ruleOf(int node) {
    return rules.get(ruleOf[node]);
  }

  /** A union by a rule, in order of application; class numbers are those of its time. */
  public record Union(int a, int b, String rule) {
  }

  /** All unions by rules in order. */
  public List<Union> unions() {
    List<Union> all = new ArrayList<>();
    for (int i = 0; i < unionLog.size(); i += 3) {
      all.add(new Union(unionLog.get(i), unionLog.get(i + 1), rules.get(unionLog.get(i + 2))));
    }
    return all;
  }

  /** Contradictions found by the analyses, each naming the rule at work: signs of an unsound rule. */
  public List<String> alarms() {
    return facts.alarms();
  }

  String currentRule() {
    return rules.get(rule);
  }

  /** The engine below, for matching. */
  public EGraph core() {
    return core;
  }

  private void created(int node) {
    if (node >= ruleOf.length) ruleOf = Arrays.copyOf(ruleOf, node + (node >> 1));
    ruleOf[node] = rule;
    facts.created(node);
    statics.created(node);
    summed.created(node);
  }

  private void merging(int winner, int loser, boolean congruence) {
    facts.merging(winner, loser, exact || congruence);
    statics.merging(winner, loser);
    summed.merging(winner, loser);
  }
}
