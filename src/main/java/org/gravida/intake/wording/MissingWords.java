package org.gravida.intake.wording;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.Reading;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** Words that stand where nothing is recorded. */
final class MissingWords {
  /** Fields that say nothing by themselves. */
  private static final Set<Field> BESIDE =
      EnumSet.of(Field.EPISODE, Field.SUBJECT, Field.UNIT, Field.LOW, Field.HIGH, Field.SOURCE);

  /** Fields that say when there would be a result. */
  private static final Set<Field> MOMENT = EnumSet.of(Field.DATE, Field.WEEK, Field.DURING);

  private final TermLexicon wording;
  private final FieldReader fields;
  private final Set<String> unknown;
  private final Set<String> unexamined;
  private final Set<String> refuting;
  private final String noResult;
  private final String uninterpreted;

  /** Takes the settings that name such words, and those of values without result. */
  MissingWords(TermLexicon wording, FieldReader fields) {
    this.wording = wording;
    this.fields = fields;
    unknown = wording.folded("MissingWordsSetting");
    unexamined = wording.folded("NotExaminedWordsSetting");
    refuting = wording.folded("RefutingWordsSetting");
    var settings = wording.release().settings();
    noResult = settings.getOrDefault("NoResultSetting", "");
    uninterpreted = settings.getOrDefault("NotInterpretedSetting", "");
  }

  /** Returns a fact without the fields that say that nothing is recorded. */
  RawFact without(RawFact raw, Term term) {
    var missing = EnumSet.noneOf(Field.class);
    raw.fields()
        .forEach(
            (field, text) -> {
              if (isMissing(field, text, term)) {
                missing.add(field);
              }
            });
    if (missing.isEmpty()) {
      return raw;
    }
    var said = new EnumMap<Field, String>(Field.class);
    said.putAll(raw.fields());
    missing.forEach(said::remove);
    return new RawFact(raw.place(), raw.section(), raw.what(), said, raw.readable());
  }

  /**
   * Says whether nothing is left of a fact.
   *
   * @param said the same fact without the fields that say so
   */
  boolean isNothing(RawFact raw, RawFact said, Term term) {
    var fields = EnumSet.noneOf(Field.class);
    fields.addAll(said.fields().keySet());
    fields.removeAll(BESIDE);
    if (!wording.isEpisode(term) && raw.fields().containsKey(Field.VALUE)) {
      fields.removeAll(MOMENT);
    }
    return fields.isEmpty() && !raw.equals(said);
  }

  /**
   * Returns what is told of a value and a flag of which one says that there is no result, or that
   * it does not hold or is in question, and the other that there is one; empty where they agree, or
   * where one of them is left out.
   */
  Optional<Problem> contradiction(RawFact raw, Term term) {
    String value = raw.words().get(Field.VALUE);
    String flag = raw.words().get(Field.FLAG);
    if (value.isEmpty() || flag.isEmpty() || isLeftOut(value) || isLeftOut(flag)) {
      return Optional.empty();
    }
    boolean isValue = !isWord(unknown, value) && isResult(value, term);
    boolean isFlag = isWord(unknown, flag) ? isValue : isResult(flag, term);
    if (isValue == isFlag || (isValue && read(flag, term).equals(uninterpreted))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            raw.place().at(term.label()),
            Excerpt.of(value) + ", flagged " + Excerpt.of(flag),
            "a value and a flag that agree",
            "One says that there is a result, the other that there is none: it is kept unread and"
                + " decides nothing. Correct one of them."));
  }

  private boolean isLeftOut(String text) {
    return wording.conventions().isMissing(text) || Conventions.isNothing(text);
  }

  private boolean isResult(String text, Term term) {
    return !isWord(unexamined, text)
        && !isWord(refuting, text)
        && !text.strip().endsWith("?")
        && !wording.release().isWithin(read(text, term), noResult);
  }

  /** Returns the id of the value that words name, or the number; empty if they are neither. */
  private String read(String text, Term term) {
    return fields.value(term, text, "") instanceof Reading.Understood value ? value.text() : "";
  }

  private static boolean isWord(Set<String> some, String text) {
    return some.contains(Dictionary.fold(text));
  }

  private boolean isMissing(Field field, String text, Term term) {
    if (wording.conventions().isMissing(text)) {
      return true;
    }
    boolean isWord =
        Conventions.isNothing(text) || isWord(unknown, text) || isWord(unexamined, text);
    return isWord && !isMeant(field, text, term);
  }

  private boolean isMeant(Field field, String text, Term term) {
    return switch (field) {
      case VALUE -> wording.value(term, text).isPresent();
      case SUBJECT, DURING, FLAG, WEEK -> wording.choice(field, text).isPresent();
      case NOTE, SOURCE -> true;
      default -> false;
    };
  }
}
