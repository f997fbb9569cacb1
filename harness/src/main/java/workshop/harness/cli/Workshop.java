package workshop.harness.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command line's root: lists the commands. */
@Command(
    name = "workshop",
    description = "Make a slow program fast, one measured version at a time.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = WorkshopVersion.class,
    subcommands = {
      ListCommand.class,
      RunCommand.class,
      MeasureCommand.class,
      MeasureAllCommand.class,
      ProfileCommand.class,
      DiffCommand.class,
      StartCommand.class,
      CheckCommand.class,
      HintCommand.class,
      WatchCommand.class,
      ProgressCommand.class,
      QuizCommand.class,
      ResetCommand.class
    },
    footer = {"", "Start with: workshop measure-all"})
public final class Workshop {

  private Workshop() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Interruption.install();
    int exitCode =
        Output.printing(new FileOutputStream(FileDescriptor.out), System.err, commandLine(), args);
    Interruption.done();
    System.exit(exitCode);
  }

  /** The command line, which tests run too. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Workshop());
    commandLine.getSubcommands().values().forEach(WorkloadOptions::addTo);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(Terminal.isDumb() ? Ansi.OFF : Ansi.AUTO))
        .setExecutionStrategy(Errors::run)
        .setParameterExceptionHandler(Errors::usage)
        .setExecutionExceptionHandler(Errors::failure);
  }
}
