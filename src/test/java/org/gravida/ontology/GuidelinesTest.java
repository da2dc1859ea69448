package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.consultation.release.Links;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.junit.jupiter.api.Test;

/** What the guideline modules hold, apart from any patient. */
class GuidelinesTest {
  private static final QueryLibrary LIBRARY = QueryLibrary.open(Path.of("queries"));
  private static final Graph GRAPH =
      Links.with(Graph.read(OntologyFiles.open(Whole.FOLDER)), LIBRARY);

  private static Table ask(String where) {
    String prefixes =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    return GRAPH.select(QueryFile.of(Path.of("x.rq"), prefixes + where), Map.of());
  }

  @Test
  void noRecollectionHasAGrade() {
    Table recollected =
        ask(
            """
            SELECT ?statement (COUNT(?grade) AS ?grades) WHERE {
              ?statement a grv:Recommendation ; grv:verification "U" .
              OPTIONAL { VALUES ?property { grv:strength grv:certainty grv:strengthScheme }
                ?statement ?property ?grade } }
            GROUP BY ?statement ORDER BY ?statement""");
    assertThat(recollected.rows()).hasSizeGreaterThan(50);
    assertThat(recollected.rows()).isNotEmpty().allMatch(row -> row.get(1).equals("0"));
  }

  @Test
  void everyStatementBeyondTheArticleIsMarkedAndEveryGradeHasItsScheme() {
    Table statements =
        ask(
            """
            SELECT ?statement ?mark ?strength ?certainty ?scheme WHERE {
              ?statement a grv:Recommendation ; grv:inGuideline ?guideline .
              FILTER (?guideline != grv:ArticleSource)
              OPTIONAL { ?statement grv:verification ?mark }
              OPTIONAL { ?statement grv:strength ?strength }
              OPTIONAL { ?statement grv:certainty ?certainty }
              OPTIONAL { ?statement grv:strengthScheme ?scheme } }
            ORDER BY ?statement""");
    assertThat(statements.rows()).hasSizeGreaterThan(180);
    for (List<String> row : statements.rows()) {
      assertThat(row.get(1)).as(row.get(0)).isIn("V", "V2", "U");
      boolean isGraded = !(row.get(2) + row.get(3)).isEmpty();
      assertThat(!row.get(4).isEmpty()).as(row.get(0)).isEqualTo(isGraded);
    }
  }

  @Test
  void everyVerdictIsOfOneGuidelineAndAnswersByClassesDecidedForIt() {
    Table verdicts =
        ask(
            """
            SELECT ?verdict (COUNT(?guideline) AS ?guidelines) WHERE {
              ?verdict a grv:Verdict . OPTIONAL { ?verdict grv:inGuideline ?guideline } }
            GROUP BY ?verdict ORDER BY ?verdict""");
    assertThat(verdicts.rows()).hasSizeGreaterThan(20).allMatch(row -> row.get(1).equals("1"));
    Table undecided =
        ask(
            """
            SELECT ?verdict ?class WHERE {
              ?verdict a grv:Verdict ; grv:inGuideline ?guideline ;
                grv:hasAnswer/grv:answeredBy ?class .
              FILTER NOT EXISTS {
                ?guideline grv:reliesOn* ?lender . ?class grv:decided true ; grv:inGuideline ?lender }
              FILTER NOT EXISTS {
                ?class grv:decided true . FILTER NOT EXISTS { ?class grv:inGuideline ?any } } }
            ORDER BY ?verdict ?class""");
    assertThat(undecided.rows()).isEmpty();
  }

  @Test
  void everyStatementIsForAClassThatItsGuidelineHasDecided() {
    Table statements =
        ask(
            """
            SELECT ?statement ?guideline ?class WHERE {
              ?statement a grv:Recommendation ; grv:inGuideline ?guideline ; grv:forPatientClass ?class .
              FILTER NOT EXISTS {
                ?guideline grv:reliesOn* ?lender . ?class grv:decided true ; grv:inGuideline ?lender }
              FILTER NOT EXISTS {
                ?class grv:decided true . FILTER NOT EXISTS { ?class grv:inGuideline ?any } } }
            ORDER BY ?statement""");
    assertThat(statements.rows()).isEmpty();
    assertThat(
            ask("SELECT ?s WHERE { ?s a grv:Recommendation ; grv:forPatientClass ?c } ORDER BY ?s")
                .rows())
        .hasSizeGreaterThan(200);
  }

  @Test
  void theKnownConflictsAreFoundByTheAxioms() {
    assertThat(conflicts())
        .contains(
            List.of("eshre-2022", "ESHRE2022Immunoglobulin", "AustraliaBloodImmunoglobulin"),
            List.of("rcog-2011", "RCOG2011AspirinWithHeparin", "ESHRE2022HeparinTwoLosses"),
            List.of("rcog-2023", "RCOG2023AspirinWithHeparin", "ESHRE2022HeparinTwoLosses"),
            List.of("eular-2019", "EULAR2019AspirinWithHeparin", "ESHRE2022HeparinTwoLosses"));
  }

  private static Set<List<String>> conflicts() {
    var pairs = new java.util.LinkedHashSet<List<String>>();
    Table table = conflicting();
    for (List<String> row : table.rows()) {
      pairs.add(
          List.of(
              row.get(table.column("guideline")),
              Vocabulary.id(row.get(table.column("recommendation"))),
              Vocabulary.id(row.get(table.column("contrary")))));
    }
    return pairs;
  }

  private static Table conflicting() {
    return GRAPH.select(LIBRARY.byName("conflicting-recommendations").orElseThrow(), Map.of());
  }

  @Test
  void theTwoSidesOfAConflictOpposeEachOtherAndAreOfTwoGuidelines() {
    Table directions =
        ask(
            """
            SELECT ?statement ?direction ?key WHERE {
              ?statement a grv:Recommendation ; grv:direction ?direction ;
                grv:inGuideline/grv:guidelineKey ?key } ORDER BY ?statement""");
    var of = new java.util.HashMap<String, List<String>>();
    directions.rows().forEach(row -> of.put(row.get(0), row.subList(1, 3)));
    Table table = conflicting();
    assertThat(table.rows()).hasSizeGreaterThan(10);
    for (List<String> row : table.rows()) {
      List<String> one = of.get(row.get(table.column("recommendation")));
      List<String> other = of.get(row.get(table.column("contrary")));
      assertThat(one.get(0))
          .isIn("for", "conditional")
          .isEqualTo(row.get(table.column("direction")));
      assertThat(other.get(0))
          .isIn("against", "hazardous", "insufficient-evidence", "research-only")
          .isEqualTo(row.get(table.column("contraryDirection")));
      assertThat(one.get(1))
          .isEqualTo(row.get(table.column("guideline")))
          .isNotEqualTo(other.get(1));
      assertThat(other.get(1)).isEqualTo(row.get(table.column("against")));
    }
  }

  @Test
  void everyModuleOfAGuidelineHoldsOneGuideline() {
    var keys = new TreeSet<String>();
    ask("SELECT ?key WHERE { ?g a grv:Guideline ; grv:guidelineKey ?key } ORDER BY ?key")
        .rows()
        .forEach(row -> keys.add(row.get(0)));
    var modules = new TreeSet<String>(Set.of("article"));
    for (Path document : OntologyFiles.open(Whole.FOLDER).documents()) {
      if (document.getParent().endsWith("guideline")) {
        modules.add(document.getFileName().toString().replace(".ttl", ""));
      }
    }
    assertThat(keys).isEqualTo(modules);
  }
}
