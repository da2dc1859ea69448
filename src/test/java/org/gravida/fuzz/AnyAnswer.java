package org.gravida.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.report.OpinionWriter;
import org.gravida.report.OpinionWriter.Format;

/** What holds of the answers on any patients, in each form, when they are read back. */
final class AnyAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Detail, Classifier> CLASSIFIERS = new EnumMap<>(Detail.class);

  private AnyAnswer() {}

  /** Each form names the same patients; those that hold the record give the same answers again. */
  static void check(byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("gravida-fuzz");
      Path file = folder.resolve("a.json");
      Path back = folder.resolve("back.ttl");
      Path bundles = folder.resolve("back.ndjson");
      try {
        Files.write(file, bytes);
        var patients = read(file);
        if (!patients.isEmpty()) {
          ids(patients);
          Files.writeString(back, written(Format.TTL, patients));
          isSame(patients, read(back));
          Files.writeString(bundles, written(Format.FHIR, patients));
          isSame(patients, read(bundles));
        }
      } finally {
        for (Path each : List.of(file, back, bundles, folder)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ids(List<PatientRecord> patients) throws IOException {
    var ids = patients.stream().map(each -> each.id()).toList();
    var found = new ArrayList<String>();
    JSON.readTree(written(Format.JSON, patients))
        .get("patients")
        .forEach(each -> found.add(each.get("patient").asText()));
    assertThat(found).isEqualTo(ids);
    found.clear();
    for (String line : written(Format.JSONL, patients).split("\n")) {
      found.add(JSON.readTree(line).get("patient").asText());
    }
    assertThat(found).isEqualTo(ids);
    var rows =
        CsvReader.builder().ofNamedCsvRecord(written(Format.CSV, patients)).stream()
            .map(row -> row.getField("patient"))
            .toList();
    assertThat(rows).isEqualTo(ids);
    String[] lines = written(Format.TSV, patients).split("\n");
    assertThat(lines).hasSize(patients.size() + 1);
    assertThat(lines)
        .allMatch(each -> each.split("\t", -1).length == lines[0].split("\t", -1).length);
    assertThat(written(Format.TEXT, patients)).isNotBlank();
  }

  private static void isSame(List<PatientRecord> patients, List<PatientRecord> back) {
    assertThat(answers(back)).isEqualTo(answers(patients));
  }

  /** Returns the answers without problems, which name other places. */
  private static List<String> answers(List<PatientRecord> patients) {
    return patients.stream()
        .map(each -> written(Format.JSONL, List.of(each)))
        .map(each -> each.replaceFirst("\"problems\":\\[.*?\\],\"release\"", "\"release\""))
        .sorted()
        .toList();
  }

  private static List<PatientRecord> read(Path file) {
    var patients = new ArrayList<PatientRecord>();
    var source = classifier(Detail.BRIEF).source(Mapping.none());
    source.read(file, patients::add);
    source.readRest(patients::add);
    return patients;
  }

  private static Classifier classifier(Detail detail) {
    return CLASSIFIERS.computeIfAbsent(detail, each -> Ready.classifier(List.of(), false, each));
  }

  private static String written(Format format, List<PatientRecord> patients) {
    var classifier =
        classifier(
            switch (format) {
              case TTL -> Detail.GRAPH;
              case CSV, TSV, PARQUET -> Detail.BRIEF;
              case TEXT, JSON, JSONL, FHIR -> Detail.FULL;
            });
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    var writer =
        format == Format.FHIR
            ? OpinionWriter.fhir(out, classifier.versions(""), classifier.knowledge().release())
            : OpinionWriter.of(format, out, classifier.versions(""));
    writer.begin();
    try (var waiting = classifier.queue(writer::write, each -> fail("not answered: " + each))) {
      patients.forEach(waiting::accept);
      waiting.finish();
    }
    writer.end(List.of());
    out.flush();
    return bytes.toString(UTF_8);
  }
}
