package dev.eqdrive.extract.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.eqdrive.extract.ExactSolver;
import dev.eqdrive.extract.IntLists;
import dev.eqdrive.extract.Plan;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.extract.StrongComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan space written as a CP-SAT model; see the package description for the rows. */
final class CpSatModel {
  private static final IntVar[] NO_LEVELS = {};
  private static final long MIN_BOUND = -(1L << 53); // below, the solver's own arithmetic is at its end

  private final PlanSpace space;
  private final ExactSolver.Needs needs;
  private final CpModel model = new CpModel();
  private final Literal yes = model.trueLiteral();
  private final Literal[] exists;
  private final Literal[] runs;
  /** Parallel to the provider lists of the space. */
  private final Literal[] provides;
  private final IntVar[] levels;
  /** For each component with a cycle: a plan provides some goal of it. */
  private final List<Literal> entries = new ArrayList<>();

  CpSatModel(PlanSpace space, ExactSolver.Needs needs, boolean support) {
    this.space = space;
    this.needs = needs;
    exists = new Literal[space.goals()];
    runs = new Literal[space.columns()];
    provides = new Literal[space.providers().total()];
    StrongComponents components = StrongComponents.of(space);
    levels = space.goals() == 0 ? NO_LEVELS : new IntVar[space.goals()];
    literals();
    providers();
    leaves();
    order(components);
    needs();
    landmarks();
    exclusions();
    if (support) {
      support();
    }
    objective();
  }

  CpModel model() {
    return model;
  }

