package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Options that several commands share. */
abstract class SharedOptions {

  /** The command's. */
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Refuses what is wrong with them; asked before the command runs. */
  void check() {}
}
