package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import java.util.Arrays;
import java.util.BitSet;

/**
 * XLA:CPU's library pass: dots, convolutions and large reductions become calls of a library, and a reduction takes in the
 * element-wise work around it: producers that nobody else reads, and what follows as long as there is one reader. It runs before
 * the loops are built, so that whatever else a call reads has to be stored.
 */
final class LibraryFusion {
  /** Instructions and operands of a call; a tower of convolutions under a reduction was cut there. */
  private static final int MAX_SIZE = 100;

  private final Instructions program;
  private final NodeTable table;
  /** Call that an instruction belongs to, by the number of its root, or −1. */
  final int[] call;

  LibraryFusion(Instructions program) {
    this.program = program;
    this.table = program.table;
    this.call = new int[program.count];
    Arrays.fill(call, -1);
    for (int c = table.classes - 1; c >= 0; c--) {
      if (call[c] >= 0 || !program.isLive(c) || table.first[c] == table.first[c + 1]) continue;
      if (takesReduction(table, c)) grow(c);
    }
  }

  /** Whether the library computes the reduction of a class. */
  static boolean takesReduction(NodeTable table, int c) {
    return table.op(table.first[c]) instanceof Op.Reduce && table.inCall[table.first[c]];
  }

  private void grow(int start) {
    int root = start;
    int[] members = {start};
    call[start] = start;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < members.length; i++) {
        for (int o : program.operands[members[i]]) {
          if (call[o] == start || !ownedBy(o, start)) continue;
          int[] more = call[o] >= 0 ? membersOf(call[o]) : supports(o) ? new int[]{o} : Cut.NONE;
          if (more.length == 0 || isFull(members, more)) continue;
          members = join(members, more, start);
          changed = true;
        }
      }
      if (program.result[root] || program.users[root].length != 1) continue;
      int user = program.users[root][0];
      int[] more = call[user] >= 0 ? membersOf(call[user]) : supports(user) ? new int[]{user} : Cut.NONE;
      if (more.length == 0 || isFull(members, more)) continue;
      root = call[user] >= 0 ? call[user] : user;
      members = join(members, more, start);
      changed = true;
    }
    for (int m : members) call[m] = root;
  }

  private boolean isFull(int[] members, int[] more) {
    if (members.length + more.length < MAX_SIZE / 3) return false;
    BitSet all = new BitSet();
    for (int m : members) {
      all.set(m);
      for (int o : program.operands[m]) all.set(o);
    }
    for (int m : more) all.set(m);
    return all.cardinality() > MAX_SIZE;
  }

  private int[] join(int[] members, int[] more, int mark) {
    int[] all = Arrays.copyOf(members, members.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[members.length + i] = more[i];
      call[more[i]] = mark;
    }
    return all;
  }

  private int[] membersOf(int root) {
    int[] found = new int[4];
    int n = 0;
    for (int i = 0; i < call.length; i++) {
      if (call[i] != root) continue;
      if (n == found.length) found = Arrays.copyOf(found, n * 2);
      found[n++] = i;
    }
    return Arrays.copyOf(found, n);
  }

  private boolean ownedBy(int i, int mark) {
    if (program.result[i]) return false;
    for (int u : program.users[i]) if (call[u] != mark) return false;
    return true;
  }

  private boolean supports(int i) {
    byte kind = program.kind[i];
    int c = program.cls[i];
    if (kind == Instructions.RECIPROCAL) return XlaCpuLegality.callDivides(table.tensor(c));
    return (kind == Instructions.PLAIN || kind == Instructions.SPREAD) && table.first[c] < table.first[c + 1]
        && table.inCall[program.node(c)];
  }
}
