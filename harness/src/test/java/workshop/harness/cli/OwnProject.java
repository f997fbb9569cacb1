package workshop.harness.cli;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.io.Project;

/** Tests in a project of their own, which begins empty. */
abstract class OwnProject {

  @TempDir Path project;

  @BeforeEach
  void moveTheProject() {
    System.setProperty(Project.ROOT, project.toString());
  }

  @AfterEach
  void moveItBack() {
    System.clearProperty(Project.ROOT);
  }
}
