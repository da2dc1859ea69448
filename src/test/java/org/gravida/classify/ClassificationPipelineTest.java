package org.gravida.classify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Ready;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What many threads read of a file is what one reads of it. */
class ClassificationPipelineTest {
  private static final Map<Detail, Classifier> CLASSIFIERS = new EnumMap<>(Detail.class);

  @TempDir private Path folder;

  /** What is read of a table: its patients with their problems, and the problems of none. */
  private record Read(List<String> patients, List<Problem> problems) {}

  @BeforeAll
  static void open() {
    for (Detail detail : List.of(Detail.BRIEF, Detail.FULL)) {
      CLASSIFIERS.put(detail, Ready.classifier(List.of(), false, detail));
    }
  }

  @AfterAll
  static void close() {
    CLASSIFIERS.values().forEach(Classifier::close);
    CLASSIFIERS.clear();
  }

  @Test
  void aCompiledReleaseIsReadInBatches() {
    assertThat(CLASSIFIERS.values()).isNotEmpty().allMatch(classifier -> classifier.together() > 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void rubbishBetweenTheRowsIsToldInTheSameWordsAtTheSamePlace(int seed) throws IOException {
    Path table = Files.write(folder.resolve("table.csv"), rubbish(new Random(seed)));
    Read whole = whole(table);
    assertThat(whole.patients()).hasSizeGreaterThan(1000);
    assertThat(whole.problems()).isNotEmpty();
    assertThat(inBatches(table)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "patient,karyotype\n",
        "patient,karyotype",
        "patient,karyotype\nA,normal",
        "patient,\"karyotype\nA,normal\nB,normal\n",
        "patient,\"kary\notype\"\nA,normal\n",
        "# note\n\npatient;unknown\r\nA;1\r\nA;2\r\n;3\r\n",
        "patient,karyotype\rA,normal\rB,normal\r",
        "patient,karyotype\nA,\"normal\nB,normal\n",
        "patient,karyotype\n\n\n",
        "karyotype\nnormal\n",
        "patient,what,value\nA,karyotype,normal\n"
      })
  void smallAndOddTablesAreReadAlike(String text) throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), text);
    assertThat(inBatches(table)).isEqualTo(whole(table));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl|%s\n|\n", "a.json|[%s]|,\n", "a.csv|patient,what,value,date\n%s\n|\n"})
  void patientsThatOthersReadFurtherAreReadAlike(String format) throws IOException {
    String[] parts = format.split("\\|");
    boolean isTable = parts[0].endsWith("csv");
    var random = new Random(parts[0].length());
    var patients = new ArrayList<String>();
    for (int i = 0; i < 2000; i++) {
      String id = i % 700 == 699 ? "P7" : i % 300 == 299 ? "" : "P" + i;
      String value = random.nextInt(9) == 0 ? "purple" : "normal";
      String date = random.nextInt(9) == 0 ? "2024-13-01" : "2024-05-" + (10 + i % 20);
      patients.add(
          (isTable
                  ? "%s,karyotype,%s,%s"
                  : "{\"patient\": \"%s\", \"karyotype\": {\"value\": \"%s\", \"date\": \"%s\"}}")
              .formatted(id, value, date));
    }
    String text = parts[1].formatted(String.join(parts[2], patients));
    Path file = Files.writeString(folder.resolve(parts[0]), text);
    Read whole = whole(file);
    assertThat(whole.patients()).hasSizeGreaterThan(1900);
    assertThat(whole.problems()).isNotEmpty();
    assertThat(inBatches(file)).isEqualTo(whole);
  }

  @Test
  void aRowOfManyLinesIsReadWhole() throws IOException {
    var text = new StringBuilder("patient,karyotype,karyotype date\n");
    for (int i = 0; i < 6000; i++) {
      text.append("P").append(i).append(",\"normal").append("\n".repeat(60)).append("\",\n");
    }
    Path table = Files.writeString(folder.resolve("table.csv"), text);
    Read whole = whole(table);
    assertThat(whole.patients()).hasSize(6000);
    assertThat(inBatches(table)).isEqualTo(whole);
  }

