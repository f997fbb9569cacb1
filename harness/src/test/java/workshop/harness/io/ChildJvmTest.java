package workshop.harness.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

  @AfterEach
  void goOn() {
    Shutdown.reset();
  }

  @Test
  void afterAStopNothingIsStarted() {
    assertThat(ChildJvm.command(List.of("-Xmx1g"), ChildJvm.class, "a").command())
        .contains("-Xmx1g", ChildJvm.class.getName(), "a");
    Shutdown.request();
    assertThatThrownBy(() -> ChildJvm.command(List.of(), ChildJvm.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("you asked to stop, so no process is started");
  }
}
