package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with one row a pregnancy, or a visit, give one patient for each id. */
class EpisodeRowsTest {
  private static ReadFile read(String text) {
    return ReadFile.of("a.csv", text);
  }

  private static List<String> found(List<Problem> problems) {
    return problems.stream().map(Problem::found).toList();
  }

  @Test
  void rowsOfAnIdAreOnePatientWhereverTheyStandAndThatIsSaidOnce() {
    var read =
        read(
            """
            patient,outcome,week,date
            A,miscarriage,8,2001-01
            B,live birth,40,2000-05
            A,miscarriage,9,2002-01
            B,miscarriage,7,2003-05
            """);
    assertThat(read.ids()).containsExactly("A", "B");
    assertThat(read.facts(0))
        .containsExactly(
            "Pregnancy {VALUE=Miscarriage, DATE=2001-01, EPISODE=1, WEEK=8}",
            "Pregnancy {VALUE=Miscarriage, DATE=2002-01, EPISODE=2, WEEK=9}");
    assertThat(read.facts(1)).hasSize(2);
    assertThat(read.patients()).allMatch(patient -> patient.problems().isEmpty());
    assertThat(read.problems())
        .singleElement()
        .satisfies(note -> assertThat(note.level()).isEqualTo(Level.NOTE))
        .satisfies(note -> assertThat(note.found()).isEqualTo("a table of one pregnancy a row"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient,outcome,week|A,live birth,40|A,miscarriage,8|LiveBirth",
        "patient,pregnancy outcome,week|A,live birth,40|A,miscarriage,8|LiveBirth",
        "patient,pregnancy,outcome|A,2,miscarriage|A,1,live birth|LiveBirth",
        "patient,number,outcome|A,2,miscarriage|A,1,live birth|LiveBirth",
        "patient,outcome,date|A,miscarriage,2003-01|A,live birth,2001-05-03|LiveBirth",
        "patient,outcome,pregnancy_date|A,miscarriage,2003|A,live birth,2001|LiveBirth",
        "patient,outcome,date|A,miscarriage,2003|A,live birth,|Miscarriage",
      })
  void pregnanciesAreNumberedAsWrittenElseByTheirDatesElseInTheOrderOfRows(
      String header, String one, String other, String first) {
    var read = read(String.join("\n", header, one, other, ""));
    assertThat(read.patients().get(0).facts())
        .hasSize(2)
        .anyMatch(fact -> ReadFile.shown(fact).matches(".*=" + first + ",.*EPISODE=1.*"))
        .noneMatch(fact -> ReadFile.shown(fact).matches(".*=" + first + ",.*EPISODE=2.*"));
  }

  @ParameterizedTest
  @CsvSource({"2020,2020-05", "2020-05,2020", "2020,2020"})
  void datesThatDoNotExcludeEachOtherDoNotOrderPregnancies(String one, String other) {
    var read =
        read(
            "patient,outcome,date\nA,miscarriage,"
                + one
                + "\nA,live birth,"
                + other
                + "\nA,miscarriage,2019-12\n");
    assertThat(read.facts(0))
        .containsExactlyInAnyOrder(
            "Pregnancy {VALUE=Miscarriage, DATE=2019-12, EPISODE=1}",
            "Pregnancy {VALUE=Miscarriage, DATE=" + one + ", EPISODE=2}",
            "Pregnancy {VALUE=LiveBirth, DATE=" + other + ", EPISODE=3}");
  }

  @Test
  void aRowWithoutPregnancyIsAVisitWhoseResultsHaveItsDate() {
    var read =
        read(
            """
            patient,date,outcome,TSH
            A,2001-01,miscarriage,
            A,2001-03-05,,2.5
            A,2001-06-05,,3.5
            A,2002-01,miscarriage,
            """);
    assertThat(read.facts(0))
        .containsExactlyInAnyOrder(
            "Pregnancy {VALUE=Miscarriage, DATE=2001-01, EPISODE=1}",
            "Tsh {VALUE=2.5, DATE=2001-03-05}",
            "Tsh {VALUE=3.5, DATE=2001-06-05}",
            "Pregnancy {VALUE=Miscarriage, DATE=2002-01, EPISODE=2}");
    var weeks = read("patient,date,outcome,week,TSH\nA,2001,,8,2.5\n");
    assertThat(weeks.facts(0)).anyMatch(fact -> fact.startsWith("Pregnancy"));
  }

  @ParameterizedTest
  @CsvSource({"verified,no", "person,partner", "informant,partner"})
  void anUnknownColumnThatMayChangeTheRowLeavesItsFactsUnread(String column, String value) {
    var read =
        read(
            "patient,outcome,TSH,"
                + column
                + "\nA,miscarriage,2.5,"
                + value
                + "\nA,live birth,,\n");
    assertThat(read.facts(0)).containsExactly("Pregnancy {VALUE=LiveBirth, EPISODE=2}");
    assertThat(read.unread(0)).anyMatch(fact -> fact.contains("miscarriage"));
    assertThat(read.text()).contains("is kept unread and decides nothing");
  }

  @Test
  void twoColumnsOfOneMeaningThatDifferLeaveThePregnancyUnread() {
    String header = "patient,outcome,pregnancy outcome,week\n";
    var read = read(header + "A,miscarriage,live birth,8\nA,miscarriage,,9\nA,,live birth,40\n");
    assertThat(read.facts(0))
        .containsExactly(
            "Pregnancy {VALUE=Miscarriage, EPISODE=2, WEEK=9}",
            "Pregnancy {VALUE=LiveBirth, EPISODE=3, WEEK=40}");
    assertThat(read.unread(0)).anyMatch(fact -> fact.contains("miscarriage; live birth"));
  }

  @Test
  void aTermWhoseNameBeginsAsAPregnancyIsOfThePatient() {
    var read = read("patient,partner of the pregnancy,outcome\nA,x,miscarriage\nA,x,miscarriage\n");
    assertThat(read.facts(0)).contains("PartnerOf {VALUE=x, EPISODE=2}").hasSize(4);
    var other = read("patient,pregnant now,outcome\nA,no,miscarriage\nA,no,miscarriage\n");
    assertThat(other.facts(0)).contains("PregnantNow {VALUE=No}").hasSize(3);
  }

  @Test
  void whatTheRowsSayAlikeOfThePatientIsOneFact() {
    var read =
        read(
            """
            patient,TSH,number of losses,outcome,painless rupture,remark of ward
            A,3,1,miscarriage,no,x
            A,3,2,miscarriage,yes,x
            """);
    assertThat(read.facts(0))
        .containsExactly(
            "Tsh {VALUE=3}",
            "Pregnancy {VALUE=Miscarriage, EPISODE=1}",
            "PainlessRupture {VALUE=No, EPISODE=1}",
            "Pregnancy {VALUE=Miscarriage, EPISODE=2}",
            "PainlessRupture {VALUE=Yes, EPISODE=2}");
    assertThat(read.unread(0))
        .containsExactly(
            "remark of ward {VALUE=x}", "number of losses {VALUE=1}", "number of losses {VALUE=2}");
    assertThat(found(read.patients().get(0).problems()))
        .containsExactly("number of losses 1; number of losses 2");
  }

  @Test
  void aRowWithoutItsNumberAmongNumberedOnesIsNotGuessed() {
    var read = read("patient,number,outcome\nA,1,miscarriage\nA,,miscarriage\nA,x,miscarriage\n");
    assertThat(read.facts(0)).hasSize(1);
    assertThat(read.unread(0)).hasSize(2);
    assertThat(found(read.patients().get(0).problems()))
        .anyMatch(found -> found.contains("no number, while others have one"))
        .contains("x");
  }

  @Test
  void aVisitARowDatesItsResults() {
    var read =
        read(
            """
            patient,date,TSH,karyotype,karyotype date
            A,2024-01-05,3,,
            A,2024-05-05,3,normal,2020
            """);
    assertThat(read.ids()).containsExactly("A");
    assertThat(read.facts(0))
        .containsExactly(
            "Tsh {VALUE=3, DATE=2024-01-05}",
            "Tsh {VALUE=3, DATE=2024-05-05}",
            "Karyotype {VALUE=Normal, DATE=2020}");
    assertThat(found(read.problems())).containsExactly("a table of one visit a row");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient,TSH\nA,3\nA,4\n",
        "patient,pregnancy1_outcome\nA,miscarriage\nA,miscarriage\n",
        "patient,pregnancy1_outcome,outcome\nA,miscarriage,miscarriage\nA,miscarriage,miscarriage\n",
        "patient,TSH,TSH date\nA,3,2024\nA,4,2023\n",
      })
  void anIdASecondTimeAmongFullPatientsStaysAnError(String text) {
    var read = read(text);
    assertThat(read.ids()).containsExactly("A");
    assertThat(found(read.problems())).contains("the id A a second time");
  }

