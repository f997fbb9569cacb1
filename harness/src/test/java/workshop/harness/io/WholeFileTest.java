package workshop.harness.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.report.MarkdownBlocks;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void writesAndReplaces() throws Exception {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void refusesBeforeTheWork() {
    assertThatThrownBy(() -> WholeFile.checkWritable(folder)).hasMessageContaining("is a folder");
    Path nowhere = folder.resolve("no/such/file");
    assertThatThrownBy(() -> WholeFile.checkWritable(nowhere)).hasMessageContaining("no folder");
    assertThatThrownBy(() -> WholeFile.write(nowhere, "")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aBlockIsReplacedAndTheRestIsKept() throws Exception {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "before\n<!-- workshop:x -->\nold\n<!-- /workshop:x -->\nafter\n");
    MarkdownBlocks blocks = new MarkdownBlocks(file);
    assertThat(blocks.names()).containsExactly("x");
    blocks.replace(name -> Optional.of("new $1 \\\n"));
    blocks.replace(name -> Optional.of(name + " newer\n"));
    blocks.replace(_ -> Optional.empty());
    assertThat(file)
        .hasContent("before\n<!-- workshop:x -->\nx newer\n<!-- /workshop:x -->\nafter\n");
    blocks.require("x");
    assertThatThrownBy(() -> blocks.require("y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<!-- workshop:y -->");
  }
}
