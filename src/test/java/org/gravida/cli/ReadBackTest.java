package org.gravida.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gravida.knowledge.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in ids and words, each form of the answer gives the same patients back. */
class ReadBackTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\t",
          "\"",
          "'",
          "\"\"\"",
          "\\",
          "\\n",
          "\\u0041",
          "*/",
          "/*",
          "#",
          " .\n",
          ";",
          ",",
          "|",
          "<",
          ">",
          "<!--",
          "&amp;",
          "{",
          "}",
          "_:b0",
          "\u0001",
          "\u001B[31m",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u200B",
          "é",
          "\u0420",
          "\uD83D\uDE00",
          "=1+1",
          "-",
          "A",
          "1",
          "%41",
          "urn:x",
          "@",
          " ");

  @TempDir private static Path folder;

  private static String file;
  private static Set<String> ids;

  @BeforeAll
  static void write() throws IOException {
    var random = new Random(20261129);
    var patients = JSON.createArrayNode();
    for (int i = 0; i < 80; i++) {
      var id = new StringBuilder("P" + i);
      var word = new StringBuilder();
      for (int j = random.nextInt(5); j >= 0; j--) {
        id.append(PIECES.get(random.nextInt(PIECES.size())));
        word.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      var patient = patients.addObject().put("patient", id + "x");
      patient.put("pregnant now", "no");
      var tests = patient.putArray("examinations");
      tests.addObject().put("test", "karyotype").put("sample", "patient").put("result", "normal");
      tests.addObject().put("test", "x" + word).put("result", word.toString());
    }
    file = Files.write(folder.resolve("p.json"), JSON.writeValueAsBytes(patients)).toString();
    ids = new TreeSet<>();
    for (JsonNode each : JSON.readTree(Call.of("convert", "--to", "json", file).out())) {
      ids.add(each.get("patient").asText());
    }
    assertThat(ids).hasSize(80);
  }

  private static String answers(String format) {
    return Call.of("classify", "--format", format, file).out();
  }

  @Test
  void jsonIsReadBack() throws IOException {
    var found = new ArrayList<String>();
    JSON.readTree(answers("json"))
        .get("patients")
        .forEach(each -> found.add(each.get("patient").asText()));
    assertThat(found).hasSize(80).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void jsonLinesAreReadBack() throws IOException {
    var found = new ArrayList<String>();
    for (String line : answers("jsonl").split("\n")) {
      found.add(JSON.readTree(line).get("patient").asText());
    }
    assertThat(found).hasSize(80).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void csvIsReadBack() {
    var rows =
        CsvReader.builder().ofNamedCsvRecord(answers("csv")).stream()
            .map(row -> row.getField("patient"))
            .toList();
    assertThat(rows).hasSize(80).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void tsvHasARowForEachPatient() {
    var rows = answers("tsv").split("\n");
    assertThat(rows).hasSize(81);
    assertThat(Set.of(rows).stream().map(row -> row.split("\t", -1).length))
        .containsOnly(rows[0].split("\t", -1).length);
  }

  @Test
  void turtleIsReadBackWithTheFacts() {
    var model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(answers("ttl").getBytes(UTF_8)), Lang.TURTLE);
    var id = ResourceFactory.createProperty(Vocabulary.PATIENT_ID);
    var found = new ArrayList<String>();
    model.listObjectsOfProperty(id).forEach(each -> found.add(each.asLiteral().getString()));
    assertThat(found).hasSize(80).containsExactlyInAnyOrderElementsOf(ids);
    var fact = ResourceFactory.createProperty(Vocabulary.HAS_FACT);
    assertThat(model.listStatements(null, fact, (String) null).toList()).hasSize(240);
  }

  @Test
  void whatConvertWritesIsReadBackAsTheSamePatients() throws IOException {
    for (String format : List.of("jsonl", "csv-long", "csv-wide", "ttl")) {
      String ending = format.replaceAll("csv-.*", "csv");
      Path there = folder.resolve(format + "." + ending);
      Call.of("convert", "--to", format, "--output", there.toString(), file);
      var found = new TreeSet<String>();
      JSON.readTree(Call.of("convert", "--to", "json", there.toString()).out())
          .forEach(each -> found.add(each.get("patient").asText()));
      assertThat(found).as(format).isEqualTo(ids);
    }
  }
}
