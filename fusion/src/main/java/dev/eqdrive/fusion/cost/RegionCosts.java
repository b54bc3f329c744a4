package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Graph;
import java.util.OptionalLong;

/** What the price of control flow depends on beside types. */
interface RegionCosts {
  /** Of an operation without regions. */
  RegionCosts NONE = new RegionCosts() {
    @Override
    public long run(Graph region) {
      return 0;
    }

    @Override
    public long once() {
      return 0;
    }

    @Override
    public long trip() {
      return 0;
    }

    @Override
    public OptionalLong trips() {
      return OptionalLong.empty();
    }
  };

  /** One run of a region. */
  long run(Graph region);

  /** What is computed before the loop although it stands in its body. */
  long once();

  /** A trip of the loop, its regions included. */
  long trip();

  /** How often the loop runs, if that is known. */
  OptionalLong trips();
}
