package workshop.mldemos;

import java.io.Serializable;

/** Rows of data that have been taken: features and labels together. */
public interface Rows extends Serializable {

  /** How many rows there are. */
  int size();

  /** A feature of a row: column 0 or 1. */
  double feature(int row, int column);

  /** The label of a row. */
  int label(int row);
}
