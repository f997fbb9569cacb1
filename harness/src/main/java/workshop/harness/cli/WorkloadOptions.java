package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.*;
import picocli.CommandLine.Model.*;
import workshop.harness.*;

/** The options that set a suite's input. The suites declare them; the harness knows none. */
@Command // Picocli asks for it, as there is no field of an option.
final class WorkloadOptions extends SharedOptions {

  private static final String HELP_SECTION = "settings";

  /** Marks an option as a suite's: a job may call a setting as a command calls an option. */
  private static final String SETTING = "setting";

  /** Adds the settings of all suites to a command that has these options, and their help. */
  static void addTo(CommandLine command, boolean hidden) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.mixins().values().stream()
        .noneMatch(options -> options.userObject() instanceof WorkloadOptions)) {
      return;
    }
    // The same name may mean another thing to another suite: their help tells.
    Suites.all()
        .flatMap(suite -> suite.settings().stream())
        .filter(setting -> spec.findOption("--" + setting.name()) == null)
        .forEach(setting -> spec.addOption(option(setting).hidden(hidden).build()));
    List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
    sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST) + 1, HELP_SECTION);
    command.setHelpSectionKeys(sections);
    command.getHelpSectionMap().put(HELP_SECTION, WorkloadOptions::help);
  }

  /** The settings of each suite; once for those that share theirs. */
  private static String help(Help help) {
    Map<List<Suite.Setting>, String> suites = new LinkedHashMap<>();
    for (Suite<?, ?> suite : Suites.all().toList()) {
      suites.merge(suite.settings(), suite.name(), "%s, %s"::formatted);
    }
    StringBuilder text = new StringBuilder();
    suites.forEach((settings, names) -> {
      Help.Layout layout = help.createDefaultLayout();
      layout.addOptions(
          settings.stream().map(setting -> option(setting).build()).toList(),
          help.parameterLabelRenderer());
      text.append("Settings of %s:%n".formatted(names)).append(layout);
    });
    return text.toString();
  }

  private static OptionSpec.Builder option(Suite.Setting setting) {
    String value = setting.defaultValue();
    return OptionSpec.builder("--" + setting.name())
        .type(String.class)
        .descriptionKey(SETTING)
        .description(
            setting.description() + (value.isEmpty() ? "" : " (default: %s)".formatted(value)))
        .paramLabel(setting.label())
        .completionCandidates(
            setting.label().contains("|") ? List.of(setting.label().split("\\|")) : null);
  }

  /** The settings that the command was given, by name. */
  Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.options()) {
      if (option.getValue() != null && SETTING.equals(option.descriptionKey())) {
        given.put(option.longestName().substring(2), option.getValue());
      }
    }
    return given;
  }

  /** The workload that the command was given, checked by the suite. */
  Workload of(Suite<?, ?> suite) {
    return Errors.check(
        spec,
        () -> {
          Workload workload = Workload.of(suite, given());
          suite.input(workload);
          return workload;
        });
  }
}
