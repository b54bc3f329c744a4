package dev.eqdrive.extract;

import java.util.function.BooleanSupplier;

/**
 * Improves a plan by re-choosing one provider at a time; a change stays when the cost falls. Between passes the choices
 * of unneeded goals are renewed, cheapest beyond what the plan already has.
 */
final class LocalSearch {
  private static final int MAX_PASSES = 12;
  /** Goals after which it is asked whether to end. */
  private static final int ASKED = 1024;
  private static final long EFFORT = 30_000_000;

  private LocalSearch() {
  }

  /** Better choices, starting from acyclic ones that provide everything required. */
  static int[] improve(PlanSpace space, int[] start, BooleanSupplier over) {
    StrongComponents components = StrongComponents.of(space);
    int[] choices = start;
    long left = EFFORT;
    for (int pass = 0; pass < MAX_PASSES && left > 0 && !over.getAsBoolean(); pass++) {
      LivePlan plan = new LivePlan(space, components, choices.clone());
      boolean improved = pass(space, plan, left, over);
      left -= plan.steps();
      if (!improved) {
        break;
      }
      choices = Derivation.beyond(space, plan.used()).choices();
    }
    return choices;
  }

  private static boolean pass(PlanSpace space, LivePlan plan, long effort, BooleanSupplier over) {
    boolean improved = false;
    IntLists providers = space.providers();
    for (int goal = 0; goal < space.goals() && plan.steps() < effort; goal++) {
      if (goal % ASKED == 0 && over.getAsBoolean()) {
        break;
      }
      for (int p = providers.start(goal); p < providers.end(goal) && plan.needs(goal); p++) {
        int column = providers.at(p);
        int old = plan.choices()[goal];
        if (column != old && plan.allows(goal, column)) {
          long before = plan.cost();
          plan.choose(goal, column);
          if (plan.cost() < before && plan.valid()) {
            improved = true;
          } else {
            plan.choose(goal, old);
          }
        }
      }
    }
    return improved;
  }
}
