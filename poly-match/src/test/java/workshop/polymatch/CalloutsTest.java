package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workshop.harness.*;

class CalloutsTest {

  static Stream<Suite.Callout> callouts() {
    return Suites.all()
        .flatMap(suite ->
            suite.versions().stream().flatMap(version -> suite.callouts(version.id()).stream()));
  }

  @ParameterizedTest
  @MethodSource("callouts")
  void aCalloutIsShortAndNamesAMethodThatExists(Suite.Callout callout) throws Exception {
    assertThat(callout.sentence()).hasSizeLessThan(80).doesNotEndWith(".");
    int dot = callout.method().lastIndexOf('.');
    if (dot < 0) { // A native function, or the JVM's own way to one.
      assertThat(nativeSources() + " nep_invoker_blob(").contains(" " + callout.method() + "(");
      return;
    }
    Class<?> type =
        Class.forName(callout.method().substring(0, dot), false, getClass().getClassLoader());
    assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
        .contains(callout.method().substring(dot + 1));
  }

  private static String nativeSources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(c|rs)")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }
}
