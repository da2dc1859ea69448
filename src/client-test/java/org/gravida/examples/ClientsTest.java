package org.gravida.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.QueryFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tools of others in another language, Oxigraph and Comunica, answer the shipped queries over the
 * ontology and what {@code classify -f ttl} writes with the rows of {@code gravida query --data}.
 */
class ClientsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TOOLS = Path.of("target/client");

  /** Some are enough: one who has nothing, one who is treated, one who contradicts herself. */
  private static final Set<String> SOME =
      Set.of("Ada-reference-alloimmune", "Mina-repeat-due", "Uma-contradiction");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.]\\d{1,9})?");

  @TempDir private static Path folder;
  private static final Map<String, List<List<String>>> EXPECTED = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    var all = ExampleCohort.readForAll("patients.json");
    var some =
        new ExampleCohort(
            all.knowledge(),
            all.versions(),
            all.patients(),
            all.opinions().stream().filter(each -> SOME.contains(each.patient())).toList());
    assertThat(some.opinions()).hasSameSizeAs(SOME);
    var graph = GraphOfFiles.load(folder, SOME::contains);
    try (var out = Files.newOutputStream(folder.resolve("graph.nt"))) {
      RDFDataMgr.write(out, graph, Lang.NTRIPLES);
    }
    var here = some.graph();
    var queries = new ArrayList<Map<String, Object>>();
    for (var kind : List.of(QueryFile.Kind.ANSWER, QueryFile.Kind.LIST)) {
      for (QueryFile each : all.knowledge().queries().of(kind)) {
        var given = GraphOfFiles.given(each);
        var rows = here.rows(each, given);
        EXPECTED.put(each.name(), GraphOfFiles.texts(rows.table().rows()));
        queries.add(
            Map.of(
                "name", each.name(),
                "columns", rows.table().columns(),
                "text", text(each, given)));
      }
    }
    JSON.writeValue(folder.resolve("queries.json").toFile(), queries);
  }

  /** Returns the text with its parameters filled in. */
  private static String text(QueryFile query, Map<String, String> given) {
    String text = query.text();
    for (var each : given.entrySet()) {
      String iri = "<" + Vocabulary.iri(each.getValue()) + ">";
      text =
          text.replaceFirst(
              "WHERE \\{(?!\\s*SELECT)", "WHERE { VALUES ?" + each.getKey() + " { " + iri + " }");
    }
    return text;
  }

  @ParameterizedTest
  @CsvSource({"oxigraph, 60, 0,", "comunica, 15, 8, claims-and-what-carries-them"})
  void itGivesTheSameRows(String tool, String seconds, int late, String byAlphabet)
      throws IOException, InterruptedException {
    Path rows = folder.resolve(tool + ".json");
    var process =
        new ProcessBuilder(
                "node",
                "--max-old-space-size=3000",
                Path.of("src/client-test/ask.mjs").toAbsolutePath().toString(),
                tool,
                folder.resolve("graph.nt").toString(),
                folder.resolve("queries.json").toString(),
                rows.toString(),
                seconds)
            .directory(TOOLS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    JsonNode answers = JSON.readTree(rows.toFile());
    var tooLate = new ArrayList<String>();
    var different = new ArrayList<String>();
    EXPECTED.forEach(
        (name, expected) -> {
          JsonNode answer = answers.get(name);
          if (name.equals(byAlphabet)) {
            assertThat(answer.size()).as("it takes the least of words its own way").isPositive();
          } else if (answer.isTextual() && answer.textValue().startsWith("no answer within")) {
            tooLate.add(name);
          } else if (answer.isTextual()) {
            different.add(name + ": " + answer.textValue());
          } else if (!alike(JSON.valueToTree(expected)).equals(alike(answer))) {
            different.add(name + ": " + answer.size() + " rows of " + expected.size());
          }
        });
    assertThat(different).as(said).isEmpty();
    assertThat(tooLate)
        .as("those that it joins in an order of its own")
        .hasSizeLessThanOrEqualTo(late);
  }

  /**
   * Returns rows without what SPARQL leaves to a tool: the order of what stands between the same
   * words, how a number is written, and of what is put together in one cell.
   */
  private static List<String> alike(JsonNode rows) {
    var alike = new ArrayList<String>();
    for (JsonNode row : rows) {
      var cells = new ArrayList<String>();
      row.forEach(each -> cells.add(alike(each.textValue())));
      alike.add(String.join("\t", cells));
    }
    Collections.sort(alike);
    return alike;
  }

  private static String alike(String cell) {
    return NUMBER.matcher(cell).matches()
        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
        : Stream.of(cell.split(" ?[|;] ?")).sorted().collect(Collectors.joining(" | "));
  }
}
