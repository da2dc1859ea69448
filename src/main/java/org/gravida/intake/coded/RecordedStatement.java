package org.gravida.intake.coded;

import java.util.EnumMap;
import java.util.Optional;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.wording.RawFact;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;

/**
 * Reads statements that name a term of the ontology by its own id: the record of another run,
 * handed out in the format of others. Nothing is joined, numbered or guessed: each is the fact that
 * was written.
 */
final class RecordedStatement {
  private static final String CONTRARY = "has a value and a state that say different things";

  private final CodedReader reader;
  private final CodedStatement statement;
  private final Leftovers leftovers;

  RecordedStatement(CodedReader reader, CodedStatement statement, Leftovers leftovers) {
    this.reader = reader;
    this.statement = statement;
    this.leftovers = leftovers;
  }

  /** Says whether a statement is one, and of the patient or of a sample that belongs to her. */
  static boolean isOne(CodedReader reader, CodedStatement statement) {
    return id(reader, statement).isPresent()
        && switch (statement.whose().who()) {
          case OWN -> true;
          case RELATED, SAMPLE -> statement.whose().relationship().own().isPresent();
          default -> false;
        };
  }

  /** Returns the id of the term; a state of the ontology's own may stand beside another code. */
  private static Optional<String> id(CodedReader reader, CodedStatement statement) {
    boolean isState = statement.kind() == Kind.STATE && statement.answer().code().own().isPresent();
    return statement
        .what()
        .own()
        .or(
            () ->
                isState
                    ? reader.codes().used(statement.what()).map(CodeMapping::recordedTerm)
                    : Optional.empty());
  }

  /** Returns the fact; empty if nothing is left of it but what is told. */
  Optional<RawFact> fact() {
    String id = id(reader, statement).orElseThrow();
    if (id.equals(Vocabulary.id(Vocabulary.UNREAD_FACT))) {
      return Optional.of(unread());
    }
    var term = reader.wording().release().dictionary().byId(id).filter(Term::isRecordable);
    String doubt = doubt(term);
    if (term.isPresent() && !doubt.isEmpty()) {
      leftovers.unread(statement, term.get(), subject(), doubt);
      return Optional.empty();
    }
    var fields = fields();
    value(term).ifPresent(value -> fields.put(Field.VALUE, value));
    var episode = term.filter(reader.wording()::isEpisode);
    episode
        .flatMap(each -> reader.outcomes().contrary(each, statement.answer()))
        .ifPresent(said -> fields.put(Field.VALUE, said));
    episode
        .flatMap(each -> reader.outcomes().of(each, statement.answer()))
        .ifPresent(outcome -> ended(outcome, fields));
    String name = term.map(each -> reader.name(each, statement.what())).orElse(id);
    return Optional.of(RawFact.of(statement.place(), "", name, fields));
  }

  /** Lets an outcome in codes say its week too; of one that is not recorded this is told. */
  private void ended(OutcomeReader.Outcome outcome, EnumMap<Field, String> fields) {
    if (outcome.isSilent()) {
      fields.remove(Field.VALUE);
      leftovers.tellPart(statement, Leftovers.NO_OUTCOME);
      return;
    }
    fields.put(Field.VALUE, outcome.name());
    if (!outcome.week().isEmpty()) {
      fields.putIfAbsent(Field.WEEK, outcome.week());
    }
  }

  /** Returns a fact that was kept unread, in the words that it had. */
  private RawFact unread() {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(statement.more());
    return RawFact.unreadable(statement.place(), statement.what().text(), fields);
  }

  private String doubt(Optional<Term> term) {
    String doubt = reader.values().doubt(statement);
    if (doubt.isEmpty()) {
      doubt = term.map(each -> reader.words().contrary(statement, each)).orElse("");
    }
    boolean isStated = statement.answer().code().own().isPresent();
    boolean isOther =
        certainty().filter(each -> !isYes(each)).isPresent()
            || course().isPresent()
            || statement.isDenied();
    boolean isNo = value().filter(reader.setting("NoSetting")::equals).isPresent();
    boolean isContrary = isStated && isOther && !(statement.isDenied() && isNo);
    return doubt.isEmpty() && isContrary ? CONTRARY : doubt;
  }

  private EnumMap<Field, String> fields() {
    var answer = statement.answer();
    var fields = new EnumMap<Field, String>(Field.class);
    put(fields, Field.DATE, statement.when().said());
    put(fields, Field.SUBJECT, subject());
    String unit = answer.unit().text();
    put(fields, Field.UNIT, unit.isBlank() ? reader.codes().unit(answer.unit()) : unit);
    put(fields, Field.LOW, answer.range().low());
    put(fields, Field.HIGH, answer.range().high());
    put(fields, Field.FLAG, answer.flag().own().orElseGet(() -> answer.flag().shown()));
    fields.putAll(statement.more());
    return fields;
  }

  private static void put(EnumMap<Field, String> fields, Field field, String text) {
    if (!text.isBlank()) {
      fields.put(field, text);
    }
  }

  private String subject() {
    return statement.whose().who() == Whose.Who.OWN
        ? ""
        : statement.whose().relationship().own().orElse("");
  }

  private Optional<String> value(Optional<Term> term) {
    if (statement.kind() != Kind.STATE) {
      return value().or(() -> coded(term));
    }
    if (value().isPresent() || statement.more().containsKey(Field.VALUE)) {
      return value();
    }
    if (statement.isDenied()) {
      return Optional.of(reader.setting("NoSetting"));
    }
    return certainty()
        .filter(each -> !isYes(each))
        .or(this::course)
        .or(this::certainty)
        .or(() -> term.map(reader::standard).filter(each -> !each.isEmpty()));
  }

  /** Returns what the answer says by itself. */
  private Optional<String> value() {
    var answer = statement.answer();
    String text = answer.text().isBlank() ? answer.code().text() : answer.text();
    return answer.code().own().filter(each -> !isText(each)).or(() -> said(text));
  }

  /** Returns what codes of others say; of one that is not understood the code itself. */
  private Optional<String> coded(Optional<Term> term) {
    var code = statement.answer().code();
    if (code.own().isPresent()) {
      return Optional.empty();
    }
    return term.flatMap(each -> reader.values().coded(each, code)).or(() -> said(code.told()));
  }

  /** Says whether an id stands only where a format wants one, beside words. */
  private static boolean isText(String id) {
    return id.equals(Vocabulary.id(Vocabulary.RECORDED_FACT));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(each -> !each.isBlank());
  }

  private Optional<String> certainty() {
    return reader.codes().used(statement.certainty()).map(CodeMapping::subject);
  }

  private Optional<String> course() {
    return reader.codes().used(statement.course()).map(CodeMapping::subject);
  }

  private boolean isYes(String id) {
    return id.equals(reader.setting("YesSetting"));
  }
}
