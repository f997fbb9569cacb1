package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.*;
import picocli.CommandLine.Help.*;
import picocli.CommandLine.Model.UsageMessageSpec;
import workshop.harness.Suites;
import workshop.harness.app.Graphs;
import workshop.harness.exercise.Exercise;
import workshop.harness.io.*;

/** The command line's root: lists the commands. */
@Command(
    name = "workshop",
    description = "Make a slow program fast, one measured version at a time.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "workshop 1.0, on JDK ${java.runtime.version}",
    footer = {
      "",
      "Start with: workshop list. `workshop COMMAND --help` lists a command's options."
    })
public final class Workshop {

  /** The commands, by what one does with them. */
  private static final Map<String, List<Class<?>>> PURPOSES = new LinkedHashMap<>();

  static {
    PURPOSES.put(
        "Learn",
        List.of(
            ListCommand.class,
            StartCommand.class,
            CheckCommand.class,
            HintCommand.class,
            WatchCommand.class));
    PURPOSES.put(
        "Measure",
        List.of(
            RunCommand.class,
            MeasureCommand.class,
            MeasureAllCommand.class,
            ScaleCommand.class,
            ProfileCommand.class,
            DoctorCommand.class,
            NewCommand.class));
    PURPOSES.put(
        "Teach",
        List.of(DiffCommand.class, ReportCommand.class, CompareCommand.class, BundleCommand.class));
  }

  private Workshop() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Project.holdBuild();
    Locale.setDefault(Locale.ROOT);
    Shutdown.install(() -> Terminal.withoutStatus() + "Stopped.");
    int exitCode =
        Output.printing(new FileOutputStream(FileDescriptor.out), System.err, commandLine(), args);
    Shutdown.ended();
    System.exit(exitCode);
  }

  /** The command line, which tests run too. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Workshop());
    PURPOSES.values().stream().flatMap(List::stream).forEach(commandLine::addSubcommand);
    commandLine.addSubcommand(CompletionCommand.class);
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> {
          command.getCommandSpec().mixinStandardHelpOptions(true);
          command.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
          WorkloadOptions.addTo(command);
        });
    commandLine.getCommandSpec().usageMessage().commandListHeading("");
    commandLine
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Workshop::commandsByPurpose);
    return commandLine
        .registerConverter(Suites.Found.class, Suites::version)
        .registerConverter(Exercise.class, Exercise::of)
        .registerConverter(OutputFile.class, name -> OutputFile.of(name, commandLine))
        .registerConverter(Graphs.class, OutputFile::folder)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(Terminal.isDumb() ? Ansi.OFF : Ansi.AUTO))
        .setExecutionStrategy(Errors::run)
        .setParameterExceptionHandler(Errors::usage)
        .setExecutionExceptionHandler(Errors::failure);
  }

  private static String commandsByPurpose(Help help) {
    StringBuilder text = new StringBuilder();
    PURPOSES.forEach((purpose, commands) -> {
      Map<String, Help> ofPurpose = new LinkedHashMap<>();
      for (Class<?> command : commands) {
        String name = command.getAnnotation(Command.class).name();
        ofPurpose.put(name, help.subcommands().get(name));
      }
      text.append("%s:%n".formatted(purpose)).append(help.commandList(ofPurpose));
    });
    return text.toString();
  }
}
