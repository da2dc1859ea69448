package org.gravida.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Versions;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.gravida.report.rows.RowForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows made of parts that were met before are those that are made of their cells anew. */
class AnswerRowsTest {
  private static final Versions VERSIONS = new Versions("t", "o", "r", "0123456789abcdef");
  private static final int MANY = 20_000;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV"})
  void aRowSaysWhatItsCellsSayHoweverOftenItsPartsWereMetBefore(RowForm form) {
    var rows = new AnswerRows(VERSIONS, form);
    var out = new RowBytes();
    var expected = new StringBuilder();
    for (String word : List.of("plain", "a,b", "a\"b", "a\nb\rc\td", "ß 日本 😀", "")) {
      Opinion opinion = opinion(word, part(word));
      rows.append(opinion, out);
      rows.append(opinion, out);
      expected.append(row(opinion, form).repeat(2));
    }
    assertThat(new String(out.copy(), UTF_8)).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV"})
  void partsThatAreNeverMetAgainChangeNoRow(RowForm form) {
    var rows = new AnswerRows(VERSIONS, form);
    var out = new RowBytes();
    var shared = part("shared");
    for (int i = 0; i < MANY; i++) {
      Opinion opinion = opinion("p" + i, i % 2 == 0 ? shared : part("own " + i));
      out.clear();
      rows.append(opinion, out);
      assertThat(new String(out.copy(), UTF_8)).isEqualTo(row(opinion, form));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV"})
  void aPatientWithoutAnOpinionHasOneRowUnderTheColumnsOfTheOthers(RowForm form) {
    var rows = new AnswerRows(VERSIONS, form);
    var out = new RowBytes();
    var header = List.of("patient", "consistent", "problems", "release", "notice");
    var problems = List.of(Problem.error(Place.of("here, there"), "f", "e", "Mend it."));
    var cause = new IllegalStateException();
    rows.append(new Unanswered("x,y", Unanswered.Reason.FAULT, problems, cause), header, out);
    var cells =
        List.of("x,y", "", "error: here, there: found f; expected e. Mend it.", "0123456789ab", "");
    assertThat(new String(out.copy(), UTF_8)).isEqualTo(form.row(cells));
  }

  private static String row(Opinion opinion, RowForm form) {
    return form.row(AnswerCells.all(opinion, VERSIONS));
  }

  /** Some lists that opinions may share. */
  private record Parts(
      List<Opinion.View> views,
      List<Opinion.CauseStatus> causes,
      List<Opinion.Outstanding> outstanding,
      List<Opinion.Care> care) {}

  private static Parts part(String word) {
    var verdicts =
        List.of(
            new Opinion.Verdict(
                "k", word, true, List.of(word, "b"), List.of(), List.of(), List.of()));
    var causes = new ArrayList<Opinion.CauseStatus>();
    for (String status : List.of(Opinion.EXCLUDED, Opinion.CONFIRMED, word)) {
      causes.add(
          new Opinion.CauseStatus("g", "c", "l", "", status, List.of(), List.of(word, status)));
    }
    var grade = new Opinion.Grade("", "", "");
    return new Parts(
        List.of(
            new Opinion.View("home", true, verdicts, List.of(), List.of()),
            new Opinion.View("other", false, verdicts, causes, List.of(word, "z"))),
        causes,
        List.of(
            new Opinion.Outstanding("e", word, List.of(), "", "a", "", true),
            new Opinion.Outstanding("f", word, List.of(), "2024-05-31", "", "", false)),
        List.of(
            new Opinion.Care(
                "g",
                word,
                "act",
                true,
                "label",
                "now",
                List.of(word, "s"),
                List.of(),
                "for",
                grade,
                "V",
                "standing",
                List.of("w", word),
                List.of(),
                List.of())));
  }

  private static Opinion opinion(String word, Parts parts) {
    return new Opinion(
        word,
        word.isEmpty(),
        word.isEmpty()
            ? List.of()
            : List.of(new Opinion.Alert(word, "u", "l", "a", "V", List.of("s"), List.of())),
        parts.views(),
        parts.causes(),
        parts.outstanding(),
        parts.care(),
        word.isEmpty() ? List.of() : List.of(word, "u"),
        List.of(),
        word.length() == 3
            ? List.of(new Opinion.Collision(List.of(word, "v"), List.of()))
            : List.of(),
        word.length() == 3 ? List.of(Problem.note(Place.of(word), "f", "e", "Do so.")) : List.of(),
        List.of(),
        List.of());
  }
}