  private void literals() {
    for (int goal = 0; goal < exists.length; goal++) {
      exists[goal] = needs.always(goal) ? yes : model.newBoolVar("");
    }
    IntLists providers = space.providers();
    for (int column = 0; column < runs.length; column++) {
      int[] heads = space.heads().row(column);
      boolean alone = heads.length == 1 && providers.length(heads[0]) == 1;
      runs[column] = alone ? exists[heads[0]] : model.newBoolVar("");
    }
    List<List<Literal>> parts = new ArrayList<>();
    for (int column = 0; column < runs.length; column++) {
      parts.add(new ArrayList<>());
    }
    for (int goal = 0; goal < exists.length; goal++) {
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        int column = providers.at(p);
        if (space.heads().length(column) == 1) {
          provides[p] = runs[column];
          continue;
        }
        provides[p] = providers.length(goal) == 1 ? exists[goal] : model.newBoolVar("");
        model.addImplication(provides[p], runs[column]);
        parts.get(column).add(provides[p]);
      }
    }
    for (int column = 0; column < runs.length; column++) {
      if (!parts.get(column).isEmpty()) {
        parts.get(column).add(runs[column].not());
        model.addBoolOr(parts.get(column));
      }
    }
  }

  /** R2. */
  private void providers() {
    IntLists providers = space.providers();
    for (int goal = 0; goal < exists.length; goal++) {
      if (providers.length(goal) == 1) {
        continue; // the provider's literal is the goal's
      }
      List<Literal> row = new ArrayList<>(Arrays.asList(provides).subList(providers.start(goal), providers.end(goal)));
      if (exists[goal] != yes) {
        row.add(exists[goal].not());
      }
      model.addExactlyOne(row);
    }
  }

  /** R3. */
  private void leaves() {
    IntLists providers = space.providers();
    for (int goal = 0; goal < exists.length; goal++) {
      SortedMap<Integer, List<Literal>> byLeaf = new TreeMap<>();
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        for (int leaf : space.leaves().row(providers.at(p))) {
          if (leaf == goal) {
            model.addBoolOr(List.of(provides[p].not()));
          } else if (exists[leaf] != yes) {
            byLeaf.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(provides[p]);
          }
        }
      }
      for (var entry : byLeaf.entrySet()) {
        Literal leaf = exists[entry.getKey()];
        List<Literal> row = entry.getValue();
        if (row.size() == providers.length(goal)) {
          model.addImplication(exists[goal], leaf);
        } else if (row.size() == 1) {
          model.addImplication(row.get(0), leaf);
        } else {
          row.add(leaf.not());
          model.addAtMostOne(row);
        }
      }
    }
  }

  /** R4. */
  private void order(StrongComponents components) {
    IntLists members = components.members();
    IntLists providers = space.providers();
    for (int component = 0; component < components.count(); component++) {
      int size = components.size(component);
      if (size == 1) {
        continue;
      }
      int[] goals = members.row(component);
      List<Literal> pair = new ArrayList<>();
      List<Literal> outside = new ArrayList<>();
      if (size > 2) {
        for (int goal : goals) {
          levels[goal] = model.newIntVar(0, size - 1, "");
        }
      }
      for (int goal : goals) {
        for (int p = providers.start(goal); p < providers.end(goal); p++) {
          boolean inside = false;
          for (int leaf : space.leaves().row(providers.at(p))) {
            if (leaf == goal || !components.together(leaf, goal)) {
              continue;
            }
            inside = true;
            if (size > 2) {
              LinearExprBuilder above = LinearExpr.newBuilder().add(levels[leaf]).add(1);
              model.addGreaterOrEqual(levels[goal], above).onlyEnforceIf(provides[p]);
            }
          }
          (inside ? pair : outside).add(provides[p]);
        }
      }
      if (size == 2) {
        model.addAtMostOne(pair);
      }
      bottom(goals, outside);
    }
  }

  /** A plan that enters a component must bottom out: some provider there reads nothing of the component. */
  private void bottom(int[] goals, List<Literal> outside) {
    Literal entered = model.newBoolVar("");
    outside.add(entered.not());
    model.addBoolOr(outside);
    for (int goal : goals) {
      model.addImplication(exists[goal], entered);
    }
    entries.add(entered);
  }

  /** R6. */
  private void needs() {
    for (int goal = 0; goal < exists.length; goal++) {
      if (exists[goal] != yes) {
        for (int need : needs.with(goal)) {
          model.addImplication(exists[goal], exists[need]);
        }
      }
    }
  }

  /** L. */
  private void landmarks() {
    for (int[] columns : needs.oneOf()) {
      model.addBoolOr(Arrays.stream(columns).mapToObj(column -> runs[column]).toArray(Literal[]::new));
    }
  }

  private void exclusions() {
    for (int column = 0; column < runs.length; column++) {
      for (int goal : space.exclusions(column)) {
        model.addImplication(runs[column], exists[goal].not());
      }
    }
  }

  /** S. */
  private void support() {
    boolean[] required = new boolean[exists.length];
    for (int goal : space.required()) {
      required[goal] = true;
    }
    for (int goal = 0; goal < exists.length; goal++) {
      if (!required[goal]) {
        List<Literal> row = new ArrayList<>();
        for (int column : space.readers().row(goal)) {
          row.add(runs[column]);
        }
        if (exists[goal] != yes) {
          row.add(exists[goal].not());
        }
        model.addBoolOr(row);
      }
    }
  }

  private void objective() {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int column = 0; column < runs.length; column++) {
      if (space.cost(column) != 0) {
        sum.addTerm(runs[column], space.cost(column));
      }
    }
    model.minimize(sum);
  }

  /** Tells the solver that no plan costs less. */
  void atLeast(long bound) {
    if (bound > MIN_BOUND && model.getBuilder().hasObjective()) {
      model.getBuilder().getObjectiveBuilder().addDomain(bound).addDomain(Long.MAX_VALUE);
    }
  }

  /** Tells the solver a plan, with all levels. */
  void hint(int[] choices) {
    Optional<Plan> plan = Plan.of(space, choices);
    if (plan.isEmpty()) {
      return;
    }
    boolean[] ran = new boolean[runs.length];
    int[] position = new int[runs.length];
    int next = 0;
    for (int column : plan.get().columns()) {
      ran[column] = true;
      position[column] = next++;
    }
    boolean[] hinted = new boolean[model.model().getVariablesCount()];
    IntLists providers = space.providers();
    for (int goal = 0; goal < exists.length; goal++) {
      hint(exists[goal], plan.get().provides(goal), hinted);
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        hint(provides[p], plan.get().provider(goal) == providers.at(p), hinted);
      }
    }
    for (int column = 0; column < runs.length; column++) {
      hint(runs[column], ran[column], hinted);
    }
    hintLevels(plan.get(), position);
  }

  private void hintLevels(Plan plan, int[] position) {
    StrongComponents components = StrongComponents.of(space);
    IntLists members = components.members();
    int entry = 0;
    for (int component = 0; component < components.count(); component++) {
      if (components.size(component) == 1) {
        continue;
      }
      List<Integer> provided = new ArrayList<>();
      for (int goal : members.row(component)) {
        if (plan.provides(goal)) {
          provided.add(goal);
        } else if (components.size(component) > 2) {
          model.addHint(levels[goal], 0);
        }
      }
      model.addHint(entries.get(entry++), !provided.isEmpty());
      if (components.size(component) > 2) {
        provided.sort((a, b) -> Integer.compare(position[plan.provider(a)], position[plan.provider(b)]));
        for (int i = 0; i < provided.size(); i++) {
          model.addHint(levels[provided.get(i)], i);
        }
      }
    }
  }

  private void hint(Literal literal, boolean value, boolean[] hinted) {
    if (literal instanceof BoolVar variable && literal != yes && !hinted[variable.getIndex()]) {
      hinted[variable.getIndex()] = true;
      model.addHint(variable, value);
    }
  }

  /** Reads the providers from the solver's best assignment. */
  int[] choices(CpSolver solver) {
    int[] choices = new int[exists.length];
    Arrays.fill(choices, Plan.NONE);
    IntLists providers = space.providers();
    for (int goal = 0; goal < choices.length; goal++) {
      if (solver.booleanValue(exists[goal])) {
        for (int p = providers.start(goal); p < providers.end(goal); p++) {
          if (solver.booleanValue(provides[p])) {
            choices[goal] = providers.at(p);
          }
        }
      }
    }
    return choices;
  }
}
