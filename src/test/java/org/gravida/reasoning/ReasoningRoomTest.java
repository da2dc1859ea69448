package org.gravida.reasoning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ReasoningRoomTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gravida");

  @Test
  void onlyThisRoomUsesTheOwlApiAndHermit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.gravida.reasoning..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.semanticweb..", "uk.ac.manchester..")
        .check(CLASSES);
  }

  @Test
  void noPublicSignatureNamesATypeOfTheLibraries() {
    for (JavaClass room : CLASSES) {
      if (room.getPackageName().startsWith("org.gravida.reasoning") && isPublic(room)) {
        room.getCodeUnits().stream()
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
            .forEach(
                unit -> {
                  assertPlain(unit.getRawReturnType());
                  unit.getRawParameterTypes().forEach(ReasoningRoomTest::assertPlain);
                });
      }
    }
  }

  private static boolean isPublic(JavaClass room) {
    return room.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static void assertPlain(JavaClass type) {
    assertThat(type.getPackageName()).matches("|java\\..*|org\\.gravida\\..*");
  }
}
