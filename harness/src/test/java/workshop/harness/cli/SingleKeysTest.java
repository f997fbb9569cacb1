package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleKeysTest {

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> all(SingleKeys keys) {
    List<String> all = new ArrayList<>();
    do {
      all.add(keys.take());
    } while (!all.getLast().equals(SingleKeys.END));
    return all;
  }

  /** With Windows' line ends too, where the \r was taken for a key. */
  @ParameterizedTest
  @CsvSource({"'h\nM\n\nquit\n'", "'h\r\nM\r\n\r\nquit\r\n'"})
  void ofALineTheFirstKeyCounts(String text) {
    assertThat(all(new SingleKeys(typed(text)))).containsExactly("h", "m", "", "q", "end");
  }

  @Test
  void theEndStays() {
    SingleKeys keys = new SingleKeys(typed(""));
    assertThat(keys.take()).isEqualTo(SingleKeys.END);
    assertThat(keys.poll(10_000)).isEqualTo(SingleKeys.END);
    assertThat(keys.take()).isEqualTo(SingleKeys.END);
  }

  @Test
  void whereNothingIsTypedWaitingEnds() throws Exception {
    try (PipedInputStream silence = new PipedInputStream(new PipedOutputStream())) {
      assertThat(new SingleKeys(silence).poll(1)).isNull();
    }
  }

  /** A terminal that sends Enter as \r, as Windows' does. */
  @Test
  void aTerminalHandsOverEachKeyAtOnce() throws Exception {
    try (PipedOutputStream typing = new PipedOutputStream();
        ExternalTerminal terminal =
            new ExternalTerminal(
                "test",
                "ansi",
                new PipedInputStream(typing),
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8)) {
      CompletableFuture<Signal> signal = new CompletableFuture<>();
      terminal.handle(Signal.INT, signal::complete);
      boolean echoes = terminal.getAttributes().getLocalFlag(LocalFlag.ECHO);
      boolean waitsForLines = terminal.getAttributes().getLocalFlag(LocalFlag.ICANON);
      try (SingleKeys keys = new SingleKeys(terminal)) {
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isFalse();
        typing.write("hÉ\r\r\4".getBytes(StandardCharsets.UTF_8));
        typing.flush();
        assertThat(all(keys)).containsExactly("h", "é", "", "", "end");
        typing.write(3);
        typing.flush();
        assertThat(signal.get(10, TimeUnit.SECONDS)).isEqualTo(Signal.INT);
        keys.aside(() ->
            assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON))
                .isEqualTo(waitsForLines));
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isFalse();
      }
      assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isEqualTo(echoes);
      assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isEqualTo(waitsForLines);
    }
  }
}
