package workshop.harness;

import module java.base;

/**
 * The size, seed and other settings of a suite's input.
 *
 * @param settings the value of every setting of the suite that has one, by name
 */
public record Workload(Map<String, String> settings) {

  /** The largest number of things. */
  static final int MOST = 10_000_000;

  private static final String BLANK = "%20";
  private static final String PERCENT = "%25";

  /** Keeps a sorted copy, without the blanks around the values, and without empty ones. */
  public Workload {
    settings = new TreeMap<>(settings);
    settings.replaceAll((_, value) -> value.strip());
    settings.values().removeIf(String::isEmpty);
  }

  /** The suite's defaults, with some replaced; refused if it has no such setting. */
  public static Workload of(Suite<?, ?> suite, Map<String, String> replaced) {
    Map<String, String> settings =
        suite.settings().stream()
            .collect(Collectors.toMap(Suite.Setting::name, Suite.Setting::defaultValue));
    replaced.forEach((name, value) -> {
      if (settings.put(name, value) == null) {
        throw new IllegalArgumentException(
            "%s has no setting --%s; `workshop run --help` lists the settings"
                .formatted(suite.name(), name));
      }
    });
    return new Workload(settings);
  }

  /** Reads what {@link #toString} wrote; refused if a setting has no value. */
  public static Workload parse(String text) {
    return new Workload(
        Stream.of(text.split(" "))
            .filter(setting -> !setting.isEmpty())
            .map(Workload::pair)
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> pair[1].replace(BLANK, " ").replace(PERCENT, "%"))));
  }

  private static String[] pair(String setting) {
    String[] pair = setting.split("=", 2);
    if (pair.length < 2) {
      throw new IllegalArgumentException("`%s` is no setting; write NAME=VALUE".formatted(setting));
    }
    return pair;
  }

  /** The options that make it, such as {@code --seed 7}; the suite's defaults need none. */
  public String options(Suite<?, ?> suite) {
    return suite.settings().stream()
        .filter(setting -> !text(setting.name()).equals(setting.defaultValue()))
        .map(setting -> "--%s %s".formatted(setting.name(), text(setting.name())))
        .collect(Collectors.joining(" "));
  }

  /** The settings as {@code name=value}, separated by spaces; in a value, a space is escaped. */
  @Override
  public String toString() {
    return settings.entrySet().stream()
        .map(setting ->
            setting.getKey() + "=" + setting.getValue().replace("%", PERCENT).replace(" ", BLANK))
        .collect(Collectors.joining(" "));
  }

  /** A setting as it was given; empty if it has no value. */
  public String text(String name) {
    return settings.getOrDefault(name, "");
  }

  /** A setting as a whole number; refused if it is not one. */
  public long whole(String name) {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException e) {
      throw notA("a whole number", name);
    }
  }

  /** A setting as a number of things; refused if not a whole number up to 10,000,000. */
  public int count(String name) {
    long count = whole(name);
    if (count < 0 || count > MOST) {
      throw notA("a whole number from 0 to " + MOST, name);
    }
    return (int) count;
  }

  /** A setting as a decimal number; refused if it is not one. */
  public double decimal(String name) {
    try {
      double number = Double.parseDouble(text(name));
      if (!Double.isNaN(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw notA("a number", name);
  }

  private IllegalArgumentException notA(String wanted, String name) {
    return new IllegalArgumentException(
        "--%s is `%s`; give %s".formatted(name, text(name), wanted));
  }
}
