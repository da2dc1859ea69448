package org.gravida.intake.coded;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;

/** The facts of one patient as they are found, statement by statement. */
final class CodedFacts {
  private static final int DAY = 10;
  private static final String DENIED = "is denied, which decides nothing";
  private static final String UNCLEAR = "has an answer that is not understood";

  private final CodedReader reader;
  private final CodedPatient patient;
  private final CodedEpisodes episodes;
  private final FactList facts = new FactList();
  private final Leftovers leftovers;
  private final Set<String> outcomes = new HashSet<>();
  private final String lastDay;

  CodedFacts(CodedReader reader, CodedPatient patient, CodedEpisodes episodes) {
    this.reader = reader;
    this.patient = patient;
    this.episodes = episodes;
    this.leftovers = new Leftovers(reader, patient);
    String last = patient.asOf();
    for (CodedStatement each : patient.statements()) {
      last = each.date().compareTo(last) > 0 ? each.date() : last;
      if (!each.group().isEmpty() && tellsEpisode(each)) {
        outcomes.add(each.group());
      }
    }
    lastDay = last;
  }

  /** Adds what no code says. */
  void add(Term term, Field field, String text) {
    facts.add(RawFact.of(patient.place(), term.section(), term.id(), Map.of(field, text)));
  }

  /** Returns what is told of the patient and not used. */
  Leftovers leftovers() {
    return leftovers;
  }

  private boolean tellsEpisode(CodedStatement statement) {
    return reader.codes().mappings(statement.what()).stream()
        .flatMap(each -> term(each.recordedTerm()).stream())
        .anyMatch(reader.wording()::isEpisode);
  }

  /** Takes what one statement says, or counts that it says nothing. */
  void take(CodedStatement statement) {
    if (RecordedStatement.isOne(reader, statement)) {
      new RecordedStatement(reader, statement, leftovers).fact().ifPresent(facts::keep);
      return;
    }
    var known = reader.codes().mappings(statement.what());
    var choice = CodeLexicon.CodeChoice.of(known, reader.wording().release());
    if (choice.mapping().isPresent()) {
      person(statement, choice.mapping().get());
    } else if (choice.isContrary() && statement.whose().who() == Whose.Who.OWN) {
      leftovers.unread(statement, known, choice.refusal());
    } else if (!choice.refusal().isEmpty()) {
      tell(statement, choice.refusal());
    } else {
      refuse(statement);
    }
  }

  private void refuse(CodedStatement statement) {
    String words = statement.what().text();
    boolean isPlain =
        statement.what().codings().isEmpty()
            && !List.of(Whose.Who.RELATED, Whose.Who.OTHER).contains(statement.whose().who());
    var terms =
        isPlain && !words.isBlank()
            ? reader.wording().recordable(Excerpt.clean(words), "")
            : List.<Term>of();
    if (terms.size() == 1 && !reader.wording().isEpisode(terms.get(0))) {
      plain(statement, terms.get(0), Optional.empty(), "");
    } else {
      String reason = isPlain ? "has no code" : "is not mapped";
      var open = reader.words().unnamed(statement).filter(each -> isPlain);
      leftovers.lose(statement, reason, open.isPresent());
      open.ifPresent(facts::keep);
    }
  }

  private void person(CodedStatement statement, CodeMapping mapping) {
    Optional<Term> term = term(mapping.recordedTerm());
    var whose = statement.whose().who();
    boolean isUnclear = whose == Whose.Who.UNCLEAR && term.filter(reader::isOfSeveral).isEmpty();
    boolean isOfAnother =
        statement.whose().isSample()
            && reader.values().subject(statement).filter(each -> !isOwn(each)).isPresent()
            && term.filter(reader::isExamination).isPresent();
    if (isUnclear || whose == Whose.Who.OTHER) {
      tell(statement, "is said of another than the patient");
    } else if (isOfAnother) {
      plain(statement, term.get(), Optional.of(mapping), reader.values().subject(statement).get());
    } else if (whose == Whose.Who.RELATED) {
      var subject = reader.values().subject(statement);
      var own = term(mapping.partner());
      boolean isSample = term.filter(reader::isExamination).isPresent();
      if (subject.isEmpty() || (own.isEmpty() && !isSample)) {
        tell(statement, "is said of another than the patient");
      } else if (own.isPresent()) {
        plain(statement, own.get(), Optional.of(mapping), "");
      } else {
        plain(statement, term.get(), Optional.of(mapping), subject.get());
      }
    } else if (mapping.isOnlyOfWoman()
        && (reader.isOutOfAge(patient, statement, lastDay) || !patient.mayBear())) {
      String reason = "is understood of a woman of childbearing age only";
      if (reader.isOutOfAge(patient, statement, lastDay) || term.isEmpty()) {
        tell(statement, reason);
      } else {
        leftovers.unread(statement, term.get(), "", reason);
      }
    } else if (!mapping.field().isEmpty() && !reader.values().doubt(statement).isEmpty()) {
      tell(statement, reader.values().doubt(statement));
    } else if (!mapping.field().isEmpty()) {
      if (!episodes.week(statement, reader.values().week(statement.answer()))) {
        lose(statement, "does not say to which entry of the history it belongs");
      }
    } else if (term.isEmpty()) {
      lose(statement, "means nothing by itself");
    } else {
      plain(statement, term.get(), Optional.of(mapping), "");
    }
  }

