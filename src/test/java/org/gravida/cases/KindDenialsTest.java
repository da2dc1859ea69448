package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.run.UnderstoodFile;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial of one kind by its name meets what is recorded of that kind as any denial does. */
class KindDenialsTest {
  private static final Classifier CLASSIFIER = Ready.classifier(List.of(), false, Detail.FULL);
  private static final Release RELEASE = Ready.release().release();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({",", "2020,2022", "2022,2020", "2020,", ",2022", "2020,2020", "2020-03,2020"})
  void yesAndNoOfEachKindAnswerAsYesAndNoOfTheWhole(String yes, String no) throws IOException {
    for (String kind : RELEASE.settings().get("NarrowerWordsSetting").split(";")) {
      Term term =
          RELEASE.dictionary().named(kind).stream()
              .filter(Term::isRecordable)
              .findFirst()
              .orElseThrow();
      boolean isOfEpisode =
          RELEASE.sections().stream()
              .anyMatch(each -> each.id().equals(term.section()) && each.key().isEmpty());
      if (!isOfEpisode && term.values().contains("Yes")) {
        var whole = answer(twice(term.id(), yes, no));
        var part = answer(twice(kind, yes, no));
        assertThat(part.collisions().isEmpty()).as(kind).isEqualTo(whole.collisions().isEmpty());
        assertThat(statuses(part)).as(kind).isEqualTo(statuses(whole));
      }
    }
  }

  @Test
  void yesAndNoOfOneKindIsAContradictionInEachForm() throws IOException {
    String turtle =
        "@prefix grv: <https://w3id.org/gravida/> .\n[] grv:patientId \"A\" ; grv:hasFact"
            + " [ grv:what \"type 1 diabetes\" ; grv:value \"yes\" ] ,"
            + " [ grv:what \"type 1 diabetes\" ; grv:value \"no\" ] .\n";
    String json =
        "[{\"patient\": \"A\", \"conditions\": [{\"condition\": \"Graves disease\", \"status\": \"yes\"},"
            + " {\"condition\": \"Graves' disease\", \"status\": \"no\"}]}]";
    for (PatientRecord each :
        List.of(
            read("a.csv", twice("type 1 diabetes", null, null)),
            read("w.csv", "patient,Graves disease,Graves' disease\nA,active,no\n"),
            read(
                "zh.csv",
                "patient,what,value\nA,type 1 diabetes,是\nA,Do you have type 1 diabetes?,否\n"),
            read(
                "de.csv",
                "patient,what,value\nA,Hashimoto thyroiditis,ja\n"
                    + "A,Hashimoto's disease,nein\n"),
            read("a.json", json),
            read("a.ttl", turtle))) {
      assertThat(opinion(each).collisions()).as("" + each).isNotEmpty();
      assertThat(each.problems()).as("" + each).anyMatch(one -> one.level() == Level.WARNING);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,type 1 diabetes,yes,\nA,type 2 diabetes,no,\n",
        "A,type 1 diabetes,yes,2020\nA,type 2 diabetes,no,2022\n",
        "A,diabetes,yes,2020\nA,type 1 diabetes,no,2022\n",
        "A,diabetes,yes,\nA,type 1 diabetes,no,\n",
        "A,type 1 diabetes,yes,2020\nA,type 2 diabetes,yes,2021\nA,type 1 diabetes,no,2022\n",
        "A,type 1 diabetes,yes,2020\nA,type 1 diabetes,no,2022\nA,type 2 diabetes,yes,2023\n",
        "A,type 1 diabetes,no,2020\nA,type 1 diabetes,yes,2022\n",
      })
  void whatIsThereOfAnotherKindOrLaterStands(String rows) throws IOException {
    var opinion = answer("patient,what,value,date\n" + rows);
    assertThat(opinion.collisions()).isEmpty();
    assertThat(statuses(opinion)).contains("diabetes mellitus confirmed");
  }

  @Test
  void aDenialOfMonthsAgoEndsWhatWasThereBefore() throws IOException {
    var record =
        read(
            "a.csv",
            "patient,what,value,date\nA,type 1 diabetes,yes,24 months ago\n"
                + "A,type 1 diabetes,no,2 months ago\n");
    assertThat(record.problems()).isEmpty();
    assertThat(statuses(opinion(record))).contains("diabetes mellitus suspected");
  }

  @Test
  void aContradictionIsToldByTheWordsOfTheFileAndNoOtherKind() throws IOException {
    var record = read("a.csv", "patient,PE,DVT,pulmonary embolism\nA,yes,yes,no\n");
    assertThat(record.problems())
        .extracting(Problem::found)
        .containsExactly("pulmonary embolism: no; PE: yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-14", "14.02.2024", "14-Feb-2024"})
  void theDayOfADenialThatIsSetAsideIsADayOfTheFile(String day) throws IOException {
    var record =
        read("a.csv", "patient,what,value,date\nA,TSH,normal,2022\nA,influenza,no," + day + "\n");
    assertThat(record.unread()).hasSize(1);
    assertThat(opinion(record).problems())
        .anySatisfy(
            each ->
                assertThat(each.remedy()).contains("latest day that was understood, 2024-02-14"));
    var impossible =
        read("b.csv", "patient,what,value,date\nA,TSH,normal,2022\nA,influenza,no,31.02.2024\n");
    assertThat(opinion(impossible).problems())
        .anySatisfy(
            each ->
                assertThat(each.remedy()).contains("latest day that was understood, 2022-12-31"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"influenza", "type 1 diabetes", "Do you have type 2 diabetes?"})
  void aFileWithDeniedKindsAloneWasUnderstood(String kind) throws IOException {
    for (PatientRecord each :
        List.of(
            read("a.json", "{\"patient\":\"A\",\"conditions\":{\"%s\":\"no\"}}".formatted(kind)),
            read("a.csv", "patient,%s\nA,no\n".formatted(kind)),
            read("b.csv", "patient,condition,result,date\nA,%s,no,2020\n".formatted(kind)))) {
      var file = new UnderstoodFile(() -> RELEASE);
      file.add(each);
      assertThat(file.end("a")).isEmpty();
      assertThat(each.problems()).allMatch(one -> one.level() == Level.NOTE);
    }
  }

  private static String twice(String what, String yes, String no) {
    return "patient,what,value,date\nA,%s,yes,%s\nA,%s,no,%s\n"
        .formatted(what, yes == null ? "" : yes, what, no == null ? "" : no);
  }

  private static List<String> statuses(Opinion opinion) {
    return opinion.causes().stream().map(each -> each.label() + " " + each.status()).toList();
  }

  private Opinion answer(String csv) throws IOException {
    return opinion(read("a.csv", csv));
  }

  private static Opinion opinion(PatientRecord record) {
    return CLASSIFIER.worker(0).apply(record);
  }

  private PatientRecord read(String name, String text) throws IOException {
    var read = new ArrayList<PatientRecord>();
    CLASSIFIER
        .source(Mapping.none())
        .read(Files.writeString(folder.resolve(name), text), read::add);
    return read.get(0);
  }
}
