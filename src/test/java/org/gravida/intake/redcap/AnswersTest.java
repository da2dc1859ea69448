package org.gravida.intake.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.intake.MappingCheck;
import org.gravida.intake.draft.MappingDraft;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.record.Problem;
import org.gravida.record.Unused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers to the fields of a project say, and what they never say. */
class AnswersTest {
  private static final String ID = "record_id;start;;text;Record ID";
  private static final String BOXES =
      "cond;start;;checkbox;Known before;1, Diabetes mellitus | 2, Hypothyroidism | -9, None known";

  @TempDir Path folder;

  private FhirText.Read read(String field, String header, String row) throws IOException {
    return read(Mapping.none(), field, header, row);
  }

  private FhirText.Read read(Mapping mapping, String field, String header, String row)
      throws IOException {
    RedcapText.dictionary(folder, ID, field);
    Path data =
        RedcapText.write(
            folder, "data.csv", "record_id," + header + ",start_complete", "A," + row + ",2");
    return RedcapText.read(mapping, data);
  }

  private Mapping mapping(String... rows) throws IOException {
    return Mapping.read(
        RedcapText.write(
            folder, "mapping.txt", "column,means,value,becomes", String.join("\n", rows)));
  }

  @Test
  void aTickedBoxSaysYesAndOneThatIsNotSaysNothing() throws IOException {
    var read = read(BOXES, "cond___1,cond___2,cond____9", "0,1,0");
    assertThat(read.facts()).containsExactly("Hypothyroidism Yes");
    assertThat(RedcapText.unread(read)).isEmpty();
    assertThat(read.losses())
        .containsEntry(new Unused("REDCap", "cond___1", FormCells.NOT_TICKED), 1L);
  }

  @Test
  void noMappingMakesABoxThatIsNotTickedADenial() throws IOException {
    var mapping = mapping("cond___1,diabetes mellitus,,", "cond___1,,0,no", "cond___1,,1,yes");
    assertThat(read(mapping, BOXES, "cond___1", "0").facts()).isEmpty();
    assertThat(read(mapping, BOXES, "cond___1", "1").facts())
        .containsExactly("DiabetesMellitus Yes");
  }

