package org.gravida.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Clinical knowledge stands in the ontology, never in Java. */
class NoClinicalWordsTest {
  private static final Path PAGE = Path.of("src/main/resources/org/gravida/server/page");

  private static final List<String> MODULES =
      List.of(
          "cause.ttl",
          "examination.ttl",
          "treatment.ttl",
          "patient.ttl",
          "care.ttl",
          "evidence.ttl",
          "recommendation.ttl");

  /**
   * Labels that are also plain English words of a program; single words only. A notice is a message
   * to the reader, standing, timing and treatments are columns of a table, a verdict is what a
   * question of yes or no answers, a criterion a part of it: none says anything about medicine.
   */
  private static final Set<String> STRUCTURAL =
      Set.of(
          "cause",
          "criterion",
          "date",
          "evidence",
          "examination",
          "finding",
          "normal",
          "notice",
          "patient",
          "recommendation",
          "source",
          "standing",
          "status",
          "timing",
          "treatments",
          "treatment",
          "verdict");

  @Test
  void noLabelOfAClinicalTermStandsInJavaOrInThePageOfTheServer() {
    var names = new TreeSet<String>();
    for (String module : MODULES) {
      Path file = Sources.ONTOLOGY.resolve(module);
      assertThat(file).isRegularFile();
      var read = Labels.read(Sources.text(file));
      assertThat(read).as("labels in " + file).isNotEmpty();
      names.addAll(read);
    }
    names.removeIf(STRUCTURAL::contains);
    var labels = new Labels(names);
    var found = new TreeMap<String, Object>();
    var files = new ArrayList<>(Sources.java());
    Sources.below(PAGE, ".js").stream()
        .filter(each -> !each.startsWith(PAGE.resolve("vendor")))
        .forEach(files::add);
    assertThat(files).hasSizeGreaterThan(Sources.java().size());
    for (Path file : files) {
      var here = labels.in(Sources.text(file));
      if (!here.isEmpty()) {
        found.put(file.toString(), here);
      }
    }
    assertThat(found).as("clinical words in code").isEmpty();
  }

  @Test
  void structuralWordsAreSingleWords() {
    assertThat(STRUCTURAL).isNotEmpty().allMatch(word -> word.matches("[a-z]+"));
  }

  @Test
  void namesAreFoundInProseAndInCamelCaseButNotInsideWords() {
    var labels = new Labels(List.of("blue moon", "hCG", "tin"));
    assertThat(labels.in("once in a Blue\n  Moon")).containsExactly("blue moon");
    assertThat(labels.in("class BlueMoonPhase {}")).containsExactly("blue moon");
    assertThat(labels.in("BLUE_MOONS")).containsExactly("blue moon");
    assertThat(labels.in("HCG + hCG + HcgValue")).containsExactly("hCG");
    assertThat(labels.in("setting, tiny, bluemoon")).isEmpty();
  }

  @Test
  void labelsAreReadFromTurtleWithAllTheirAlternatives() {
    var turtle =
        """
        grv:A rdfs:label "first \\"quoted\\" name"@en ;
              skos:altLabel "X"@en , "second"@en ,
                            "third" ;
              skos:definition "not this"@en .
        """;
    assertThat(Labels.read(turtle)).containsExactly("first \"quoted\" name", "second", "third");
  }
}
