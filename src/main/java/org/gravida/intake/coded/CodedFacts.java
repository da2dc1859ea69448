package org.gravida.intake.coded;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** The facts of one patient as they are found, statement by statement. */
final class CodedFacts {
  private static final int DAY = 10;

  private final CodedReader reader;
  private final CodedPatient patient;
  private final CodedEpisodes episodes;
  private final FactList facts = new FactList();
  private final List<Problem> problems;
  private final String lastDay;

  CodedFacts(CodedReader reader, CodedPatient patient, CodedEpisodes episodes) {
    this.reader = reader;
    this.patient = patient;
    this.episodes = episodes;
    this.problems = new ArrayList<>(patient.problems());
    String last = patient.asOf();
    for (CodedStatement each : patient.statements()) {
      last = each.date().compareTo(last) > 0 ? each.date() : last;
    }
    lastDay = last;
  }

  /** Adds what no code says. */
  void add(Term term, Field field, String text) {
    facts.add(RawFact.of(patient.place(), term.section(), term.id(), Map.of(field, text)));
  }

  /** Tells something of the patient. */
  void tell(Problem problem) {
    problems.add(problem);
  }

  /** Takes what one statement says, or counts that it says nothing. */
  void take(CodedStatement statement) {
    var known = reader.codes().mappings(statement.what());
    var choice = CodeChoice.of(known, reader.wording().release());
    if (choice.mapping().isPresent()) {
      person(statement, choice.mapping().get());
    } else if (!choice.refusal().isEmpty()) {
      tell(statement, choice.refusal());
    } else {
      refuse(statement);
    }
  }

  private void refuse(CodedStatement statement) {
    String words = statement.what().text();
    boolean isPlain =
        statement.what().codings().isEmpty() && statement.whose().kind() == Whose.Kind.OWN;
    var terms =
        isPlain && !words.isBlank()
            ? reader.wording().recordable(Excerpt.clean(words), "")
            : List.<Term>of();
    if (terms.size() == 1 && !reader.wording().isEpisode(terms.get(0))) {
      plain(statement, terms.get(0), Optional.empty());
    } else {
      lose(statement, isPlain ? "has no code" : "is not mapped");
    }
  }

  private void person(CodedStatement statement, CodeMapping mapping) {
    Optional<Term> term = term(mapping.recordedTerm());
    if (statement.whose().kind() == Whose.Kind.OTHER) {
      tell(statement, "is said of another than the patient");
    } else if (statement.whose().kind() == Whose.Kind.RELATED) {
      var subject =
          reader
              .codes()
              .used(statement.whose().relationship())
              .map(CodeMapping::subject)
              .filter(
                  reader.wording().release().choices().getOrDefault(Field.SUBJECT, List.of())
                      ::contains);
      var own = term(mapping.partner());
      boolean isSample = term.filter(this::isExamination).isPresent();
      if (subject.isEmpty() || (own.isEmpty() && !isSample)) {
        tell(statement, "is said of another than the patient");
      } else if (own.isPresent()) {
        plain(statement, own.get(), Optional.of(mapping));
      } else {
        plain(statement, term.get(), Optional.of(mapping), subject.get());
      }
    } else if (mapping.isOnlyOfWoman() && !isOfAge(statement)) {
      tell(statement, "is understood of a woman of childbearing age only");
    } else if (!mapping.field().isEmpty()) {
      if (!episodes.week(statement, reader.values().week(statement.answer()))) {
        lose(statement, "does not say to which entry of the history it belongs");
      }
    } else if (term.isEmpty()) {
      lose(statement, "means nothing by itself");
    } else {
      plain(statement, term.get(), Optional.of(mapping));
    }
  }

  private Optional<Term> term(String id) {
    return reader.wording().release().dictionary().byId(id).filter(Term::isRecordable);
  }

  private boolean isExamination(Term term) {
    return reader
        .section(term.section())
        .filter(section -> section.defaultValue().isEmpty() && !section.numbered())
        .isPresent();
  }

  private boolean isOfAge(CodedStatement statement) {
    var years = patient.ageOn(statement.date(), lastDay);
    return patient.mayBear()
        && (years.isEmpty()
            || (years.get() >= reader.number("LeastChildbearingAgeSetting", 0)
                && years.get() <= reader.number("GreatestChildbearingAgeSetting", 200)));
  }

  private void plain(CodedStatement statement, Term term, Optional<CodeMapping> mapping) {
    plain(statement, term, mapping, "");
  }

  private void plain(
      CodedStatement statement, Term term, Optional<CodeMapping> mapping, String subject) {
    String fixed = mapping.map(CodeMapping::recordedValue).orElse("");
    String asserted = fixed.isEmpty() ? standard(term) : fixed;
    boolean isAsked = statement.kind() == CodedStatement.Kind.QUESTION && fixed.isEmpty();
    if (isAsked) {
      question(statement, term, mapping, subject);
      return;
    }
    if (asserted.isEmpty()) {
      lose(statement, "says that it was done, not what was found");
      return;
    }
    boolean isDenied = statement.isDenied();
    if (statement.kind() == CodedStatement.Kind.QUESTION && !statement.answer().isNone()) {
      switch (reader.values().truth(statement.answer())) {
        case YES -> {}
        case NO -> isDenied = true;
        case UNKNOWN -> {
          tell(statement, "has an answer that is not understood");
          return;
        }
      }
    }
    String no = reader.setting("NoSetting");
    var certainty = reader.values().certainty(statement.certainty());
    isDenied |= certainty.filter(no::equals).isPresent();
    String value;
    if (isDenied) {
      value = mapping.map(CodeMapping::denied).orElse("");
      value = value.isEmpty() && fixed.isEmpty() && term.values().contains(no) ? no : value;
      if (value.isEmpty()) {
        tell(statement, "is denied, which decides nothing");
        return;
      }
    } else if (certainty.isPresent() && !isPresent(certainty.get())) {
      if (!term.values().contains(certainty.get())) {
        tell(statement, "is not certain");
        return;
      }
      value = certainty.get();
    } else if (isNow(term) && !isCount(term) && reader.values().isOver(statement.course())) {
      tell(statement, "is over");
      return;
    } else {
      value = reader.values().course(term, statement.course()).orElse(asserted);
    }
    if (reader.wording().isEpisode(term)) {
      episodes.outcome(
          statement,
          value,
          statement.kind() == CodedStatement.Kind.STATE && !statement.answer().isNone()
              ? reader.values().week(statement.answer())
              : mapping.map(CodeMapping::week).orElse(""),
          mapping.map(CodeMapping::features).orElse(List.of()));
    } else {
      add(statement, term, new EnumMap<>(Map.of(Field.VALUE, value)), subject);
    }
  }

