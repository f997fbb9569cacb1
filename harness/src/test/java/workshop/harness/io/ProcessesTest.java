package workshop.harness.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.*;

class ProcessesTest {

  @AfterEach
  void goOn() {
    Shutdown.reset();
  }

  @Test
  void afterAStopNothingIsStarted() {
    ProcessBuilder child = ChildJvm.command(List.of("-Xmx1g"), ChildJvm.class, "a");
    assertThat(child.command()).contains("-Xmx1g", ChildJvm.class.getName(), "a");
    Shutdown.request();
    assertThatThrownBy(() -> Processes.run(child)).isInstanceOf(Shutdown.Stopped.class);
  }
}
