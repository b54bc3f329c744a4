package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Graph;
import java.util.OptionalLong;

/** What the price of control flow depends on beside types. */
interface RegionCosts {
  /** Of an operation without regions. */
  RegionCosts NONE = new RegionCosts() {
    @Override
    public long once(Graph region) {
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
  long once(Graph region);

  /** What a trip of the loop costs beside its regions. */
  long trip();

  /** How often the loop runs, if that is known. */
  OptionalLong trips();
}
