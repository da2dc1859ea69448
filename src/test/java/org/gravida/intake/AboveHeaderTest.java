package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets and programs write above a header, and around quotes, loses nothing. */
class AboveHeaderTest {
  private static List<String> found(ReadFile read) {
    return read.problems().stream().map(Problem::found).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cohort of 2024\npatient,TSH\nA,3\n",
        "\nCohort of 2024,\n\n,\npatient,TSH\nA,3\n",
        "# made by hand\nCohort of 2024\n# and more\npatient,TSH\nA,3\n",
        "Cohort of 2024;\npatient;TSH\nA;3\n",
      })
  void aTitleAboveTheHeaderIsToldOnceAndSkipped(String text) {
    var read = ReadFile.of("a.csv", text);
    assertThat(read.ids()).containsExactly("A");
    assertThat(read.facts(0)).containsExactly("Tsh {VALUE=3}");
    assertThat(found(read)).singleElement().asString().startsWith("above the header: Cohort of");
  }

  @Test
  void severalTitlesAreToldTogether() {
    var read = ReadFile.of("a.csv", "Cohort\nof 2024\npatient,what,value\nA,TSH,3\nA,TSH,4\n");
    assertThat(read.facts(0)).hasSize(2);
    assertThat(found(read)).containsExactly("above the header: Cohort of 2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient,TSH\nA,3\n",
        "patient,foo\nA,3\npatient,TSH\n",
        "what,value,subject\nTSH,3,patient\n",
        "id,test,who,result\nA,TSH,patient,3\n",
      })
  void aHeaderIsNoTitle(String text) {
    assertThat(found(ReadFile.of("a.csv", text))).noneMatch(each -> each.startsWith("above"));
  }

  @Test
  void aRowThatLooksLikeACommentIsNotLostWhereTheHeaderIsNotKnown() {
    var read = ReadFile.of("a.csv", "code,foo\n#1,2\nB,3\n");
    assertThat(found(read)).contains("#1,2", "B,3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total,5", "patient,TSH", "Legende: x is y,", "total,"})
  void aSumALegendOrTheHeaderOnceMoreIsNoPatient(String row) {
    for (String header : List.of("patient,TSH\nA,3\n", "patient,outcome\nA,miscarriage\n")) {
      var read = ReadFile.of("a.csv", header + row + "\n");
      assertThat(read.ids()).as(row).containsExactly("A");
      assertThat(read.text()).contains("and not answered");
    }
    var read = ReadFile.of("a.csv", "patient,what,value\nA,TSH,3\n" + row + ",1\n");
    assertThat(read.ids()).containsExactly("A");
  }

  @Test
  void theSeparatorThatASpreadsheetNamesIsUsed() {
    var read = ReadFile.of("a.csv", "sep=;\npatient;TSH;free, or not, or what\nA;3;\n");
    assertThat(read.facts(0)).containsExactly("Tsh {VALUE=3}");
  }

  @Test
  void spacesAroundQuotesAreNoPartOfACell() {
    var read = ReadFile.of("a.csv", "patient,remark,TSH\nA, \"a, b\" ,2\n \"B\" , \"c\",3\n");
    assertThat(read.ids()).containsExactly("A", "B");
    assertThat(read.facts(0)).containsExactly("Remark {VALUE=a, b}", "Tsh {VALUE=2}");
    assertThat(read.problems()).isEmpty();
  }
}
