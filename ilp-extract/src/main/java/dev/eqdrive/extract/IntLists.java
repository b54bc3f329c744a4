package dev.eqdrive.extract;

import java.util.Arrays;

/** An immutable list of lists of ints in compressed row form: one array of values and one of row starts. */
public final class IntLists {
  private final int[] starts;
  private final int[] values;

  private IntLists(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** Copies rows given as arrays. */
  public static IntLists of(int[][] rows) {
    int[] starts = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      starts[i + 1] = starts[i] + rows[i].length;
    }
    int[] values = new int[starts[rows.length]];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, starts[i], rows[i].length);
    }
    return new IntLists(starts, values);
  }

  /** Takes ownership of arrays that are already in compressed form. */
  static IntLists wrap(int[] starts, int[] values) {
    return new IntLists(starts, values);
  }

  /** Collects rows value by value; each row is sorted and rid of repetitions when it ends. */
  static final class Builder {
    private int[] starts = new int[64];
    private int[] values = new int[256];
    private int rows;
    private int size;

    /** Adds a value to the row at the end. */
    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    /** Whether nothing was added since the last row ended. */
    boolean rowEmpty() {
      return size == starts[rows];
    }

    /** Number of values in a row that has ended. */
    int length(int row) {
      return starts[row + 1] - starts[row];
    }

    /** Ends a row. */
    void end() {
      int start = starts[rows];
      if (!ascending(start)) {
        Arrays.sort(values, start, size);
        int kept = start;
        for (int i = start; i < size; i++) {
          if (i == start || values[i] != values[kept - 1]) {
            values[kept++] = values[i];
          }
        }
        size = kept;
      }
      if (++rows == starts.length) {
        starts = Arrays.copyOf(starts, 2 * rows);
      }
      starts[rows] = size;
    }

    private boolean ascending(int start) {
      for (int i = start + 1; i < size; i++) {
        if (values[i] <= values[i - 1]) {
          return false;
        }
      }
      return true;
    }

    IntLists build() {
      return new IntLists(Arrays.copyOf(starts, rows + 1), Arrays.copyOf(values, size));
    }
  }

  /** The transposed relation: row v holds, in ascending order, the rows of this that contain v. */
  public IntLists transpose(int rows) {
    int[] begin = new int[rows + 1];
    for (int value : values) {
      begin[value + 1]++;
    }
    for (int i = 0; i < rows; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = Arrays.copyOf(begin, rows);
    int[] result = new int[values.length];
    for (int row = 0; row < size(); row++) {
      for (int p = starts[row]; p < starts[row + 1]; p++) {
        result[next[values[p]]++] = row;
      }
    }
    return new IntLists(begin, result);
  }

  /** Number of rows. */
  public int size() {
    return starts.length - 1;
  }

  /** Position of the first value of a row, to be used with {@link #at}. */
  public int start(int row) {
    return starts[row];
  }

  /** Position after the last value of a row. */
  public int end(int row) {
    return starts[row + 1];
  }

  /** The value at a position. */
  public int at(int position) {
    return values[position];
  }

  /** Number of values in a row. */
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }

  /** A copy of one row. */
  public int[] row(int row) {
    return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
  }

  /** Whether a row contains a value. */
  public boolean contains(int row, int value) {
    for (int p = starts[row]; p < starts[row + 1]; p++) {
      if (values[p] == value) {
        return true;
      }
    }
    return false;
  }

  /** Number of values over all rows. */
  public int total() {
    return values.length;
  }
}
