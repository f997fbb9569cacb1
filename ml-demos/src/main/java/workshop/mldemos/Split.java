package workshop.mldemos;

import java.io.Serializable;

/** Rows to train on and rows to test on. */
public record Split(Rows train, Rows test) implements Serializable {}