  @Test
  void aBoxWithoutAWordOfOursIsKeptUnreadIfTickedAndTold() throws IOException {
    var read = read(BOXES, "cond___1,cond____9", "0,1");
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).containsExactly("cond____9 None known");
    assertThat(RedcapText.found(read)).contains("the field cond____9 (None known)");
  }

  @Test
  void boxesThatAreValuesOfTheirFieldAreOneResult() throws IOException {
    String field = "kt;start;;checkbox;Karyotype;1, Normal | 2, Balanced translocation";
    assertThat(read(field, "kt___1,kt___2", "0,1").facts())
        .containsExactly("Karyotype AutosomalRearrangement");
    var both = read(field, "kt___1,kt___2", "1,1");
    assertThat(both.facts()).isEmpty();
    assertThat(RedcapText.unread(both)).hasSize(1);
  }

  @Test
  void aTickedBoxIsAPartOfWhatItsQuestionNames() throws IOException {
    String field =
        "tox;start;;checkbox;Toxic exposures;1, Lead exposure | 2, Radiation exposure | 3, Moss"
            + " | 0, None";
    String header = "tox___1,tox___2,tox___3,tox___0";
    assertThat(read(field, header, "1,1,0,0").facts())
        .containsExactlyInAnyOrder("LeadExposure Yes", "RadiationExposure Yes");
    assertThat(read(field, header, "0,0,0,1").facts()).containsExactly("ToxicExposure No");
    assertThat(read(field, header, "0,0,0,0").facts()).isEmpty();
    var unknown = read(field, header, "0,0,1,1");
    assertThat(unknown.facts()).isEmpty();
    assertThat(RedcapText.unread(unknown)).hasSize(1);
  }

  @Test
  void twoFieldsOfOneNameNeverBecomeOne() throws IOException {
    RedcapText.dictionary(
        folder, ID, "tsh;start;;text;TSH (mIU/L)", "tsh2;start;;text;TSH (mIU/L)");
    Path data =
        RedcapText.write(folder, "data.csv", "record_id,tsh,tsh2,start_complete", "A,2.1,8,2");
    var read = RedcapText.read(data);
    assertThat(read.facts()).containsExactly("TSH 2.1 UNIT mIU/L");
    assertThat(RedcapText.unread(read)).containsExactly("tsh2 8");
    assertThat(RedcapText.found(read)).contains("the field tsh2 (TSH (mIU/L))");
  }

  @Test
  void aBoxOfAQuestionAboutAnotherPersonIsNotThePatients() throws IOException {
    String field = "fam;start;;checkbox;Which diseases has your mother?;1, Diabetes mellitus";
    var read = read(field, "fam___1", "1");
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|LupusAnticoagulantTest Positive",
        "0|LupusAnticoagulantTest Negative",
        "Positive|LupusAnticoagulantTest Positive",
        "9|",
        "-99|",
      })
  void codesAreReadByTheDictionary(String cell, String fact) throws IOException {
    String field =
        "lac;start;;radio;Lupus anticoagulant;0, Negative ~ 1, <b>Positive</b> ~ 9, Unknown";
    var conventions = Conventions.usual().withMissing(List.of("-99"));
    var read = read(Mapping.none().with(conventions), field.replace('~', '|'), "lac", cell);
    assertThat(read.facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
    assertThat(RedcapText.unread(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"radio,7", "radio,2", "sql,1"})
  void aCodeThatTheDictionaryDoesNotExplainIsNeverAResult(String type, String cell)
      throws IOException {
    var read = read("tsh;start;;" + type + ";TSH;1, low", "tsh", cell);
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).hasSize(1);
    assertThat(RedcapText.found(read))
        .anyMatch(each -> each.contains("tsh") || each.contains(cell));
  }

  @Test
  void aCellThatMayBeACodeOrAWordIsReadAsTheRowShowsOrNotAtAll() throws IOException {
    String field = "n;start;;radio;Number of miscarriages;1, 0 | 2, 1 | 3, 2";
    RedcapText.dictionary(folder, ID, field);
    assertThat(number("2,2")).containsExactly("MiscarriageCount 1");
    assertThat(number("2,Complete")).containsExactly("MiscarriageCount 2");
    assertThat(number("2,")).isEmpty();
  }

  private List<String> number(String row) throws IOException {
    Path data = RedcapText.write(folder, "data.csv", "record_id,n,start_complete", "A," + row);
    return RedcapText.read(data).facts();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "yesno;0;DiabetesMellitus No",
        "yesno;1;DiabetesMellitus Yes",
        "truefalse;TRUE;DiabetesMellitus Yes",
        "truefalse;0;DiabetesMellitus No",
      })
  void aQuestionOfYesOrNoIsAnsweredByBoth(String type, String cell, String fact)
      throws IOException {
    assertThat(read("dm;start;;" + type + ";Diabetes mellitus", "dm", cell).facts())
        .containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tsh;start;;text;TSH (mIU/L)|2.1|TSH 2.1 UNIT mIU/L",
        "tsh;start;;text;TSH;;mIU/L|2.1|TSH 2.1 UNIT mIU/L",
        "tsh;start;;text;TSH;;fasting please|2.1|TSH 2.1",
        "tsh;start;;text;TSH;;;number_1dp_comma_decimal|2,1|TSH 2.1",
        "bmi;start;;calc;BMI;[w]/[h]|22.1|BodyMassIndex 22.1",
        "tsh;start;;text;TSH (ng/dL)|2.1|",
        "tsh;start;;text;TSH;;pg/mL|2.1|",
        "tsh;start;;text;TSH (mIU/L);;mU/L|2.1|",
      })
  void aNumberHasTheUnitThatTheFormShows(String field, String cell, String fact)
      throws IOException {
    String name = field.substring(0, 3);
    var read = read(field, name, '"' + cell + '"');
    assertThat(read.facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
    assertThat(RedcapText.unread(read)).hasSize(fact == null ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kt;start;Partner;text;Karyotype|Karyotype Normal SUBJECT PartnerSubject",
        "kt;partner;;text;Karyotype|Karyotype Normal SUBJECT PartnerSubject",
        "kt;start;Patient;text;Karyotype|Karyotype Normal",
        "kt;start;;text;Karyotype partner|Karyotype Normal SUBJECT PartnerSubject",
        "kt;start;Data of the partner;text;Karyotype|",
        "kt;start;Family history;text;Karyotype|",
        "karyotype;start;;text;Karyotype of the partner|",
        "karyotype;start;;text;Your karyotype|Karyotype Normal",
        "karyotype;start;;text;|Karyotype Normal",
        "karyotype;start;;text;Your mother's karyotype|",
        "karyotype;start;;text;TSH|",
        "karyotype;start;;text;Something else|",
      })
  void aFieldIsThatOfItsLabelUnderItsHeadingOrIsKeptUnread(String field, String fact)
      throws IOException {
    String name = field.substring(0, field.indexOf(';'));
    var read = read(field, name, "normal");
    assertThat(read.facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
    assertThat(RedcapText.unread(read)).hasSize(fact == null ? 1 : 0);
    assertThat(RedcapText.problems(read).stream().map(Problem::remedy))
        .filteredOn(each -> each.contains("kept unread"))
        .hasSize(fact == null ? 1 : 0);
  }

  @Test
  void aHeadingHoldsUntilTheNextFormOrHeading() throws IOException {
    RedcapText.dictionary(
        folder,
        ID,
        "a;start;Partner;text;Semen analysis",
        "b;start;;text;Karyotype",
        "c;lab;;text;TSH");
    Path data =
        RedcapText.write(folder, "data.csv", "record_id,b,c,start_complete", "A,normal,2.1,2");
    assertThat(RedcapText.read(data).facts())
        .containsExactly("Karyotype Normal SUBJECT PartnerSubject", "TSH 2.1");
  }

  @Test
  void identifiersAreNeitherReadNorRepeated() throws IOException {
    RedcapText.dictionary(
        folder, ID, "surname;start;;text;Note;;;;y", "age;start;;text;Age (years)");
    Path data =
        RedcapText.write(
            folder,
            "data.csv",
            "record_id,surname,age,start_complete",
            "A,Secretperson,34,2",
            "B,Secretperson,3,4,5,2",
            ",Secretperson,3,2",
            "C,\"Secretperson,34,2");
    var read = RedcapText.read(data);
    assertThat(read.facts()).containsExactly("Age 34");
    assertThat(read.toString()).doesNotContain("Secretperson");
    assertThat(read.losses())
        .containsKey(new Unused("REDCap", "surname", "is marked as an identifier"));
    assertThat(read.patients()).hasSize(3);
  }

  @Test
  void anIdentifierInAnotherEncodingIsNotRepeated() throws IOException {
    RedcapText.dictionary(folder, ID, "surname;start;;text;Surname;;;;y");
    Path data = folder.resolve("data.csv");
    String text = "record_id,surname,start_complete\nA,M\u00FCllerin,2\n";
    Files.write(data, text.getBytes(StandardCharsets.ISO_8859_1));
    var read = RedcapText.read(data);
    assertThat(RedcapText.found(read)).anyMatch(each -> each.contains("UTF-8"));
    assertThat(read.toString()).doesNotContain("llerin");
  }

  @Test
  void aMappingNamesAFieldAsItIsCalledThoughItsLabelSaysMore() throws IOException {
    String field = "karyotype;start;;text;What else";
    assertThat(read(mapping("karyotype,karyotype,,"), field, "karyotype", "normal").facts())
        .containsExactly("Karyotype Normal");
  }

  @Test
  void aDraftOfAMappingDecidesNothingAndRepeatsNoCell() throws IOException {
    read("surname;start;;text;Surname;;;;y", "surname", "Secretperson");
    String draft =
        MappingDraft.of(
                FhirText.KNOWLEDGE.release(), folder.resolve("data.csv"), Conventions.usual())
            .orElseThrow();
    assertThat(draft).contains("surname,?").doesNotContain("Secretperson");
  }

  @Test
  void anIdentifierThatTheMappingNamesIsReadAndStillNotRepeated() throws IOException {
    String field = "seen;start;;text;Seen on;;;date_ymd;y";
    var mapping = mapping("seen,assessment date,,");
    assertThat(read(mapping, field, "seen", "2026-05-04").facts())
        .containsExactly("AssessmentDate DATE 2026-05-04");
    var read = read(mapping, field, "seen", "by Secretperson");
    assertThat(read.facts()).isEmpty();
    assertThat(read.toString()).doesNotContain("Secretperson");
  }

  @Test
  void aMappingNamesFieldsAndReadsCodesOrTheirWords() throws IOException {
    String field = "q7;start;;radio;Seventh question;1, found | 2, not found";
    var byCode = mapping("q7,lupus anticoagulant,,", "q7,,1,positive");
    assertThat(read(byCode, field, "q7", "1").facts())
        .containsExactly("LupusAnticoagulantTest Positive");
    var byWord = mapping("q7,lupus anticoagulant,,", "q7,,not found,negative");
    assertThat(read(byWord, field, "q7", "2").facts())
        .containsExactly("LupusAnticoagulantTest Negative");
    var check = new MappingCheck(FhirText.KNOWLEDGE.release(), byCode);
    check.look(folder.resolve("data.csv"));
    check.look(folder.resolve("dictionary.csv"));
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void twoDaysInAFormDateNothing() throws IOException {
    RedcapText.dictionary(
        folder, ID, "d;lab;;text;Date", "v;lab;;text;Date of visit", "tsh;lab;;text;TSH");
    Path data =
        RedcapText.write(
            folder, "data.csv", "record_id,d,v,tsh,lab_complete", "A,2026-01-01,2026-02-01,2,2");
    var read = RedcapText.read(data);
    assertThat(read.facts()).containsExactly("TSH 2");
    assertThat(RedcapText.unread(read)).hasSize(2);
  }

  @Test
  void filesAndTextsOfTheFormAreNotRead() throws IOException {
    var read = read("scan;start;;file;Karyotype", "scan", "report.pdf");
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).isEmpty();
    assertThat(read.losses()).hasSize(1);
  }

  @Test
  void aColumnThatTheDictionaryDoesNotHaveIsKeptUnread() throws IOException {
    var read = read("tsh;start;;text;TSH", "diabetes", "0");
    assertThat(read.facts()).isEmpty();
    assertThat(RedcapText.unread(read)).containsExactly("diabetes 0");
  }
}
