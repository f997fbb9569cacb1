package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workshop.harness.Callout;
import workshop.harness.Suites;

class CalloutsTest {

  static Stream<Callout> callouts() {
    return Suites.all().stream()
        .flatMap(suite ->
            suite.versions().stream().flatMap(version -> suite.callouts(version.id()).stream()));
  }

  @ParameterizedTest
  @MethodSource("callouts")
  void aCalloutNamesAMethodThatExists(Callout callout) throws ClassNotFoundException {
    int dot = callout.method().lastIndexOf('.');
    Class<?> type =
        Class.forName(callout.method().substring(0, dot), false, getClass().getClassLoader());
    assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
        .contains(callout.method().substring(dot + 1));
  }

  @ParameterizedTest
  @MethodSource("callouts")
  void aCalloutIsShort(Callout callout) {
    assertThat(callout.sentence()).hasSizeLessThan(80).doesNotEndWith(".");
  }
}
