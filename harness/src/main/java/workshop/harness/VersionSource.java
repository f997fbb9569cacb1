package workshop.harness;

import java.util.Optional;

/**
 * Knows versions that no suite lists, such as those that students write. A source is found by
 * {@link java.util.ServiceLoader}.
 */
@FunctionalInterface
public interface VersionSource {

  /**
   * Finds a version by its id; empty if the id is none of this source.
   *
   * @throws WorkshopException if the version is there but can't be loaded
   */
  Optional<Suites.Found<?, ?>> find(String id);
}
