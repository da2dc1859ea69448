package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping explains a foreign table; its own faults are told before the table is read. */
class MappingTest {
  @TempDir private Path folder;

  private Mapping mapping(String text) throws IOException {
    return Mapping.read(Files.writeString(folder.resolve("m.csv"), text));
  }

  private ReadFile read(String mapping, String rows) throws IOException {
    Mapping read = mapping(mapping);
    assertThat(read.problems()).isEmpty();
    return ReadFile.of("a.csv", rows.getBytes(UTF_8), read);
  }

  /** Returns found, expected and remedy of each fault, with its line. */
  private List<String> faults(String mapping, String rows) throws IOException {
    var check = new MappingCheck(SmallRelease.RELEASE, mapping(mapping));
    check.look(Files.writeString(folder.resolve("a.csv"), rows));
    return check.problems().stream()
        .map(each -> each.place().number() + " " + each.found() + " | " + each.expected())
        .toList();
  }

  @Test
  void aStarIsTheNumberOfThePregnancy() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes
            out_*,pregnancy *,,1=live birth; 2=miscarriage; 9=
            preg_*_ga,pregnancy * week,,
            """,
            "patient,out_1,preg_1_ga,Out-02,PREG 02 GA,out_3\nA,1,39,2,8,9\n");
    assertThat(read.facts(0))
        .containsExactly(
            "Pregnancy {VALUE=LiveBirth, EPISODE=1, WEEK=39}",
            "Pregnancy {VALUE=Miscarriage, EPISODE=2, WEEK=8}");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aColumnOfItsOwnNameGoesBeforeAPattern() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes
            out_*,pregnancy *,,2=miscarriage
            out_2,TSH,,
            """,
            "patient,out_1,out_2\nA,2,2\n");
    assertThat(read.facts(0))
        .containsExactly("Pregnancy {VALUE=Miscarriage, EPISODE=1}", "Tsh {VALUE=2}");
  }

  @Test
  void aConstantIsSaidOfEveryPatientAndBesideAValueOnlyWhereThereIsOne() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes
            ,splenectomy,,2024-06-01
            ,TSH unit,,mIU/L
            """,
            "patient,TSH\nA,2\nB,\n");
    assertThat(read.facts(0))
        .containsExactly("Tsh {VALUE=2, UNIT=mIU/L}", "Splenectomy {DATE=2024-06-01}");
    assertThat(read.facts(1)).containsExactly("Splenectomy {DATE=2024-06-01}");
  }

  @Test
  void aConstantOfATableOfOneFactARowIsOfEachRowOrEachPatient() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes,unit
            ,splenectomy,,2024-06-01,
            ,source,,a laboratory,
            test,what,T,TSH,mIU/L
            """,
            "patient,test,value\nA,T,2\nB,T,3\n");
    assertThat(read.facts(1))
        .containsExactly(
            "Tsh {VALUE=3, UNIT=mIU/L, SOURCE=a laboratory}", "Splenectomy {DATE=2024-06-01}");
  }

  @Test
  void unitsAndTheOrderOfDatesAreOfAColumn() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes,unit,dates
            thyr,TSH,,,mIU/L,
            thyr_date,TSH date,,,,mdy
            op,splenectomy,,,,excel
            """,
            "patient,thyr,thyr_date,op\nA,2,02/03/2024,45356\n");
    assertThat(read.facts(0))
        .containsExactly(
            "Tsh {VALUE=2, UNIT=mIU/L, DATE=2024-02-03}", "Splenectomy {DATE=2024-03-05}");
  }

  @Test
  void aLoneStarIsEveryColumn() throws IOException {
    var read =
        read(
            """
            column,means,value,becomes,dates
            *,,-99,,dmy
            t,TSH,,,
            d,TSH date,,,
            """,
            "patient,t,d\nA,-99,\nB,2,02/03/2024\n");
    assertThat(read.facts(0)).isEmpty();
    assertThat(read.facts(1)).containsExactly("Tsh {VALUE=2, DATE=2024-03-02}");
  }

  @Test
  void aLoneStarWithNothingElseLeavesOutAllOthersAndSaysSoOnce() throws IOException {
    var read = read("column,means\n*,\nt,TSH\np,patient\n", "p,t,x,y,z\nA,2,1,1,1\n");
    assertThat(read.facts(0)).containsExactly("Tsh {VALUE=2}");
    assertThat(read.problems().stream().map(Problem::found))
        .containsExactly("columns that the mapping does not name: 3");
  }

  @Test
  void whatIsNotDecidedIsReadAsWithoutTheRow() throws IOException {
    var read =
        read("column,means,value,becomes\nTSH,?,,\nTSH,,7,?\nq,?,,\n", "patient,TSH,q\nA,7,1\n");
    var plain = ReadFile.of("a.csv", "patient,TSH,q\nA,7,1\n");
    assertThat(read.text()).isEqualTo(plain.text());
  }

  @Test
  void everyFaultOfAMappingIsToldWithItsLine() throws IOException {
    var faults =
        faults(
            """
            column,means,value,becomes,unit,dates
            patient,patient,,,,
            TSH_value,TSH,,,,
            n2,no such term,,,,
            out_*,pregnancy,,,,
            *_*,pregnancy *,,,,
            week_*,pregnancy * week,,,,
            o1,pregnancy 1,2,lost,,
            o1,,2,miscarriage,,
            o1,pregnancy 2,,,,
            d,TSH date,,,,dym
            ,pregnancy list complete,,,,
            ,nonsense,,yes,,
            *,TSH,,,,
            o1,,,yes,,
            """,
            "patient,TSH_val,n2,o1,d\nA,9,1,,\n");
    assertThat(faults.stream().map(each -> each.replaceAll(" \\| .*", "")))
        .containsExactly(
            "3 the column TSH_value",
            "4 no such term",
            "5 out_* that means pregnancy",
            "6 *_*",
            "7 the pattern week_*",
            "8 lost",
            "9 2 in the column o1 a second time",
            "10 o1 that means pregnancy 2",
            "11 dates dym",
            "12 a row without a column",
            "13 nonsense",
            "14 * that means TSH",
            "15 yes in becomes");
  }

  @Test
  void aColumnThatTwoPatternsFitIsAFault() throws IOException {
    assertThat(
            faults(
                "column,means\no_*,pregnancy *\no_1*,pregnancy *\n", "patient,o_1,o_12\nA,1,1\n"))
        .containsExactly("3 the column o_12 fits o_1* | one row that it fits; it fits o_* too");
  }

  @Test
  void aWrongHeadingIsToldByItsName() throws IOException {
    assertThat(mapping("column,means,valeu\na,b,c\n").problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.remedy()).contains("what valeu tells goes in note"));
  }

  @Test
  void aColumnOfAnyOfTheFilesIsAColumn() throws IOException {
    var check =
        new MappingCheck(SmallRelease.RELEASE, mapping("column,means\nt,TSH\no,pregnancy 1\n"));
    check.look(Files.writeString(folder.resolve("a.csv"), "patient,t\nA,1\n"));
    check.look(Files.writeString(folder.resolve("b.csv"), "patient,o\nB,miscarriage\n"));
    assertThat(check.problems()).isEmpty();
  }

  @Test
  void aStreamIsLookedAtAndLeftWhereItIs() throws IOException {
    var in = ReadFile.stream("patient,t\nA,1\n");
    var check = new MappingCheck(SmallRelease.RELEASE, mapping("column,means\nx,TSH\n"));
    check.look(in);
    assertThat(check.problems()).hasSize(1);
    var patients = new ArrayList<PatientRecord>();
    new PatientFiles(SmallRelease.RELEASE).read(in, "-", patients::add);
    assertThat(patients).hasSize(1);
  }
}
