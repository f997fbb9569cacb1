package workshop.harness.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownBlocksTest {

  @TempDir Path folder;

  @Test
  void aBlockIsReplacedAndTheRestIsKept() throws Exception {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "before\n<!-- workshop:x -->\nold\n<!-- /workshop:x -->\nafter\n");
    MarkdownBlocks blocks = new MarkdownBlocks(file);
    blocks.replace(name -> Optional.of("new $1 \\\n"));
    blocks.replace(name -> Optional.of(name + " newer\n"));
    blocks.replace(_ -> Optional.empty());
    assertThat(file)
        .hasContent("before\n<!-- workshop:x -->\nx newer\n<!-- /workshop:x -->\nafter\n");
  }
}
