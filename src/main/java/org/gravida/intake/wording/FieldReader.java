package org.gravida.intake.wording;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.notation.Reading;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;
import org.gravida.intake.notation.WeekReader;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Field;

/** Reads the words of one field into canonical spelling. */
final class FieldReader {
  private static final int SHOWN = 12;
  private static final String NO_BOUND = String.valueOf(Integer.MAX_VALUE);

  private final TermLexicon wording;
  private final WeekReader weeks;
  private final WordRules words;
  private final FormulaWords formulas;
  private final String patient;
  private final Set<String> zeros;

  FieldReader(TermLexicon wording) {
    this.wording = wording;
    this.words = new WordRules(wording);
    this.formulas = new FormulaWords(wording);
    this.zeros = wording.folded("ZeroWordsSetting");
    this.patient = wording.release().settings().getOrDefault("PatientSubjectSetting", "");
    var settings = wording.release().settings();
    int latest = Integer.parseInt(settings.getOrDefault("GreatestWeekSetting", NO_BOUND));
    this.weeks =
        new WeekReader(latest, Integer.parseInt(settings.getOrDefault("AboutWeeksSetting", "1")));
  }

  Reading field(Field field, String words) {
    return switch (field) {
      case DATE -> Dates.date(words, wording.conventions());
      case EPISODE -> NumberReader.whole(words, 1);
      case WEEK -> week(words);
      case LOW, HIGH -> NumberReader.number(words);
      case SUBJECT, FLAG -> choice(field, words);
      case DURING -> choices(field, words);
      case VALUE, UNIT, SOURCE, NOTE, SECTION -> new Understood(words);
    };
  }

  /**
   * Reads a value.
   *
   * @param subject the words of whose it is, or empty
   */
  Reading value(Term term, String text, String subject) {
    return switch (term.valueType()) {
      case TEXT -> new Understood(text);
      case COUNT ->
          zeros.contains(Dictionary.fold(text)) ? new Understood("0") : NumberReader.whole(text, 0);
      case TERM -> term(term, text, subject);
      case TERM_OR_NUMBER -> {
        Reading number = NumberReader.numberOrLimit(text);
        if (number instanceof Understood) {
          yield number;
        }
        Reading read = term(term, text, subject);
        boolean numeric = !text.isEmpty() && "<>≤≥+-0123456789".indexOf(text.charAt(0)) >= 0;
        yield read instanceof Refused && numeric ? number : read;
      }
      case NONE -> new Refused("no value", "Leave the value out: the fact stands alone.");
    };
  }

  /** Says whether the words of a value are a formula that a value cannot hold. */
  boolean isFormula(Term term, String text) {
    return formulas.isFormula(term, text);
  }

  /** Returns the ids of what else the words of a value say. */
  List<String> more(Term term, String text) {
    return wording.value(term, text).isPresent() ? List.of() : words.more(term, text);
  }

  private Reading term(Term term, String text, String subject) {
    String whole = text.matches("\\d+[.,]0+") ? text.replaceFirst("[.,]0+$", "") : text;
    var value = wording.value(term, whole).map(Term::id).or(() -> this.words.value(term, whole));
    if (value.isPresent()) {
      return new Understood(value.get());
    }
    String whose =
        subject.isEmpty()
            ? patient
            : wording.choice(Field.SUBJECT, subject).map(Term::id).orElse("");
    return formulas.read(term, text, whose).orElseGet(() -> unknown(term, text));
  }

  /** Says of words that deny one finding that they are not what the whole came to. */
  private Refused unknown(Term term, String text) {
    var values = wording.terms(term.values());
    if (!words.isDenial(text)) {
      return refused(text, values);
    }
    var denied = words.denied(text).stream().map(Term::label).toList();
    return new Refused(
        expected(values),
        denied.isEmpty()
            ? "A denial says what is not there: write what there is."
            : "It denies "
                + String.join(", ", denied)
                + " alone: write what the whole came to, or record that as a fact of its own.");
  }

  private Reading choice(Field field, String text) {
    var choice = wording.choice(field, text).map(Term::id).or(() -> words.choice(field, text));
    return choice.isPresent()
        ? new Understood(choice.get())
        : refused(text, wording.choices(field));
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
    return new Refused(
        expected(candidates),
        near(words, candidates)
            + "Write one of the expected words, or leave it out when it is not recorded.");
  }

  private static String expected(Collection<Term> candidates) {
    var labels = candidates.stream().map(Term::label).toList();
    String more = labels.size() > SHOWN ? ", ..." : "";
    return "one of: " + String.join(", ", first(labels)) + more;
  }

  private static List<String> first(List<String> labels) {
    return labels.subList(0, Math.min(SHOWN, labels.size()));
  }

  /** Returns {@code Did you mean ...? } or the empty string. */
  static String near(String words, Collection<Term> candidates) {
    return Reserved.didYouMean(NearNames.ofTerms(candidates).to(words));
  }
}
