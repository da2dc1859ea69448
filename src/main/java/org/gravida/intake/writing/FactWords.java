package org.gravida.intake.writing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.BoundedCache;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/** The words in which canonical facts are written, so that they are read as the same facts. */
public final class FactWords {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private static final int MOST = 10_000;

  private final TermLexicon wording;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, BoundedCache<String, String>> values = new HashMap<>();
  private final Map<Field, BoundedCache<String, String>> choices = new EnumMap<>(Field.class);

  /** Names terms so that this reader knows them again. */
  public FactWords(TermLexicon wording) {
    this.wording = wording;
  }

  /** Returns the words of the release. */
  public TermLexicon wording() {
    return wording;
  }

  /** Returns the term that a fact is about, if it is known. */
  public Optional<Term> term(Fact fact) {
    return wording.release().dictionary().byId(fact.what());
  }

  /** Returns the term's label, or its id where the label would be read as another term. */
  String name(Term term, String section) {
    return names
        .computeIfAbsent(section, key -> new HashMap<>())
        .computeIfAbsent(term.id(), id -> clearName(term, section));
  }

  private String clearName(Term term, String section) {
    boolean clear = wording.recordable(term.label(), section).equals(List.of(term));
    return clear ? term.label() : term.id();
  }

  /** Returns the words of a field of a fact that was understood. */
  String field(Fact fact, Field field) {
    String text = fact.get(field);
    if (!isTerm(fact, field)) {
      return text;
    }
    var spelt =
        field == Field.VALUE
            ? values.computeIfAbsent(fact.what(), what -> new BoundedCache<>(MOST))
            : choices.computeIfAbsent(field, choice -> new BoundedCache<>(MOST));
    return spelt.of(
        text,
        ids ->
            Stream.of(ids.split(";"))
                .map(id -> label(fact, field, id))
                .collect(Collectors.joining(";")));
  }

  /** Says whether the field of a fact that was understood holds ids of terms. */
  public boolean isTerm(Fact fact, Field field) {
    return switch (field) {
      case VALUE -> {
        String first = first(fact.get(field));
        yield term(fact).filter(t -> t.values().contains(first)).isPresent();
      }
      case SUBJECT, FLAG, DURING, WEEK ->
          wording
              .release()
              .dictionary()
              .byId(first(fact.get(field)))
              .filter(t -> isChoice(field, t))
              .isPresent();
      default -> false;
    };
  }

  private static String first(String ids) {
    int end = ids.indexOf(';');
    return end < 0 ? ids : ids.substring(0, end);
  }

  private boolean isChoice(Field field, Term term) {
    return wording.choice(field, term.id()).equals(Optional.of(term));
  }

  private String label(Fact fact, Field field, String id) {
    String label = wording.release().dictionary().label(id);
    var read =
        field == Field.VALUE
            ? term(fact).flatMap(term -> wording.value(term, label))
            : wording.choice(field, label);
    boolean separate = field != Field.DURING || label.indexOf(';') < 0;
    return separate && read.filter(term -> term.id().equals(id)).isPresent() ? label : id;
  }

  /** Says whether the field of a fact that was understood is a plain number. */
  public boolean isNumber(Fact fact, Field field) {
    boolean numeric =
        switch (field) {
          case VALUE ->
              term(fact)
                  .map(Term::valueType)
                  .filter(t -> t == ValueType.COUNT || t == ValueType.TERM_OR_NUMBER)
                  .isPresent();
          case EPISODE, LOW, HIGH, WEEK -> true;
          default -> false;
        };
    return numeric && NUMBER.matcher(fact.get(field)).matches();
  }
}
