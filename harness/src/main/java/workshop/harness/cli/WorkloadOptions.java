package workshop.harness.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;
import workshop.harness.Setting;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;

/** The options that set a suite's input. The suites declare them; the harness knows none. */
final class WorkloadOptions {

  private WorkloadOptions() {}

  /** Adds the settings of all suites to a command that works on a suite. */
  static void addTo(CommandLine command) {
    if (!(command.getCommand() instanceof TakesWorkload)) {
      return;
    }
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Suite<?, ?> suite : Suites.all()) {
      suite.settings().forEach(setting -> settings.putIfAbsent(setting.name(), setting));
    }
    for (Setting setting : settings.values()) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("--" + setting.name())
                  .type(String.class)
                  .paramLabel(setting.label())
                  .description(setting.description() + defaults(setting.name()))
                  .build());
    }
  }

  private static String defaults(String name) {
    return Suites.all().stream()
        .flatMap(suite -> suite.settings().stream())
        .filter(setting -> setting.name().equals(name))
        .map(Setting::defaultValue)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" or ", " (default: ", ")"));
  }

  /** The workload that the command was given, checked by the suite. */
  static Workload of(CommandSpec spec, Suite<?, ?> suite) {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName().substring(2);
      boolean isSetting =
          Suites.all().stream()
              .flatMap(any -> any.settings().stream())
              .anyMatch(setting -> setting.name().equals(name));
      if (isSetting && option.getValue() != null) {
        given.put(name, option.getValue());
      }
    }
    return Errors.check(
        spec,
        () -> {
          Workload workload = Workload.of(suite, given);
          suite.input(workload);
          return workload;
        });
  }
}
