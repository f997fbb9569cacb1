package workshop.harness.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.report.MachinesTable;

/** {@code workshop machines}. */
@Command(
    name = "machines",
    description = "Shows side by side what each step is worth on several machines.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MachinesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "What `measure-all --json` wrote there, named for the machine, such as macos.json.")
  private List<Path> files;

  @Mixin private MarkdownOption markdown;

  @Override
  public void run() {
    markdown.check();
    MachinesTable table = Errors.check(spec, () -> MachinesTable.read(files));
    table.lines().forEach(spec.commandLine().getOut()::println);
    markdown.write(table::markdown);
  }
}