  @Test
  void linesAndFaultsKeepTheirPlacesAcrossBatches() throws IOException {
    String[] ends = {"\n", "\r\n", "\r", "\n"};
    var text = new StringBuilder("patient,karyotype,karyotype date,note\n");
    for (int i = 0; i < 16_000; i++) {
      String id = i % 5000 == 4999 ? "P7" : "P" + i;
      String fault = i % 3000 == 100 ? "\u00e4" : i % 3000 == 200 ? "\u0000" : "";
      text.append(id).append(",normal,2024-05-01,").append(fault).append(ends[i % 4]);
    }
    Path table = Files.write(folder.resolve("table.csv"), text.toString().getBytes(ISO_8859_1));
    Read whole = whole(table);
    assertThat(whole.patients()).hasSize(15_997);
    assertThat(inBatches(table)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"BRIEF, csv", "FULL, csv", "BRIEF, jsonl", "FULL, jsonl"})
  void patientsThatHaveComeAreAnsweredBeforeTheNextCome(Detail detail, String format) {
    var classifier = CLASSIFIERS.get(detail);
    boolean isTable = format.equals("csv");
    var answered = new CountDownLatch(3000);
    var waited = new ArrayList<Boolean>();
    var text = new StringBuilder(isTable ? "patient,karyotype\n" : "");
    for (int i = 0; i < 3000; i++) {
      text.append((isTable ? "A%d,normal\n" : "{\"patient\": \"A%d\"}\n").formatted(i));
    }
    text.append(isTable ? "B,nor" : "{\"patient\": ");
    var slow =
        new ByteArrayInputStream(text.toString().getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            if (available() == 0) {
              waited.add(isCounted(answered));
            }
            return super.read(target, offset, length);
          }
        };
    var source = classifier.source(Mapping.none());
    try (var batches = run(classifier, source, patient -> answered.countDown())) {
      source.cut(slow, "-", batches);
    }
    assertThat(waited).isNotEmpty().doesNotContain(false);
  }

  private static boolean isCounted(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClassificationPipeline run(
      Classifier classifier, PatientSource source, Consumer<AnsweredPatient> patients) {
    var receiver =
        new ClassificationPipeline.Receiver() {
          @Override
          public void come(int number) {}

          @Override
          public void take(List<AnsweredPatient> batch, RowBytes text) {
            batch.forEach(patients);
          }
        };
    return new ClassificationPipeline(classifier, source, Optional.empty(), receiver);
  }

  /** Returns what is read in large batches, which is what is read in small ones. */
  private static Read inBatches(Path table) {
    Read large = inBatches(table, CLASSIFIERS.get(Detail.BRIEF));
    assertThat(inBatches(table, CLASSIFIERS.get(Detail.FULL))).isEqualTo(large);
    return large;
  }

  private static Read inBatches(Path table, Classifier classifier) {
    var patients = new ArrayList<String>();
    var source = classifier.source(Mapping.none());
    try (var batches = run(classifier, source, each -> patients.add(each.id() + each.problems()))) {
      source.cut(table, batches);
      var problems = batches.finish();
      return new Read(patients, problems);
    }
  }

  private static Read whole(Path table) {
    var classifier = CLASSIFIERS.get(Detail.FULL);
    var patients = new ArrayList<String>();
    var problems =
        classifier
            .source(Mapping.none())
            .read(table, patient -> patients.add(alone(patient, classifier)));
    return new Read(patients, problems);
  }

  private static String alone(PatientRecord patient, Classifier classifier) {
    return patient.id() + classifier.worker(0).apply(patient).problems();
  }

  private static byte[] rubbish(Random random) throws IOException {
    String[] odd = {
      "X,\"normal\n", "X,\"a\nb\",2024-01-01\n", "\n", ",normal,2024-02-02\n", "P7,normal,\n",
      "Y,normal,,,,\n", "Z\n", "Q,\u00e4\u0000,\n", "R,normal,2024-13-01\r\n", "S,\"\",\r",
      "T,a\"b,\"c\nU,normal,\n", "\"V\",\"nor\"\"mal\",2024-03-03\n", "W,\"\n\n\n\"\n", "  ,  ,  \n"
    };
    var out = new ByteArrayOutputStream();
    out.write("\uFEFF# cohort\npatient,karyotype,karyotype date,colour\n".getBytes(UTF_8));
    for (int i = 0; i < 4000; i++) {
      if (random.nextInt(60) == 0) {
        String row = odd[random.nextInt(odd.length)];
        out.write(random.nextInt(5) == 0 ? row.getBytes(ISO_8859_1) : row.getBytes(UTF_8));
      }
      String value = random.nextInt(9) == 0 ? "purple" : "normal";
      out.write(("P" + i + "," + value + ",2024-05-" + (10 + i % 20) + ",\n").getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
