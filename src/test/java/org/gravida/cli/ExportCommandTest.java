package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.gravida.cli.console.ExitCode;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** A release is the same bytes each time, says what is in it, and answers without Gravida. */
@Tag("proof")
class ExportCommandTest {
  private static final String PATIENTS = "examples/patients.json";
  private static final String[] MORE = {"--guideline", "all", "--recollections"};

  @TempDir private static Path folder;

  @BeforeAll
  static void export() {
    for (String name : List.of("one", "two")) {
      var call =
          Call.of(
              "export",
              "--output",
              folder.resolve(name).toString(),
              "--date",
              "2026-11-29",
              "--provenance",
              MORE[0],
              MORE[1],
              MORE[2],
              PATIENTS);
      assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    }
  }

  @Test
  void theWholeSaysWhatTheModulesSay() {
    var call =
        Call.of("diff", "ontology", folder.resolve("one/gravida.ttl").toString(), "--fail-on=any");
    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(ExitCode.ANSWERED);
  }

  private static Map<String, String> sums(Path release) throws IOException {
    var sums = new TreeMap<String, String>();
    try (var files = Files.walk(release)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        byte[] sum = OntologyFiles.digest().digest(Files.readAllBytes(each));
        String name = release.relativize(each).toString().replace('\\', '/');
        sums.put(name, HexFormat.of().formatHex(sum));
      }
    }
    return sums;
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() {
    var call = Call.of("export", "--output", folder.resolve("one").toString());
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("is not empty");
  }

  @Test
  void aFileThatCannotBeReadIsSaidByTheExitCode(@TempDir Path other) throws IOException {
    Path broken = Files.writeString(other.resolve("a.json"), "[{\"patient\": \"A\"");
    for (String[] call :
        List.of(
            new String[] {"export", "--output", other.resolve("out").toString(), broken + ""},
            new String[] {"query", "patients-by-pattern", "--data", broken + ""})) {
      assertThat(Call.of(call).code()).isEqualTo(ExitCode.UNREADABLE);
    }
  }

  @Test
  void theSameReleaseIsTheSameBytes() throws IOException {
    assertThat(sums(folder.resolve("one"))).isEqualTo(sums(folder.resolve("two")));
  }

