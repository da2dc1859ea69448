package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations in PROV-O say of each conclusion what the others say, and nothing else. */
class ExplanationTurtleTest {
  private static final String FILE = "examples/patients.json";
  private static final String CONTRADICTORY = "Uma-contradiction";
  private static final String KNOWN =
      """
      PREFIX grv: <https://w3id.org/gravida/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static String turtle;
  private static Model explained;
  private static Model patients;

  @TempDir private Path folder;

  @BeforeAll
  static void explain() {
    turtle = answered(Call.of("explain", "--max", "1", "--format", "ttl", FILE));
    explained = model(turtle);
    patients = model(answered(Call.of("classify", "--format", "ttl", FILE)));
  }

  private static String answered(Call call) {
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    return call.out();
  }

  private static Model model(String turtle) {
    var model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(turtle.getBytes(UTF_8)), Lang.TURTLE);
    return model;
  }

  private static List<Map<String, RDFNode>> rows(String query, Model model) {
    try (var execution = QueryExecutionFactory.create(KNOWN + query, model)) {
      var rows = new ArrayList<Map<String, RDFNode>>();
      var found = execution.execSelect();
      found.forEachRemaining(
          row -> {
            var cells = new TreeMap<String, RDFNode>();
            found.getResultVars().forEach(name -> cells.put(name, row.get(name)));
            rows.add(cells);
          });
      return rows;
    }
  }

  @Test
  void whatIsExplainedStandsInTheGraphOfThePatients() {
    var said =
        rows("SELECT ?s ?p ?o { ?n rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }", explained);
    assertThat(said).hasSizeGreaterThan(500);
    int stated = 0;
    for (var row : said) {
      Resource subject = row.get("s").asResource();
      RDFNode object = row.get("o");
      if (!patients.containsResource(object)) {
        continue; // a class between, which the graph tells of nobody
      }
      var property = patients.createProperty(row.get("p").toString());
      assertThat(patients.contains(subject, property, object)).as(row.toString()).isTrue();
      stated++;
    }
    assertThat(stated).isGreaterThan(said.size() * 3 / 4);
  }

  @Test
  void noStatementOfAPatientIsMadeThatIsNotOneOfAFactOrANode() {
    explained
        .listSubjects()
        .filterKeep(each -> each.toString().startsWith("urn:gravida:patient:"))
        .forEach(each -> assertThat(each.toString()).matches(".*#(fact|reason)-\\d+(-place)?"));
    var facts =
        rows(
            "SELECT ?f ?p ?o { ?f a grv:RecordedFact ; ?p ?o FILTER (?p != prov:atLocation) }",
            explained);
    assertThat(facts)
        .isNotEmpty()
        .allMatch(
            row ->
                patients.contains(
                    row.get("f").asResource(),
                    patients.createProperty(row.get("p").toString()),
                    row.get("o")));
  }

  @Test
  void eachReasonLeadsToTheSamePlacesAndAssumptionsAsInJson() throws IOException {
    var json = answered(Call.of("explain", "--max", "1", "--format", "json", FILE));
    int compared = 0;
    for (JsonNode patient : new ObjectMapper().readTree(json).get("patients")) {
      for (JsonNode each : patient.get("explanations")) {
        var query =
            "SELECT DISTINCT ?n ?place ?silence { ?n rdf:subject ?s ; prov:value \"\"\"%s\"\"\" . FILTER"
                    .formatted(words(each))
                + " (STRSTARTS(STR(?s), \"urn:gravida:patient:%s\"))"
                    .formatted(patient.get("patient").asText())
                + " { ?n prov:wasDerivedFrom+/prov:atLocation/prov:value ?place } UNION"
                + " { ?n grv:assumption ?silence } UNION { ?n prov:wasGeneratedBy/prov:used ?version } }";
        var rows = rows(query, explained);
        assertThat(rows).as(query).isNotEmpty();
        var places = new TreeSet<String>();
        var silences = new TreeSet<String>();
        for (var row : rows) {
          if (row.get("place") != null) {
            places.add(row.get("place").toString());
          }
          if (row.get("silence") != null) {
            silences.add(row.get("silence").toString());
          }
        }
        JsonNode reason = each.get("reasons").get(0);
        var expected = new TreeSet<String>();
        places(reason, expected);
        assertThat(places).as(query).containsAll(expected);
        assertThat(silences.isEmpty()).as(query).isEqualTo(reason.get("firm").asBoolean());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  /** Returns what JSON tells of a conclusion, in one line. */
  private static String words(JsonNode explanation) {
    var words = new StringBuilder(explanation.get("label").asText());
    explanation.get("details").forEach(each -> words.append(" | ").append(each.asText()));
    return words.toString();
  }

  @Test
  void adviceNeverStandsWithoutItsStandingAndItsWarnings() {
    var call =
        Call.of(
            "explain",
            FILE,
            "--patient",
            "Ada-reference-alloimmune",
            "--care",
            "active immunotherapy",
            "--format",
            "ttl");
    var words =
        rows(
            "SELECT ?words { ?n prov:value ?words FILTER STRSTARTS(?words, 'active immunotherapy') }",
            model(answered(call)));
    assertThat(words)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.get("words").toString())
                    .contains("evidence: hazardous", "! HAZARD: ", "source: base article"));
  }

  private static void places(JsonNode node, Set<String> places) {
    for (JsonNode each : node) {
      places(each, places);
    }
    for (JsonNode each : node.path("evidence")) {
      for (String place : each.get("place").asText().split(" and ")) {
        if (!place.isEmpty()) {
          places.add(place);
        }
      }
    }
  }

  @Test
  void everyNodeHasGroundsAVersionAndWordsAndWhatTheFileShowsASource() {
    String bare =
        "SELECT ?n { ?n a rdf:Statement . FILTER NOT EXISTS { ?n prov:wasDerivedFrom ?f ;"
            + " prov:wasGeneratedBy/prov:wasAssociatedWith ?tool ; prov:value ?words } }";
    assertThat(rows(bare, explained)).isEmpty();
    String whole =
        "SELECT ?n { ?n a rdf:Statement ; rdf:predicate rdf:type . FILTER NOT EXISTS { ?n rdf:object"
            + " <http://www.w3.org/2002/07/owl#Nothing> } FILTER NOT EXISTS { ?n prov:hadPrimarySource ?s } }";
    assertThat(rows(whole, explained)).isEmpty();
  }

  @Test
  void aContradictionIsThatThePatientWouldBelongToNothing() {
    String query =
        "SELECT DISTINCT ?place { ?n rdf:subject <urn:gravida:patient:"
            + CONTRADICTORY
            + "> ;"
            + " rdf:object <http://www.w3.org/2002/07/owl#Nothing> ;"
            + " prov:wasDerivedFrom+/prov:atLocation/prov:value ?place }";
    assertThat(rows(query, explained)).isNotEmpty();
  }

  @Test
  void theQueryOfTheReadmeSaysWhy() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("PREFIX prov:");
    Path query = folder.resolve("why.rq");
    Files.writeString(query, readme.substring(start, readme.indexOf("```", start)));
    Path rdf = folder.resolve("explained.ttl");
    Files.writeString(rdf, turtle);
    var call = Call.of("query", query.toString(), "--rdf", rdf.toString(), "--format", "csv");
    assertThat(answered(call).lines().filter(line -> line.contains("Cleo")))
        .containsExactly(
            "urn:gravida:patient:Cleo-live-birth-and-thyroid,thyroid-stimulating hormone,9.4,"
                + "\"patients.json, line 81\"");
  }

  @Test
  void whatIsNotConcludedIsNoStatement() {
    var call = Call.of("explain", FILE, "--format", "ttl", "--why-not", "alloimmune");
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--why-not needs another");
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    assertThat(answered(Call.of("explain", "--max", "1", "--format", "ttl", FILE)))
        .isEqualTo(turtle);
  }
}
