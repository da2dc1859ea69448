package org.gravida.intake.wording;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.intake.notation.Conventions;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/** Words that stand where nothing is recorded. */
final class MissingWords {
  /** Fields that say nothing by themselves. */
  private static final Set<Field> BESIDE =
      EnumSet.of(Field.EPISODE, Field.SUBJECT, Field.UNIT, Field.LOW, Field.HIGH, Field.SOURCE);

  /** Fields that say when there would be a result. */
  private static final Set<Field> MOMENT = EnumSet.of(Field.DATE, Field.WEEK, Field.DURING);

  private final TermLexicon wording;
  private final Set<String> words;

  /** Takes the setting {@code MissingWordsSetting}: words with semicolons between. */
  MissingWords(TermLexicon wording) {
    this.wording = wording;
    String setting = wording.release().settings().getOrDefault("MissingWordsSetting", "");
    words =
        Arrays.stream(setting.split(";"))
            .map(Dictionary::fold)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
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

  private boolean isMissing(Field field, String text, Term term) {
    if (wording.conventions().isMissing(text)) {
      return true;
    }
    boolean isWord = Conventions.isNothing(text) || words.contains(Dictionary.fold(text));
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
