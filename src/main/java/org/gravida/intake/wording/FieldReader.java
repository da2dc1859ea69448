package org.gravida.intake.wording;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gravida.intake.wording.Reading.Refused;
import org.gravida.intake.wording.Reading.Understood;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/** Reads the words of one field into canonical spelling. */
final class FieldReader {
  private static final int SHOWN = 12;

  private final TermLexicon wording;
  private final WeekReader weeks;

  FieldReader(TermLexicon wording) {
    this.wording = wording;
    this.weeks =
        new WeekReader(
            Integer.parseInt(
                wording
                    .release()
                    .settings()
                    .getOrDefault("GreatestWeekSetting", String.valueOf(Integer.MAX_VALUE))));
  }

  Reading field(Field field, String words) {
    return switch (field) {
      case DATE -> Dates.date(words);
      case EPISODE -> NumberReader.whole(words, 1);
      case WEEK -> week(words);
      case LOW, HIGH -> NumberReader.number(words);
      case SUBJECT, FLAG -> choice(field, words);
      case DURING -> choices(field, words);
      case VALUE, UNIT, SOURCE, NOTE -> new Understood(words);
    };
  }

  Reading value(Term term, String words) {
    return switch (term.valueType()) {
      case TEXT -> new Understood(words);
      case COUNT -> NumberReader.whole(words, 0);
      case TERM -> term(term, words);
      case TERM_OR_NUMBER -> {
        Reading number = NumberReader.number(words);
        if (number instanceof Understood) {
          yield number;
        }
        Reading read = term(term, words);
        boolean numeric = !words.isEmpty() && "<>≤≥+-0123456789".indexOf(words.charAt(0)) >= 0;
        yield read instanceof Refused && numeric ? number : read;
      }
      case NONE -> new Refused("no value", "Leave the value out: the fact stands alone.");
    };
  }

  private Reading term(Term term, String words) {
    String whole = words.matches("\\d+[.,]0+") ? words.replaceFirst("[.,]0+$", "") : words;
    var value = wording.value(term, whole);
    return value.isPresent()
        ? new Understood(value.get().id())
        : refused(words, wording.terms(term.values()));
  }

  private Reading choice(Field field, String words) {
    var choice = wording.choice(field, words);
    return choice.isPresent()
        ? new Understood(choice.get().id())
        : refused(words, wording.choices(field));
  }

  private Reading choices(Field field, String words) {
    var ids = new TreeSet<String>();
    for (String word : words.split(";")) {
      if (!word.isBlank()) {
        Reading read = choice(field, word.strip());
        if (read instanceof Understood understood) {
          ids.add(understood.text());
        } else {
          return read;
        }
      }
    }
    return ids.isEmpty()
        ? refused(words, wording.choices(field))
        : new Understood(String.join(";", ids));
  }

  private Reading week(String words) {
    Reading read = weeks.week(words);
    if (read instanceof Understood) {
      return read;
    }
    var named = wording.choice(Field.WEEK, words);
    return named.isPresent() ? new Understood(named.get().id()) : read;
  }

  private static Refused refused(String words, Collection<Term> candidates) {
    var labels = candidates.stream().map(Term::label).toList();
    String more = labels.size() > SHOWN ? ", ..." : "";
    String expected = "one of: " + String.join(", ", first(labels)) + more;
    return new Refused(
        expected,
        near(words, candidates)
            + "Write one of the expected words, or leave it out when it is not recorded.");
  }

  private static List<String> first(List<String> labels) {
    return labels.subList(0, Math.min(SHOWN, labels.size()));
  }

  /** Returns {@code Did you mean ...? } or the empty string. */
  static String near(String words, Collection<Term> candidates) {
    return Reserved.didYouMean(
        words.length() > 60 ? List.of() : Dictionary.near(words, List.copyOf(candidates)));
  }
}
