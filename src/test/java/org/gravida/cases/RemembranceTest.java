package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.intake.PatientFiles;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is remembered of some patients never changes what is found of others. */
class RemembranceTest {
  private static final Place PLACE = Place.of("a test");
  private static final int PATIENTS = 1000;
  private static final int ASKED = 25;
  private static final List<String> DATES =
      List.of("", "2021", "2023-06", "2023-06-15", "2024-02-29", "5 months ago", "90 days ago");

  private static CaseRules rules;
  private static List<PatientRecord> patients;

  @BeforeAll
  static void read() {
    rules = CaseRules.ofEveryGuideline();
    var examples = new ArrayList<PatientRecord>();
    var files = new PatientFiles(rules.release());
    assertThat(files.read(Path.of("examples", "patients.json"), examples::add)).isEmpty();
    patients = mixed(examples, new Random(11));
  }

  /** Returns patients whose facts are taken from several examples, with other dates. */
  private static List<PatientRecord> mixed(List<PatientRecord> examples, Random random) {
    var facts = examples.stream().flatMap(each -> each.facts().stream()).toList();
    return IntStream.range(0, PATIENTS)
        .mapToObj(
            number -> {
              var some = new ArrayList<Fact>();
              for (int i = random.nextInt(30); i >= 0; i--) {
                Fact one = facts.get(random.nextInt(facts.size()));
                boolean isKept = random.nextBoolean();
                some.add(isKept ? one : dated(one, DATES.get(random.nextInt(DATES.size()))));
              }
              return new PatientRecord("mixed " + number, some, List.of(), List.of(), PLACE);
            })
        .toList();
  }

  private static Fact dated(Fact fact, String date) {
    return new Fact(fact.content(), date, fact.place());
  }

  @Test
  void whoComesAfterOthersIsFoundTheSame() {
    List<String> later = patients.stream().map(each -> text(rules.abstraction(), each)).toList();
    for (int i = 0; i < PATIENTS; i += PATIENTS / ASKED) {
      assertThat(text(rules.afresh().abstraction(), patients.get(i))).isEqualTo(later.get(i));
    }
  }

  @Test
  void manyThreadsFindTheSame() {
    Abstraction shared = rules.afresh().abstraction();
    List<String> together = patients.parallelStream().map(each -> text(shared, each)).toList();
    List<String> alone = patients.stream().map(each -> text(rules.abstraction(), each)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void moreContentsThanAreRememberedAreStillRead() {
    Abstraction flooded = rules.afresh().abstraction();
    List<String> before = patients.stream().map(each -> text(flooded, each)).toList();
    for (int i = 0; i < 20_000; i++) {
      flooded.find(
          new PatientRecord(
              "flood",
              List.of(new Fact("TSH", Map.of(Field.VALUE, "1." + i), PLACE)),
              List.of(),
              List.of(),
              PLACE));
    }
    assertThat(patients.stream().map(each -> text(flooded, each)).toList()).isEqualTo(before);
  }

  @Test
  void everyNumberIsFoundUnderItsPlace() {
    Abstraction abstraction = rules.abstraction();
    for (PatientRecord each : patients.subList(0, ASKED)) {
      Findings findings = abstraction.find(each);
      for (int i = 0; i < abstraction.properties().size(); i++) {
        String property = abstraction.properties().get(i);
        assertThat(findings.number(i)).isEqualTo(findings.numbers().getOrDefault(property, -1));
      }
    }
  }

  @Test
  void findingsOfOneKindDifferInNothingButWordsAndDays() {
    Abstraction abstraction = rules.abstraction();
    var kinds = new String[abstraction.kinds()];
    for (PatientRecord each : patients) {
      for (Finding finding : abstraction.find(each).all()) {
        String said = finding.id() + finding.rule() + finding.assumption();
        if (finding.outstanding().isPresent()) {
          var what = finding.outstanding().get();
          said += what.item() + what.decides();
        }
        if (kinds[finding.kind()] == null) {
          kinds[finding.kind()] = said;
        }
        assertThat(said).isEqualTo(kinds[finding.kind()]);
      }
    }
  }

  @Test
  void whatIsMarkedIsWhatIsTold() {
    Abstraction abstraction = rules.abstraction();
    int dated = 0;
    for (PatientRecord each : patients) {
      Findings findings = abstraction.find(each);
      var told = new BitSet();
      boolean waits = false;
      for (Finding finding : findings.all()) {
        told.set(finding.kind());
        waits |= finding.outstanding().isPresent() && finding.due().isPresent();
      }
      assertThat(noted(abstraction, findings)).as(each.id()).isEqualTo(told);
      assertThat(findings.isDated()).as(each.id()).isEqualTo(waits);
      dated += waits ? 1 : 0;
    }
    assertThat(dated).isPositive();
  }

  private static BitSet noted(Abstraction abstraction, Findings findings) {
    long[] words = new long[(abstraction.kinds() + 63) >> 6];
    for (int i = 0; i < words.length; i++) {
      words[i] = findings.kinds(i);
    }
    return BitSet.valueOf(words);
  }

  private static String text(Abstraction abstraction, PatientRecord patient) {
    Findings findings = abstraction.find(patient);
    var text = new StringBuilder(patient.id()).append(findings.numbers());
    for (Finding each : findings.all()) {
      text.append('\n').append(each.id()).append(each.rule()).append(each.evidence());
      text.append(each.contradictions()).append(each.assumption()).append(each.due());
      each.outstanding().ifPresent(what -> text.append(what.item()).append(what.why()));
    }
    return text.append(findings.problems()).toString();
  }
}
