package org.gravida.abstraction.history;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/** Puts facts into short words for evidence lists. */
public final class FactText {
  private final Dictionary dictionary;

  /** Takes the labels of terms from a dictionary. */
  public FactText(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns for example "thing: normal (2024-05-31, sample: other)". */
  public String of(Fact fact) {
    var words = new StringBuilder(dictionary.label(fact.what()));
    if (fact.has(Field.VALUE)) {
      words.append(": ").append(dictionary.label(fact.get(Field.VALUE)));
    }
    if (fact.has(Field.UNIT)) {
      words.append(' ').append(fact.get(Field.UNIT));
    }
    if (fact.has(Field.FLAG)) {
      words.append(", flagged ").append(dictionary.label(fact.get(Field.FLAG)));
    }
    var more = new ArrayList<String>();
    if (fact.has(Field.DATE)) {
      more.add(fact.get(Field.DATE));
    }
    if (fact.has(Field.SUBJECT)) {
      more.add(dictionary.label(fact.get(Field.SUBJECT)));
    }
    if (fact.has(Field.EPISODE)) {
      more.add("no. " + fact.get(Field.EPISODE));
    }
    if (fact.has(Field.WEEK)) {
      more.add("week " + dictionary.label(fact.get(Field.WEEK)));
    }
    for (String circumstance : fact.get(Field.DURING).split(";")) {
      if (!circumstance.isBlank()) {
        more.add(dictionary.label(circumstance.trim()));
      }
    }
    if (!more.isEmpty()) {
      words.append(" (").append(String.join(", ", more)).append(')');
    }
    return words.toString();
  }

  /** Returns the same with the range that the file states. */
  public String inFull(Fact fact) {
    String low = fact.get(Field.LOW);
    String high = fact.get(Field.HIGH);
    if (low.isEmpty() && high.isEmpty()) {
      return of(fact);
    }
    String range =
        low.isEmpty() ? "up to " + high : high.isEmpty() ? "from " + low : low + " to " + high;
    return of(fact) + ", range " + range;
  }

  public List<String> of(List<Observation> some) {
    return some.stream().map(each -> of(each.fact())).distinct().toList();
  }
}
