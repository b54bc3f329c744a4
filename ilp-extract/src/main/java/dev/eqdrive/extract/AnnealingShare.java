package dev.eqdrive.extract;

/** The share of a search's effort that annealing gets: more where it was of use, and more where the gap is wide. */
final class AnnealingShare {
  private static final double FIRST = 0.05;
  private static final double MOST = 0.4;
  private static final double LEAST = 0.01;
  /** The share is at least as large as the gap, up to this. */
  private static final double MOST_UNPROVED = 0.2;

  private double share = FIRST;

  /** The share where the gap is this wide. */
  double at(double gap) {
    return Math.max(share, Math.min(MOST_UNPROVED, gap));
  }

  /** Doubles the share when annealing was of use, and halves it when not. */
  void learn(boolean useful) {
    share = useful ? Math.min(MOST, 2 * share) : Math.max(LEAST, share / 2);
  }

  /** The same share for another search. */
  AnnealingShare copy() {
    AnnealingShare copy = new AnnealingShare();
    copy.share = share;
    return copy;
  }
}
