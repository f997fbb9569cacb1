package workshop.harness.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import workshop.harness.measure.JmhByHand;
import workshop.harness.measure.MachineLock;

/** {@code workshop jmh}. */
@Command(
    name = "jmh",
    description = "JMH's own command line, for those who know it.",
    customSynopsis = "workshop jmh -p version=VERSION[,VERSION...] [JMH's own arguments]",
    footer = {
      "",
      "JMH prints by itself. As it is, it takes eight minutes for a version; this takes ten seconds:",
      "  workshop jmh -p version=v3 -f 1 -wi 3 -w 1 -i 5 -r 1",
      "`workshop jmh -h` lists JMH's options, -prof gc shows what is allocated."
    },
    sortOptions = false)
final class JmhCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  @Option(names = "--wait", description = "Wait while another measurement runs on this machine.")
  private boolean wait;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public void run() {
    JmhByHand jmh = Errors.check(spec, () -> new JmhByHand(arguments));
    if (jmh.measuresNothing()) {
      jmh.tell();
      return;
    }
    var suite = Errors.check(spec, jmh::suite);
    try (MachineLock _ = ForkOptions.take(spec, wait)) {
      Errors.check(spec, () -> jmh.run(suite));
    }
  }
}
