package org.gravida.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gravida.query.Graph;
import org.junit.jupiter.api.Test;

/** Rooms stand on floors, and each library has its room. */
class FloorsTest {
  private static final String ROOT = "org.gravida.";

  /**
   * One package with its floor and the libraries it alone may name.
   *
   * @param libraries patterns of the packages it may name besides the JDK's and ours
   */
  private record Room(String name, int floor, List<String> libraries) {
    Room(String name, int floor, String... libraries) {
      this(name, floor, List.of(libraries));
    }

    String[] packages() {
      return new String[] {ROOT + name + ".."};
    }

    String[] allowed() {
      return Stream.concat(Stream.of("java..", "javax.xml..", "org.gravida.."), libraries.stream())
          .toArray(String[]::new);
    }
  }

  private static final List<Room> ROOMS =
      List.of(
          new Room("record", 0),
          new Room("knowledge", 1),
          new Room(
              "intake",
              1,
              "de.siegmar.fastcsv..",
              "com.fasterxml.jackson..",
              "com.github.luben.zstd..",
              "io.airlift.compress..",
              "org.snakeyaml.engine..",
              "org.dhatim.fastexcel.reader..",
              "com.fasterxml.aalto..",
              "com.google.common.jimfs..",
              "org.apache.commons.compress..",
              "org.apache.parquet.."),
          new Room("inference", 1),
          new Room("abstraction", 2),
          new Room("reasoning", 2, "org.semanticweb..", "uk.ac.manchester.."),
          new Room("query", 2, "org.apache.jena..", "com.apicatalog.."),
          new Room("sampling", 2),
          new Room("consultation", 3),
          new Room(
              "report",
              4,
              "com.fasterxml.jackson..",
              "org.jfree..",
              "de.erichseifert.vectorgraphics2d.."),
          new Room("server", 4, "org.apache.jena..", "jakarta.servlet..", "org.eclipse.jetty.."),
          new Room("classify", 5),
          new Room("cli", 6, "org.apache.commons.cli.."),
          new Room("spark", 7, "org.apache.spark..", "org.apache.hadoop..", "scala.."));

  /** Rooms that stand in a profile of the build only. */
  private static final List<String> OPTIONAL = List.of("spark");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gravida");

  @Test
  void everyClassStandsInAKnownRoom() {
    var packages = ROOMS.stream().flatMap(room -> Stream.of(room.packages())).toList();
    classes().should().resideInAnyPackage(packages.toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void noLowerFloorNamesAnUpperOne() {
    for (Room lower : ROOMS) {
      for (Room upper : ROOMS) {
        if (lower.floor() < upper.floor()) {
          noClasses()
              .that()
              .resideInAnyPackage(lower.packages())
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(upper.packages())
              .allowEmptyShould(true)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachRoomNamesOnlyItsOwnLibraries() {
    for (Room room : ROOMS) {
      noClasses()
          .that()
          .resideInAnyPackage(room.packages())
          .should()
          .dependOnClassesThat(resideOutsideOfPackages(room.allowed()))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void onlyMainTouchesTheProcess() {
    var elsewhere = noClasses().that().doNotHaveFullyQualifiedName(ROOT + "cli.Main");
    elsewhere.should().accessField(System.class, "out").check(CLASSES);
    elsewhere.should().accessField(System.class, "err").check(CLASSES);
    elsewhere.should().callMethod(System.class, "exit", int.class).check(CLASSES);
    elsewhere.should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }

  @Test
  void onlyTheServerTakesJenasGraphOutOfItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "server..", ROOT + "query..")
        .should()
        .callMethod(Graph.class, "dataset")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Graph.Clock.class)
        .check(CLASSES);
  }

  @Test
  void everyRoomIsThere() {
    for (Room room : ROOMS) {
      if (!OPTIONAL.contains(room.name())) {
        assertThat(CLASSES.that(resideInAnyPackage(room.packages()))).as(room.name()).isNotEmpty();
      }
    }
  }

  @Test
  void noTwoClassesShareASimpleName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
              .toList();
      assertThat(names).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    }
  }
}