  private boolean isOwn(String subject) {
    return subject.equals(reader.setting("PatientSubjectSetting"));
  }

  private Optional<Term> term(String id) {
    return reader.wording().release().dictionary().byId(id).filter(Term::isRecordable);
  }

  private void plain(
      CodedStatement statement, Term term, Optional<CodeMapping> mapping, String subject) {
    String doubt = reader.doubt(statement, term, subject, outcomes);
    if (!doubt.isEmpty()) {
      leftovers.unread(statement, term, subject, doubt);
      return;
    }
    String fixed = mapping.map(CodeMapping::recordedValue).orElse("");
    String asserted = fixed.isEmpty() ? reader.standard(term) : fixed;
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
          leftovers.unread(statement, term, subject, UNCLEAR);
          return;
        }
      }
    }
    String no = reader.setting("NoSetting");
    var certainty = reader.values().certainty(statement.certainty());
    isDenied |= certainty.filter(no::equals).isPresent();
    String value;
    if (isDenied) {
      boolean isWhole = fixed.isEmpty() && mapping.filter(CodeMapping::isNarrow).isEmpty();
      String denied = isWhole && term.values().contains(no) ? no : "";
      value = mapping.map(CodeMapping::denied).filter(own -> !own.isEmpty()).orElse(denied);
      if (value.isEmpty()) {
        tell(statement, DENIED);
        return;
      }
    } else if (certainty.isPresent() && !isPresent(certainty.get())) {
      if (!term.values().contains(certainty.get())) {
        leftovers.unread(statement, term, subject, "is not certain");
        return;
      }
      value = certainty.get();
    } else if (reader.isNow(term)
        && !reader.isCount(term)
        && reader.values().isOver(statement.course())) {
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

  /** Says whether a term of certainty only repeats that something is there. */
  private boolean isPresent(String id) {
    return id.equals(reader.setting("YesSetting"));
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
      leftovers.unread(statement, term, subject, UNCLEAR);
      return;
    }
    if (mapping.filter(CodeMapping::isNarrow).isPresent()
        && isOfKind(statement, term, fields.get(Field.VALUE), subject)) {
      return;
    }
    leftovers.tellPart(statement, reader.values().unused(term, statement.answer()));
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

  /** Says whether a value of one kind of a term says nothing of the whole, and tells that. */
  private boolean isOfKind(CodedStatement statement, Term term, String value, String subject) {
    var known = reader.wording().value(term, value).map(Term::id);
    String no = reader.setting("NoSetting");
    if (!term.values().contains(no) || known.filter(each -> !each.equals(no)).isPresent()) {
      return false;
    }
    if (known.isPresent()) {
      tell(statement, DENIED);
    } else {
      leftovers.unread(statement, term, subject, UNCLEAR);
    }
    return true;
  }

  private void outcome(CodedStatement statement, Term term) {
    var read = reader.outcomes().of(term, statement.answer());
    if (read.isEmpty()) {
      boolean isContrary = reader.outcomes().contrary(term, statement.answer()).isPresent();
      leftovers.unread(statement, term, "", isContrary ? OutcomeReader.CONTRARY : UNCLEAR);
      return;
    }
    episodes.outcome(statement, read.get().value(), read.get().week(), read.get().features());
    if (read.get().isSilent()) {
      leftovers.tellPart(statement, Leftovers.NO_OUTCOME);
    }
  }

  private void add(CodedStatement statement, Term term, Map<Field, String> fields, String subject) {
    var section = reader.section(term.section());
    if (reader.isFeature(term)) {
      boolean isYes = isPresent(fields.getOrDefault(Field.VALUE, ""));
      if (!isYes || !episodes.feature(statement, term.id())) {
        lose(statement, "does not say to which entry of the history it belongs");
      }
      return;
    }
    if (!subject.isEmpty()) {
      fields.put(Field.SUBJECT, subject);
    }
    if (!statement.when().said().isEmpty()) {
      fields.put(Field.DATE, statement.when().said());
    }
    String name = reader.name(term, statement.what());
    var fact = RawFact.of(statement.place(), term.section(), name, fields);
    boolean isState = section.filter(each -> !each.defaultValue().isEmpty()).isPresent();
    boolean isLost = statement.when().isLost();
    if (!isLost && reader.isNow(term)) {
      now(statement, term, fact);
    } else if (!isLost && isState) {
      facts.state(fact);
    } else {
      facts.add(fact);
    }
  }

  /** Keeps, of what is true of the patient now, what was said last. */
  private void now(CodedStatement statement, Term term, RawFact fact) {
    String date = statement.date();
    boolean isOld =
        date.length() == DAY
            && lastDay.length() == DAY
            && ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.parse(lastDay))
                > reader.number("StatedNowDaysSetting", Long.MAX_VALUE);
    if (isOld && !reader.isCount(term)) {
      tell(statement, "was said long before the last entry");
      return;
    }
    if (facts.now(fact)) {
      lose(statement, "was said again on another day, and the later word stands");
    }
  }

  private void lose(CodedStatement statement, String reason) {
    leftovers.lose(statement, reason);
  }

  private void tell(CodedStatement statement, String reason) {
    leftovers.tell(statement, reason);
  }

  /** Returns all that was found. */
  RawPatient finish() {
    var own = facts.all();
    episodes.finish(own::add, leftovers::add);
    leftovers.finish(own::add);
    return new RawPatient(
        patient.id(), patient.place(), own, leftovers.problems(), leftovers.unused());
  }
}
