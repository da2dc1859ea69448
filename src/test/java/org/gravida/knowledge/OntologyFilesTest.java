package org.gravida.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyFilesTest {
  private static final Path FOLDER = Path.of("ontology");

  @ParameterizedTest
  @ValueSource(strings = {"./ontology", "src/../ontology", "ontology/guideline/.."})
  void theHashIsThatOfTheFilesHoweverTheFolderIsSpelt(String folder) {
    String hash = OntologyFiles.open(FOLDER).hash();
    assertThat(OntologyFiles.open(Path.of(folder)).hash()).isEqualTo(hash);
    assertThat(OntologyFiles.open(FOLDER.toAbsolutePath()).hash()).isEqualTo(hash);
  }

  @Test
  void theHashHasSixtyFourDigits() {
    assertThat(OntologyFiles.open(FOLDER).hash()).matches("[0-9a-f]{64}");
  }
}
