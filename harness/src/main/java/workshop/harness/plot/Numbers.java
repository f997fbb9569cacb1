package workshop.harness.plot;

import java.util.*;

/** How numbers are written for people. */
public final class Numbers {

  private Numbers() {}

  /** A time in milliseconds with about three significant digits, without a unit. */
  public static String ms(double ms) {
    int digits = ms >= 100 ? 0 : ms >= 10 ? 1 : ms >= 1 ? 2 : ms >= 0.1 ? 3 : ms >= 0.01 ? 4 : 6;
    return String.format(Locale.ROOT, "%." + digits + "f", ms);
  }

  /** A number rounded to a whole one, its thousands apart; a dash where there is none. */
  public static String whole(Optional<Double> number) {
    return number.map(Numbers::whole).orElse("-");
  }

  public static String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /** How many there are of something whose plural ends in s. */
  public static String count(int count, String what) {
    return count == 1 ? "1 " + what : "%d %ss".formatted(count, what);
  }

  /** A share of 0 to 1 in whole percent. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
