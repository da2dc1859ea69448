package org.gravida.intake.coded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Unused;

/**
 * What is not used of one patient. All of it is counted; of what is known some is told, and what
 * might change an answer is kept unread besides.
 */
final class Leftovers {
  static final String NO_OUTCOME = "does not say how it ended, which is kept open";

  private static final int MOST = 4;

  private final CodedReader reader;
  private final Place place;
  private final List<Problem> problems;
  private final List<RawFact> unread = new ArrayList<>(0);
  private final List<Unused> unused = new ArrayList<>(0);
  private final Map<String, Integer> diagnoses = new LinkedHashMap<>();
  private final Map<String, Integer> others = new LinkedHashMap<>();

  Leftovers(CodedReader reader, CodedPatient patient) {
    this.reader = reader;
    this.place = patient.place();
    this.problems = new ArrayList<>(patient.problems());
  }

  List<Problem> problems() {
    return problems;
  }

  /** Hands over the facts that are kept unread, and tells in one line what is only counted. */
  void finish(Consumer<RawFact> facts) {
    unread.forEach(facts);
    var all = new LinkedHashMap<>(diagnoses);
    others.forEach((words, count) -> all.merge(words, count, Integer::sum));
    int count = all.values().stream().mapToInt(Integer::intValue).sum();
    if (count == 0) {
      return;
    }
    var named = all.keySet().stream().limit(MOST).toList();
    int more = count - named.stream().mapToInt(all::get).sum();
    problems.add(
        Problem.note(
            place,
            (count == 1 ? "a coded entry that is not used: " : count + " coded entries not used: ")
                + String.join(", ", named)
                + (more == 0 ? "" : ", and " + more + " more"),
            "codes that are understood and say something to record",
            "Nothing is concluded from what is not used; record in words what matters."
                + " --loss FILE lists all, with reasons."));
  }

  /** Tells something of the patient. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /**
   * Counts a statement, and tells no more of it than that, unless it is kept and told as unread.
   */
  void lose(CodedStatement statement, String reason, boolean isKept) {
    if (isKept) {
      count(statement, reason);
    } else {
      lose(statement, reason);
    }
  }

  /** Counts a statement of which no more is told than that it is not used. */
  void lose(CodedStatement statement, String reason) {
    count(statement, reason);
    note(statement.what(), reason, statement.kind() == CodedStatement.Kind.STATE);
  }

  /** Counts a statement, without what stands behind a colon in the reason: words of the file. */
  private void count(CodedStatement statement, String reason) {
    int colon = reason.indexOf(": ");
    String kind = colon < 0 ? reason : reason.substring(0, colon);
    var lost = reader.codes().unused(statement.what(), kind);
    unused.add(lost);
    reader.losses().add(lost);
  }

  /** Remembers what is counted already. */
  void lost(CodedPatient.Lost each) {
    unused.add(reader.codes().unused(each.thing(), each.reason()));
    note(each.thing(), each.reason(), each.isDiagnosis());
  }

  private void note(Codeable what, String reason, boolean isDiagnosis) {
    String words = what.text().isBlank() ? code(what) : what.text();
    String named = words.isBlank() ? "one without a code" : Excerpt.of(words);
    (isDiagnosis ? diagnoses : others).merge(named + " (" + reason + ")", 1, Integer::sum);
  }

  /** Returns what was not used, each time. */
  List<Unused> unused() {
    return unused;
  }

  /** Counts a statement of which the code is known, and tells it with the patient. */
  void tell(CodedStatement statement, String reason) {
    count(statement, reason);
    problems.add(
        Problem.note(
            statement.place(),
            named(statement),
            "something that a record can hold",
            "Not used: it " + reason + "."));
  }

  /**
   * Counts and tells that a part of a statement is not used, while the rest stands; an empty reason
   * says that all of it is used.
   */
  void tellPart(CodedStatement statement, String reason) {
    if (reason.isEmpty()) {
      return;
    }
    count(statement, reason);
    problems.add(
        Problem.note(
            statement.place(),
            named(statement),
            "a statement of which every part is understood",
            "It " + reason + "; the rest of it is used."));
  }

  /**
   * Keeps a statement unread: it decides nothing, and nothing is concluded as if it were not there.
   *
   * @param subject the id of whose it is, or empty
   */
  void unread(CodedStatement statement, Term term, String subject, String reason) {
    count(statement, reason);
    problems.add(
        Problem.warning(
            statement.place().at(term.label()),
            named(statement),
            "a statement that can be relied on",
            "Kept unread: it " + reason + ". Correct it in the source, or record it in words."));
    var fields = new EnumMap<Field, String>(Field.class);
    String words = statement.answer().shown();
    words = words.isBlank() ? statement.certainty().shown() : words;
    fields.put(Field.VALUE, words.isBlank() ? "not relied on" : words);
    if (!subject.isEmpty()) {
      fields.put(Field.SUBJECT, subject);
    }
    if (!statement.when().said().isEmpty()) {
      fields.put(Field.DATE, statement.when().said());
    }
    unread.add(RawFact.unreadable(statement.place(), term.id(), fields));
  }

  /** Keeps a statement unread of each of the terms that its codes mean. */
  void unread(CodedStatement statement, List<CodeMapping> codes, String reason) {
    codes.stream()
        .filter(each -> each.reason().isEmpty())
        .flatMap(each -> reader.wording().terms(List.of(each.recordedTerm())).stream())
        .filter(Term::isRecordable)
        .distinct()
        .forEach(each -> unread(statement, each, "", reason));
  }

  private String named(CodedStatement statement) {
    String code = code(statement.what());
    return Excerpt.of(code.isEmpty() ? statement.what().text() : code);
  }

  private String code(Codeable what) {
    var counted = reader.codes().unused(what, "");
    return (counted.system() + " " + counted.code()).strip();
  }
}
