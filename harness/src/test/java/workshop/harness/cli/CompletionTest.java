package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

class CompletionTest {

  @Command(name = "paint")
  private static final class Paint {
    enum Colour {
      RED,
      BLUE
    }

    @Option(names = "--colour")
    Colour colour;

    @Option(names = "--brush", paramLabel = "thin|thick")
    String brush;

    @Option(names = "--file", paramLabel = "FILE")
    String file;

    @Option(names = "--like", paramLabel = "VERSION")
    String like;

    @Option(names = "--of", paramLabel = "SUITE")
    String of;

    @Option(names = "--twice")
    boolean twice;

    @Option(names = "--guess", arity = "0..1")
    Double guess;
  }

  @ParameterizedTest
  @CsvSource({
    "--colour, RED BLUE",
    "--brush, thin thick",
    "--file, ''",
    "--like, names of measure",
    "--of, names of measure-all",
    "--twice, names of paint",
    "--guess, names of paint",
    "--unknown, names of paint"
  })
  void afterAnOption(String option, String expected) {
    CommandSpec paint = CommandSpec.forAnnotatedObject(new Paint());
    assertThat(
            CompletionOptions.after(
                paint, paint.findOption(option), command -> Stream.of("names", "of", command)))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "start, --level, easy intermediate hard",
    "profile, --event, cpu alloc wall",
    "run, --numbers, ''",
  })
  void ofRealCommands(String command, String option, String expected) {
    assertThat(Cli.run("list", "--values=" + option, "--of=" + command).out().strip())
        .isEqualTo(expected.replace(" ", System.lineSeparator()));
  }
}
