package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.*;
import picocli.CommandLine.Model.*;
import workshop.harness.*;

/** The options that set a suite's input. The suites declare them; the harness knows none. */
@Command // Picocli asks for it, as there is no field of an option.
final class WorkloadOptions extends CommandPart {

  /** Marks an option as a suite's: a job may call a setting as a command calls an option. */
  private static final String SETTING = "setting";

  /** Adds the settings of all suites to a command that has these options, and their help. */
  static void addTo(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.mixins().values().stream()
        .noneMatch(options -> options.userObject() instanceof WorkloadOptions)) {
      return;
    }
    // The same name may mean another thing to another suite: their help tells.
    Suites.all()
        .flatMap(suite -> suite.settings().stream())
        .filter(setting -> spec.findOption("--" + setting.name()) == null)
        .forEach(setting -> spec.addOption(option(setting)));
    command
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, WorkloadOptions::help);
  }

  /** The command's options, and the settings of each suite; once for those that share theirs. */
  private static String help(Help help) {
    Map<List<Suite.Setting>, String> suites = new LinkedHashMap<>();
    for (Suite<?, ?> suite : Suites.all().toList()) {
      suites.merge(suite.settings(), suite.name(), "%s, %s"::formatted);
    }
    StringBuilder text = new StringBuilder();
    text.append(
        help.optionListExcludingGroups(
            help.commandSpec().options().stream()
                .filter(option -> !option.hidden() && !isSetting(option))
                .toList()));
    suites.forEach((settings, names) ->
        text.append("Settings of %s:%n".formatted(names))
            .append(
                help.optionListExcludingGroups(
                    settings.stream().map(WorkloadOptions::option).toList())));
    return text.toString();
  }

  private static boolean isSetting(OptionSpec option) {
    return SETTING.equals(option.descriptionKey());
  }

  private static OptionSpec option(Suite.Setting setting) {
    String value = setting.defaultValue();
    return OptionSpec.builder("--" + setting.name())
        .type(String.class)
        .descriptionKey(SETTING)
        .description(
            setting.description() + (value.isEmpty() ? "" : " (default: %s)".formatted(value)))
        .paramLabel(setting.label())
        .completionCandidates(
            setting.label().contains("|") ? List.of(setting.label().split("\\|")) : null)
        .build();
  }

  /** The settings that the command was given, by name. */
  Map<String, String> given() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(WorkloadOptions::isSetting)
        .collect(
            Collectors.toMap(option -> option.longestName().substring(2), OptionSpec::getValue));
  }

  /** The workload that the command was given, checked by the suite. */
  Workload of(Suite<?, ?> suite) {
    Workload workload = Workload.of(suite, given());
    suite.input(workload);
    return workload;
  }
}
