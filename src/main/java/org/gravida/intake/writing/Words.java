package org.gravida.intake.writing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.wording.Wording;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/** The words in which canonical facts are written, so that they are read as the same facts. */
final class Words {
  private final Wording wording;

  Words(Wording wording) {
    this.wording = wording;
  }

  Wording wording() {
    return wording;
  }

  Optional<Term> term(Fact fact) {
    return wording.release().dictionary().byId(fact.what());
  }

  /** Returns the term's label, or its id where the label would be read as another term. */
  String name(Term term, String section) {
    boolean clear = wording.recordable(term.label(), section).equals(List.of(term));
    return clear ? term.label() : term.id();
  }

  /** Returns the words of a field of a fact that was understood. */
  String field(Fact fact, Field field) {
    String text = fact.get(field);
    return isTerm(fact, field)
        ? Stream.of(text.split(";"))
            .map(id -> label(fact, field, id))
            .collect(Collectors.joining(";"))
        : text;
  }

  /** Says whether the field of a fact that was understood holds ids of terms. */
  boolean isTerm(Fact fact, Field field) {
    String first = fact.get(field).split(";", 2)[0];
    var term = wording.release().dictionary().byId(first);
    return switch (field) {
      case VALUE -> term(fact).filter(t -> t.values().contains(first)).isPresent();
      case SUBJECT, FLAG, DURING, WEEK -> term.filter(t -> isChoice(field, t)).isPresent();
      default -> false;
    };
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
  boolean isNumber(Fact fact, Field field) {
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
    return numeric && fact.get(field).matches("-?(0|[1-9]\\d*)(\\.\\d+)?");
  }
}
