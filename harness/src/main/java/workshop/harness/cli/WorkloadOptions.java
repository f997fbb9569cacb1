package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.*;
import workshop.harness.*;

/** The options that set a suite's input. The suites declare them; the harness knows none. */
final class WorkloadOptions {

  private static final String HELP_SECTION = "settings";

  /** Marks an option as a suite's: a job may call a setting as a command calls an option. */
  private static final String SETTING = "setting";

  private WorkloadOptions() {}

  /** Marks a command whose input the user can set. */
  interface Taken {}

  /** Adds the settings of all suites to a command that works on a suite, and their help. */
  static void addTo(CommandLine command, boolean hidden) {
    if (!(command.getCommand() instanceof Taken)) {
      return;
    }
    // The same name may mean another thing to another suite: their help tells.
    settings()
        .filter(setting -> command.getCommandSpec().findOption("--" + setting.name()) == null)
        .forEach(
            setting -> command.getCommandSpec().addOption(option(setting).hidden(hidden).build()));
    List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
    sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST) + 1, HELP_SECTION);
    command.setHelpSectionKeys(sections);
    command.getHelpSectionMap().put(HELP_SECTION, WorkloadOptions::help);
  }

  private static Stream<Suite.Setting> settings() {
    return Suites.all().stream().flatMap(suite -> suite.settings().stream());
  }

  /** The settings of each suite; once for those that share theirs. */
  private static String help(Help help) {
    Map<List<Suite.Setting>, String> suites = new LinkedHashMap<>();
    for (Suite<?, ?> suite : Suites.all()) {
      suites.merge(suite.settings(), suite.name(), "%s, %s"::formatted);
    }
    StringBuilder text = new StringBuilder();
    suites.forEach((settings, names) -> {
      Help.Layout layout = help.createDefaultLayout();
      layout.addOptions(
          settings.stream().map(WorkloadOptions::described).toList(),
          help.parameterLabelRenderer());
      text.append("Settings of %s:%n".formatted(names)).append(layout);
    });
    return text.toString();
  }

  private static OptionSpec described(Suite.Setting setting) {
    String value =
        setting.defaultValue().isEmpty() ? "" : " (default: %s)".formatted(setting.defaultValue());
    return option(setting).description(setting.description() + value).build();
  }

  private static OptionSpec.Builder option(Suite.Setting setting) {
    List<String> choices =
        setting.label().contains("|") ? List.of(setting.label().split("\\|")) : null;
    return OptionSpec.builder("--" + setting.name())
        .type(String.class)
        .descriptionKey(SETTING)
        .paramLabel(setting.label())
        .completionCandidates(choices);
  }

  /** The settings that the command was given, by name. */
  static Map<String, String> given(CommandSpec spec) {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.options()) {
      if (option.getValue() != null && SETTING.equals(option.descriptionKey())) {
        given.put(option.longestName().substring(2), option.getValue());
      }
    }
    return given;
  }

  /** The workload that the command was given, checked by the suite. */
  static Workload of(CommandSpec spec, Suite<?, ?> suite) {
    return Errors.check(
        spec,
        () -> {
          Workload workload = Workload.of(suite, given(spec));
          suite.input(workload);
          return workload;
        });
  }
}
