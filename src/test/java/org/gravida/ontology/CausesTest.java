package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semanticweb.owlapi.model.OWLEntity;

/** Ruling out every part rules out the whole, and nothing less does. */
class CausesTest {
  private static final List<String> STATUSES = List.of("Confirmed", "Excluded", "Suspected");

  /** The groups that the alloimmune definition wants excluded, and the definition's own cause. */
  private static final Set<String> DECIDED_BY_THE_DEFINITION =
      Set.of(
          "GeneticCause",
          "AnatomicalCause",
          "InfectiousCause",
          "EndocrineCause",
          "AutoimmuneCause",
          "AlloimmuneRejection");

  private static Whole whole;
  private static HermitOracle oracle;

  @BeforeAll
  static void open() {
    whole = Whole.open(Whole.FOLDER);
    oracle = HermitOracle.of(whole.root());
  }

  @AfterAll
  static void close() {
    oracle.close();
  }

  @Test
  void everyCauseWithPartsIsCoveredByAllOfThem() {
    var wrong = new TreeMap<String, String>();
    for (String cause : whole.allBelow("Cause")) {
      var parts = whole.below(cause);
      if (parts.size() > 1 && !whole.cover(cause).equals(parts)) {
        wrong.put(cause, parts + " but covered by " + whole.cover(cause));
      }
      assertThat(parts.size()).as("parts of " + cause).isNotEqualTo(1);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void excludingAllPartsExcludesTheWholeAndAllButOneDoesNot() {
    var soft = new SoftAssertions();
    int wholes = 0;
    for (String cause : whole.allBelow("Cause")) {
      var parts = whole.below(cause);
      if (!parts.isEmpty()) {
        wholes++;
        soft.assertThat(excludes(oracle, parts, cause)).as("all parts of " + cause).isTrue();
        for (String left : parts) {
          var others = new TreeSet<>(parts);
          others.remove(left);
          soft.assertThat(excludes(oracle, others, cause)).as(cause + " but " + left).isFalse();
        }
      }
    }
    assertThat(wholes).isGreaterThan(10);
    soft.assertAll();
  }

  @Test
  void aNewSubCauseUnsettlesTheExclusionOfItsGroup(@TempDir Path folder) throws IOException {
    var known = whole.below("UterineMalformation");
    assertThat(excludes(oracle, known, "UterineMalformation")).isTrue();

    Copies.copy(folder);
    Copies.append(
        folder,
        "cause.ttl",
        "grv:ArcuateUterus a owl:Class ; rdfs:subClassOf grv:UterineMalformation .");
    assertThat(outsideCover(folder)).containsExactly("ArcuateUterus");
    Copies.replace(
        folder,
        "cause.ttl",
        "owl:unionOf ( grv:BicornuateUterus",
        "owl:unionOf ( grv:ArcuateUterus grv:BicornuateUterus");
    assertThat(outsideCover(folder)).isEmpty();
    try (var changed = HermitOracle.of(Whole.open(folder).root())) {
      assertThat(excludes(changed, known, "UterineMalformation")).isFalse();
      known.add("ArcuateUterus");
      assertThat(excludes(changed, known, "UterineMalformation")).isTrue();
    }
  }

  @Test
  void everyCauseHasItsThreeStatusClasses() {
    var wanted = new TreeMap<String, Set<String>>();
    var found = new TreeMap<String, TreeSet<String>>();
    for (String cause : whole.allBelow("Cause")) {
      wanted.put(cause, new TreeSet<>(STATUSES.stream().map(status -> cause + status).toList()));
    }
    for (OWLEntity entity : whole.ours()) {
      for (String cause : whole.annotations(entity, Vocabulary.iri("statusOf"))) {
        found.computeIfAbsent(cause, none -> new TreeSet<>()).add(Whole.id(entity));
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void everyFindingThatEstablishesACauseOutsideTheFiveGroupsBarsTheDefinition() {
    var inside = new TreeSet<>(DECIDED_BY_THE_DEFINITION);
    DECIDED_BY_THE_DEFINITION.forEach(cause -> inside.addAll(whole.allBelow(cause)));
    var barring = whole.allBelow("OtherCauseEstablished");
    var missing = new TreeMap<String, Set<String>>();
    int outside = 0;
    for (var entry : whole.established().entrySet()) {
      var other = new TreeSet<>(entry.getValue());
      other.removeAll(inside);
      if (!other.isEmpty()) {
        outside++;
        var findings = whole.allBelow(entry.getKey());
        findings.add(entry.getKey());
        findings.removeAll(barring);
        if (!findings.isEmpty()) {
          missing.put(findings.toString(), other);
        }
      }
    }
    assertThat(outside).isPositive();
    assertThat(missing).isEmpty();
  }

  private static List<String> outsideCover(Path folder) {
    var check = QueryFile.read(Path.of("queries", "check", "part-outside-cover.rq"));
    return Graph.read(OntologyFiles.open(folder)).select(check, Map.of()).rows().stream()
        .map(row -> Vocabulary.id(row.get(0)))
        .toList();
  }

  private static boolean excludes(HermitOracle oracle, Collection<String> parts, String cause) {
    var facts =
        parts.stream()
            .map(part -> Whole.OWL.getOWLObjectComplementOf(Whole.has("hasCondition", part)))
            .toList();
    return oracle.entails(facts, cause + "Excluded");
  }
}
