package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import java.util.List;

/** Gathers moved to where there is less to compute. */
final class GatherRules {
  private GatherRules() {
  }

  static List<Rule> rules() {
    return List.of(
        rule("gather-normal", E, C, "Dimensions read whole need no index; single elements of one need no dimension.")
            .contracting().match("g:gather(x, i)").rewrite(GatherParts::normal),
        rule("gather-of-dot", EK, A, "Few rows of a product need only those rows of the operands.")
            .contracting().match("g:gather(d:dot_general(x, y), i)").rewrite(GatherParts::ofDot),
        rule("gather-of-transpose", E, B, "Few rows of a transposed value are rows of the value.")
            .contracting().match("g:gather(t:transpose(x), i)").rewrite(GatherParts::ofTranspose),
        rule("gather-of-reshape", E, B, "Few rows of a reshaped value are reshaped rows.")
            .contracting().match("g:gather(s:reshape(x), i)").rewrite(GatherParts::ofReshape),
        rule("gather-to-slice", E, A, "A gather of rows whose indices count up is a slice.")
            .contracting().match("g:gather(x, i)").rewrite(GatherParts::toSlice),
        rule("gather-of-elementwise", E, A, "Few elements of an element-wise result need only those of its operands.")
            .contracting().match("g:gather(f:@elementwise(..), i)").rewrite(GatherParts::ofElementwise),
        rule("gather-of-broadcast", E, A, "A gather from repeated values indexes only what is not repeated.")
            .contracting().match("g:gather(s:broadcast_in_dim(v), i)").rewrite(GatherParts::ofBroadcast),
        rule("gather-of-reduce", EK, A, "Few elements of a reduction need only those rows reduced.")
            .contracting().match("g:gather(r:reduce(x, z), i)").rewrite(GatherParts::ofReduce),
        rule("gather-of-gather", E, A, "Rows picked from picked rows are picked by picked indices.")
            .contracting().match("g:gather(h:gather(x, j), i)").rewrite(GatherParts::ofGather));
  }
}
