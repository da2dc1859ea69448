package org.gravida.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;

/** Java names terms of the ontology in one class, and only terms that exist. */
class VocabularyTest {
  @Test
  void noOtherSourceNamesAnIriOfOurs() {
    assertThat(Sources.java())
        .filteredOn(file -> !file.endsWith(Path.of("knowledge", "Vocabulary.java")))
        .noneMatch(file -> Sources.text(file).contains("w3id.org/gravida"));
  }

  @Test
  void everyConstantIsATermOfTheOntology() throws IllegalAccessException {
    String ontology =
        Sources.below(Sources.ONTOLOGY, ".ttl").stream()
            .map(Sources::text)
            .collect(Collectors.joining("\n"));
    assertThat(constants()).isNotEmpty().allMatch(iri -> isSubject(iri, ontology));
  }

  private static boolean isSubject(String iri, String ontology) {
    String name = Vocabulary.id(iri);
    String either = "(?:grv:" + Pattern.quote(name) + "|<" + Pattern.quote(iri) + ">)";
    return Pattern.compile("^" + either + "(?=\\s)", Pattern.MULTILINE).matcher(ontology).find();
  }

  private static List<String> constants() throws IllegalAccessException {
    var iris = new ArrayList<String>();
    for (Field field : Vocabulary.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.get(null) instanceof String iri
          && iri.startsWith(Vocabulary.NAMESPACE)
          && !iri.equals(Vocabulary.NAMESPACE)) {
        iris.add(iri);
      }
    }
    return iris;
  }
}