  @Test
  void everyFileHasItsSumAndIsDescribed() throws IOException {
    Path release = folder.resolve("one");
    var sums = sums(release);
    sums.remove("SHA256SUMS");
    assertThat(Files.readString(release.resolve("SHA256SUMS")))
        .isEqualTo(
            sums.entrySet().stream()
                .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining()));
    var crate = new ObjectMapper().readTree(release.resolve("ro-crate-metadata.json").toFile());
    sums.remove("ro-crate-metadata.json");
    assertThat(crate.get("@graph").findValuesAsText("sha256"))
        .containsExactlyInAnyOrderElementsOf(sums.values());
    assertThat(crate.get("@graph").findValuesAsText("datePublished")).containsExactly("2026-11-29");
  }

  @Test
  void turtleAndNTriplesSayTheSame() throws IOException {
    Path release = folder.resolve("one");
    var names = sums(release).keySet().stream().filter(each -> each.endsWith(".nt")).toList();
    assertThat(names).hasSizeGreaterThan(40).contains("gravida.nt", "patients.nt");
    for (String name : names) {
      Model lines = model(release.resolve(name));
      Model turtle = model(release.resolve(name.replaceFirst("nt$", "ttl")));
      assertThat(turtle.size()).as(name).isEqualTo(lines.size());
      if (lines.size() < 5_000) {
        assertThat(turtle.isIsomorphicWith(lines)).as(name).isTrue();
      }
    }
  }

  private static Model model(Path file) {
    return RDFDataMgr.loadModel(file.toUri().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"care", "hazardous-advice", "alerts", "status-of-causes", "verdicts", "causes"})
  void mergedFileAndPatientsAnswerAsHere(String name) throws IOException {
    Path release = folder.resolve("one");
    Model model = model(release.resolve("gravida.nt")).add(model(release.resolve("patients.nt")));
    Path kind = Path.of("queries", name.equals("causes") ? "list" : "answer");
    String query = Files.readString(kind.resolve(name + ".rq"));
    var out = new ByteArrayOutputStream();
    try (var execution = QueryExecutionFactory.create(query, model)) {
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
    }
    var here =
        Call.of("query", name, "--data", PATIENTS, MORE[0], MORE[1], MORE[2], "--format", "csv");
    assertThat(rows(out.toString(UTF_8))).hasSizeGreaterThan(2).isEqualTo(rows(here.out()));
  }

  private static List<List<String>> rows(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().map(row -> row.getFields()).toList();
  }

  @Test
  void everyFindingClassAndStatusSaysWhereItComesFrom() {
    var told = RDFDataMgr.loadDataset(folder.resolve("one/provenance.trig").toUri().toString());
    var all = ModelFactory.createDefaultModel();
    told.listModelNames()
        .forEachRemaining(
            name -> {
              Model graph = told.getNamedModel(name);
              String patient = name.getURI().replace("#provenance", "");
              graph
                  .listSubjects()
                  .forEach(each -> assertThat(each.getURI()).startsWith(patient + "#inference-"));
              all.add(graph);
            });
    assertThat(told.getDefaultModel().isEmpty()).isTrue();
    Model patients = model(folder.resolve("one/patients.nt"));
    String inferred =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        SELECT DISTINCT ?s ?p ?o WHERE {
          { ?patient grv:hasFinding ?s . ?s a ?o . BIND (rdf:type AS ?p) }
          UNION { ?s grv:patientId ?id ; a ?o . FILTER (?o != grv:Patient) BIND (rdf:type AS ?p) }
          UNION { ?s grv:assumedClass ?o . BIND (grv:assumedClass AS ?p) }
          UNION { ?s a grv:Status ; grv:status ?o . BIND (grv:status AS ?p) } }
        """;
    String traced =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        SELECT DISTINCT ?s ?p ?o WHERE {
          ?node rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ;
            grv:inferredFrom ?from ; prov:hadPrimarySource ?source .
          FILTER NOT EXISTS { ?s grv:patientId ?id . FILTER (?o = grv:Patient) } }
        """;
    var expected = answered(inferred, patients);
    assertThat(expected).hasSizeGreaterThan(3_000);
    assertThat(answered(traced, all.union(patients))).containsAll(expected);
  }

  @Test
  void whatAConclusionIsInferredFromIsThere() {
    var all = ModelFactory.createDefaultModel();
    var told = RDFDataMgr.loadDataset(folder.resolve("one/provenance.trig").toUri().toString());
    told.listModelNames().forEachRemaining(name -> all.add(told.getNamedModel(name)));
    var whole = model(folder.resolve("one/gravida.nt"));
    var graph = all.union(whole).union(model(folder.resolve("one/patients.nt")));
    String missing =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        SELECT DISTINCT ?from WHERE {
          ?node grv:inferredFrom ?from . FILTER NOT EXISTS { ?from ?p ?o } }
        """;
    assertThat(answered(missing, graph)).isEmpty();
    String factless =
        """
        PREFIX grv: <https://w3id.org/gravida/>
        SELECT ?finding ?evidence WHERE {
          ?finding grv:evidence ?evidence .
          FILTER NOT EXISTS {
            ?node rdf:subject ?finding ; grv:inferredFrom ?fact . ?fact a ?kind .
            FILTER (?kind IN (grv:RecordedFact, grv:UnreadFact)) } }
        """;
    assertThat(answered(factless, graph)).isEmpty();
  }

  private static List<String> answered(String query, Model model) {
    String known = "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n" + query;
    try (var execution = QueryExecutionFactory.create(known, model)) {
      var rows = new ArrayList<String>();
      var found = execution.execSelect();
      found.forEachRemaining(
          row -> {
            var cells = new ArrayList<String>();
            found.getResultVars().forEach(name -> cells.add(String.valueOf(row.get(name))));
            rows.add(String.join(" ", cells));
          });
      return rows;
    }
  }

  @Test
  void theHierarchyIsAFileOfItsOwnAndStandsInTheInferredOntology() {
    Model hierarchy = model(folder.resolve("one/hierarchy.nt"));
    Model whole = model(folder.resolve("one/gravida.nt"));
    Model inferred = model(folder.resolve("one/gravida-inferred.nt"));
    assertThat(hierarchy.size()).isGreaterThan(500);
    assertThat(whole.containsAny(hierarchy)).isFalse();
    assertThat(inferred.containsAll(hierarchy)).isTrue();
    assertThat(inferred.size()).isEqualTo(whole.size() + hierarchy.size());
    String base = "https://w3id.org/gravida/";
    assertThat(
            hierarchy.contains(
                ResourceFactory.createResource(base + "AlloimmuneHabitualMiscarriagePatient"),
                RDFS.subClassOf,
                ResourceFactory.createResource(base + "AnatomicalCauseExcluded")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gravida", "gravida-inferred"})
  void theMergedFileIsOneOntologyInOwlDl(String name) throws OWLOntologyCreationException {
    var manager = OWLManager.createOWLOntologyManager();
    var ontology =
        manager.loadOntologyFromOntologyDocument(folder.resolve("one/" + name + ".ttl").toFile());
    assertThat(ontology.importsDeclarations()).isEmpty();
    assertThat(ontology.getAxiomCount()).isGreaterThan(10_000);
    assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
  }

  @Test
  void aReleaseWithoutADayHasThatOfTheOntology() throws IOException {
    Path release = folder.resolve("undated");
    assertThat(Call.of("export", "--output", release.toString()).code())
        .isEqualTo(ExitCode.ANSWERED);
    String day =
        Files.readString(Path.of("ontology/gravida.ttl"))
            .replaceFirst("(?s).*dcterms:date \"([^\"]*)\".*", "$1");
    assertThat(day).matches("20\\d\\d-\\d\\d-\\d\\d");
    assertThat(Files.readString(release.resolve("ro-crate-metadata.json"))).contains(day);
    assertThat(Files.readString(release.resolve("void.ttl"))).contains(day);
  }

  @Test
  void aReleaseNeedsAFolderAndADay() {
    assertThat(Call.of("export").err()).contains("--output is missing");
    assertThat(Call.of("export", "--output", "x", "--date", "2026-02-31").err())
        .contains("expected a day such as");
    assertThat(Call.of("export", "--output", "x", "--output-dir", "y").err())
        .contains("name one folder");
    assertThat(Call.of("export", "--output-dir", "x").err()).contains("need patients");
  }
}
