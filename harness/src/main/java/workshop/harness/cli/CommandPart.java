package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.*;

/** What a command knows, and so do the options that several share: where it prints. */
abstract class CommandPart {

  /** The command's. */
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final void print(String format, Object... values) {
    out().printf(format, values);
  }

  final void print(List<String> lines) {
    lines.forEach(out()::println);
  }

  /** Tells what is wrong, though the command goes on. */
  final void warn(String sentence) {
    err().println("workshop: " + sentence);
  }

  /** The versions that are available; says which are left out, and why. */
  final <I, R> Suites.Part<I, R> available(
      Suites.Part<I, R> part, Function<Version<?, ?>, Availability> asked) {
    Suites.Part<I, R> left = part.available(asked);
    left.leftOut().forEach(each -> warn("left out: " + each));
    return left;
  }

  /** Refuses an option together with any of some others, which it would leave without effect. */
  final void refuseBoth(String option, String... others) {
    ParseResult parsed = spec.commandLine().getParseResult();
    for (String other : others) {
      if (parsed.hasMatchedOption(option) && parsed.hasMatchedOption(other)) {
        throw new IllegalArgumentException(
            "%s has no effect together with %s; leave one of them out".formatted(other, option));
      }
    }
  }
}
