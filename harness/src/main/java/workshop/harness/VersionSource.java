package workshop.harness;

import java.util.List;
import java.util.Optional;

/**
 * Knows what users write: versions that no suite lists, and suites. A source is found by {@link
 * java.util.ServiceLoader}.
 */
@FunctionalInterface
public interface VersionSource {

  /**
   * Finds a version by its id; empty if the id is none of this source.
   *
   * @throws WorkshopException if the version is there but can't be loaded
   */
  Optional<Suites.Found<?, ?>> find(String id);

  /** Suites that are not on the class path. */
  default List<Suite<?, ?>> suites() {
    return List.of();
  }
}