  private static boolean isCount(Term term) {
    return term.valueType() == Term.ValueType.COUNT;
  }

  /** Says whether a term is about the present, of which the last word stands. */
  private boolean isNow(Term term) {
    return reader
        .section(term.section())
        .filter(each -> !each.defaultValue().isEmpty() && each.termKey().isEmpty())
        .isPresent();
  }

  /** Says whether a term of certainty only repeats that something is there. */
  private boolean isPresent(String id) {
    return id.equals(reader.setting("YesSetting"));
  }

  private String standard(Term term) {
    return reader
        .section(term.section())
        .map(Section::defaultValue)
        .filter(term.values()::contains)
        .orElse("");
  }

  private void question(
      CodedStatement statement, Term term, Optional<CodeMapping> mapping, String subject) {
    if (statement.answer().isNone()) {
      lose(statement, "has no value");
      return;
    }
    if (reader.wording().isEpisode(term)) {
      outcome(statement, term);
      return;
    }
    var fields = reader.values().fields(term, statement.answer());
    if (!fields.containsKey(Field.VALUE)) {
      tell(statement, "has an answer that is not understood");
      return;
    }
    String only = mapping.map(CodeMapping::only).orElse("");
    if (!only.isEmpty()) {
      boolean isIt =
          fields.get(Field.VALUE).equals(only) || only.equals(fields.getOrDefault(Field.FLAG, ""));
      if (!isIt) {
        lose(statement, "is a part, which says nothing of the whole");
        return;
      }
      fields = new EnumMap<>(Map.of(Field.VALUE, only));
    }
    add(statement, term, fields, subject);
  }

  private void outcome(CodedStatement statement, Term term) {
    var answers = reader.codes().mappings(statement.answer().code());
    for (CodeMapping each : answers) {
      if (each.reason().isEmpty() && each.recordedTerm().equals(term.id())) {
        episodes.outcome(statement, each.recordedValue(), each.week(), each.features());
        return;
      }
    }
    tell(statement, "has an answer that is not understood");
  }

  private void add(CodedStatement statement, Term term, Map<Field, String> fields, String subject) {
    var section = reader.section(term.section());
    boolean isFeature = isFeature(term);
    if (isFeature) {
      boolean isYes = isPresent(fields.getOrDefault(Field.VALUE, ""));
      if (!isYes || !episodes.feature(statement, term.id())) {
        lose(statement, "does not say to which entry of the history it belongs");
      }
      return;
    }
    if (!subject.isEmpty()) {
      fields.put(Field.SUBJECT, subject);
    }
    if (!statement.date().isEmpty()) {
      fields.put(Field.DATE, statement.date());
    }
    var fact = RawFact.of(statement.place(), term.section(), term.id(), fields);
    boolean isState = section.filter(each -> !each.defaultValue().isEmpty()).isPresent();
    if (isNow(term)) {
      now(statement, fact);
    } else if (isState) {
      facts.state(fact);
    } else {
      facts.add(fact);
    }
  }

  private boolean isFeature(Term term) {
    return reader
        .section(term.section())
        .filter(section -> section.id().equals(reader.setting("FeatureSectionSetting")))
        .isPresent();
  }

  /** Keeps, of what is true of the patient now, what was said last. */
  private void now(CodedStatement statement, RawFact fact) {
    String date = statement.date();
    boolean isOld =
        date.length() == DAY
            && lastDay.length() == DAY
            && ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.parse(lastDay))
                > reader.number("StatedNowDaysSetting", Long.MAX_VALUE);
    if (isOld && term(fact.what()).filter(CodedFacts::isCount).isEmpty()) {
      tell(statement, "was said long before the last entry");
      return;
    }
    if (facts.now(fact)) {
      lose(statement, "was said again on another day, and the later word stands");
    }
  }

  private void lose(CodedStatement statement, String reason) {
    reader.losses().add(reader.codes().unused(statement.what(), reason));
  }

  /** Counts something of which the code is known, and tells it with the patient. */
  private void tell(CodedStatement statement, String reason) {
    var unused = reader.codes().unused(statement.what(), reason);
    reader.losses().add(unused);
    String code = (unused.system() + " " + unused.code()).strip();
    problems.add(
        Problem.note(
            statement.place(),
            Excerpt.of(code.isEmpty() ? statement.what().text() : code),
            "something that a record can hold",
            "Not used: it " + reason + "."));
  }

  /** Returns all that was found. */
  RawPatient finish() {
    var own = facts.all();
    episodes.finish(own::add, problems::add);
    return new RawPatient(patient.id(), patient.place(), own, problems);
  }
}
