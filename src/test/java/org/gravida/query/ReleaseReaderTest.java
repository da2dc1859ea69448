package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.query.release.ReleaseReader;
import org.gravida.record.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReleaseReaderTest {
  private static final QueryLibrary QUERIES = QueryLibrary.open(Path.of("queries/release"));

  private static Graph graph;
  private static Release release;

  @BeforeAll
  static void read() {
    graph = Graph.read(Fixtures.ontology());
    release = ReleaseReader.read(graph, QUERIES, Fixtures.ontology());
  }

  @Test
  void termsStandBySectionThenPositionThenLabel() {
    assertThat(release.dictionary().terms())
        .extracting(Term::id)
        .containsExactly(
            "Season",
            "Mildew",
            "Acidity",
            "Humus",
            "Low",
            "High",
            "VeryHigh",
            "Absent",
            "Known",
            "Neutral",
            "Odd",
            "Present");
  }

  @Test
  void aTermHasItsWords() {
    assertThat(term("Acidity"))
        .isEqualTo(
            new Term(
                "Acidity",
                Fixtures.GRV + "Acidity",
                "acidity",
                List.of("Bodensäure", "pH"),
                "A property of soil.",
                "TestSection",
                Term.ValueType.TERM_OR_NUMBER,
                List.of("Low", "High", "VeryHigh", "Neutral", "Odd"),
                "pH",
                true,
                List.of(),
                List.of(),
                true));
  }

  @Test
  void anUmbrellaIsNotUnderstood() {
    assertThat(term("Humus").understood()).isFalse();
    assertThat(term("Mildew").understood()).isTrue();
  }

  @Test
  void valuesAreTermsThatNoFileRecords() {
    assertThat(term("Mildew").values()).containsExactly("Absent", "Present");
    assertThat(term("Absent").isRecordable()).isFalse();
    assertThat(release.dictionary().byId("NotATerm")).isEmpty();
  }

  @Test
  void sectionsStandInTheirOrder() {
    assertThat(release.sections())
        .containsExactly(
            new Section("SeasonSection", "seasons", "", "harvest", "Season", "AnySeason", "", true),
            new Section("TestSection", "tests", "test", "result", "", "", "", false));
  }

  @Test
  void thePreferredNameOfAFieldComesFirst() {
    assertThat(release.fields())
        .containsOnly(
            entry(Field.VALUE, List.of("result", "answer", "outcome")),
            entry(Field.DATE, List.of("date")));
  }

  @Test
  void rulesHaveTheirParametersSorted() {
    assertThat(release.rules()).extracting("id").containsExactly("bareRule", "latestAcidity");
    var rule = release.rules().get(1);
    assertThat(rule.operator()).isEqualTo("Latest");
    assertThat(rule.label()).isEqualTo("the latest acidity stands");
    assertThat(rule.parameters())
        .containsOnly(
            entry("ruleTest", List.of("Acidity", "Mildew")), entry("ruleLimit", List.of("7.5")));
    assertThat(release.rules().get(0).parameters()).isEmpty();
  }

  @Test
  void ancestorsIncludeTheTermItself() {
    assertThat(release.broader().get("VeryHigh")).isEqualTo(Set.of("VeryHigh", "High"));
    assertThat(release.broader().get("PoorGarden"))
        .isEqualTo(Set.of("PoorGarden", "Garden", "Place"));
    assertThat(release.broader().get("Humus")).isEqualTo(Set.of("Humus"));
    assertThat(release.isWithin("Present", "Known")).isTrue();
  }

  @Test
  void targetsAndSettingsAreRead() {
    assertThat(release.targets()).containsExactly("Garden", "PoorGarden");
    assertThat(ReleaseReader.settings(graph, QUERIES))
        .containsExactly(entry("home", "Garden"), entry("window", "12"));
    assertThat(release.hash()).isEqualTo(Fixtures.ontology().hash());
  }

  @Test
  void aMissingQueryIsNamed() {
    var none = QueryLibrary.open(Fixtures.FOLDER.resolve("queries"));
    assertThatThrownBy(() -> ReleaseReader.read(graph, none, Fixtures.ontology()))
        .hasMessageContaining("release/sections.rq");
  }

  private static Term term(String id) {
    return release.dictionary().byId(id).orElseThrow();
  }
}
