package workshop.harness.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class WorkshopVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"workshop 1.0, on JDK " + Runtime.version()};
  }
}