  @Test
  void aBrokenRowIsKeptUnreadAndHarmsNoOther() {
    var read = read("patient,outcome,week\nA,miscarriage,8\nA,\"x\nA,miscarriage,9,9\n");
    assertThat(read.facts(0)).hasSize(1);
    assertThat(read.unread(0)).containsExactly(" {NOTE=A,\"x}", " {NOTE=A,miscarriage,9,9}");
    assertThat(read.patients().get(0).problems()).hasSize(2);
  }

  /** One patient, as a wide row and as one row a pregnancy. */
  private record Both(String wide, List<String> rows) {}

  private static Both patient(Random random, int id, int most) {
    String own = "P" + id + "," + List.of("2.5", "", "normal", "x").get(random.nextInt(4));
    var wide = new StringBuilder(own);
    var rows = new ArrayList<String>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < most; i++) {
      String date = random.nextInt(4) == 0 ? "" : String.valueOf(1990 + i);
      String outcome = random.nextInt(3) == 0 ? "live birth" : "miscarriage";
      String rest = "," + random.nextInt(50) + "," + date + "," + random.nextInt(2);
      String said = i < count ? "," + outcome + rest : ",,,,";
      wide.append(said);
      if (i < count) {
        rows.add(own + said);
      }
    }
    return new Both(wide.toString(), rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void oneRowAPregnancySaysTheSameAsAWideTable(int seed) {
    var random = new Random(seed);
    int most = seed == 4 ? 60 : 6;
    var wide = new StringBuilder("patient,TSH");
    for (int i = 1; i <= most; i++) {
      wide.append(",pregnancy%1$d,pregnancy%1$d_week,pregnancy%1$d_date".formatted(i))
          .append(",pregnancy%d painless rupture".formatted(i));
    }
    var rows = new ArrayList<List<String>>();
    for (int id = 0; id < 200; id++) {
      var both = patient(random, id, most);
      wide.append('\n').append(both.wide());
      rows.add(both.rows());
    }
    var neighbours = rows.stream().flatMap(List::stream).toList();
    var apart = new ArrayList<String>();
    for (int i = 0; i < most; i++) {
      for (List<String> each : rows) {
        if (i < each.size()) {
          apart.add(each.get(i));
        }
      }
    }
    for (List<String> order : List.of(neighbours, apart)) {
      var read =
          read("patient,TSH,outcome,week,date,painless rupture\n" + String.join("\n", order));
      var expected = read(wide.toString());
      assertThat(read.ids()).isEqualTo(expected.ids());
      for (int i = 0; i < read.patients().size(); i++) {
        assertThat(read.facts(i)).isEqualTo(expected.facts(i));
        assertThat(read.unread(i)).isEqualTo(expected.unread(i));
        assertThat(found(read.patients().get(i).problems()))
            .isEqualTo(found(expected.patients().get(i).problems()));
      }
    }
    assertThat(Collections.max(rows.stream().map(List::size).toList())).isEqualTo(most);
  }
}
