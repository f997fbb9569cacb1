package workshop.harness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.results.MadeUp;
import workshop.harness.results.Publication;

class GraphsTest {

  @TempDir Path folder;

  @Test
  void theFirstLessonHasItsBarsAndItsRoundsAsPictures() {
    new Graphs(folder).write(Publication.EMPTY.and(MadeUp.suite(MadeUp.machine("25"))));
    assertThat(folder.resolve("sort_speedups.svg"))
        .content()
        .contains("7.83x, 1025 ns/number.", "prefers-color-scheme: dark");
    assertThat(folder.resolve("sort_rounds.svg"))
        .content()
        .contains("fast over slow: one dot for each round", "7.83x (95 % CI");
  }
}
