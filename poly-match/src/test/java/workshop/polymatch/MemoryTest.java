package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version takes of the heap beside the scene. */
class MemoryTest {

  private static final int SIZE = 100_000;
  private static final int BYTES_PER_POLYGON = 200;

  /** All that is ever made is more than what is there at any moment. */
  @Test
  void theGridMakesLittleForAPolygonAndAPoint() {
    Scene scene = Scene.varied(6, SIZE, SIZE);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<Match> matches = new V8Grid(scene.polygons()).match(scene.points(), 10);
    long made = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(matches).hasSize(SIZE);
    assertThat(made / SIZE).isBetween(40L, (long) BYTES_PER_POLYGON);
  }
}
