package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Denials of one kind of a term by its name. Such a denial stands, as one of the term, where the
 * same kind is recorded besides and nothing else that it would touch; any other is kept unread.
 */
final class KindDenials {
  private static final String NO = Vocabulary.id(Vocabulary.NO);

  private final TermLexicon wording;
  private final String present;

  /** The first of all names of a kind, by each of them; folded. */
  private final Map<String, String> first = new HashMap<>();

  KindDenials(TermLexicon wording) {
    this.wording = wording;
    present = wording.release().settings().getOrDefault("PresentSetting", "");
    for (String group : wording.words("SameKindWordsSetting")) {
      List<String> names = List.of(group.split("="));
      names.forEach(
          name -> first.put(Dictionary.fold(name), Dictionary.fold(names.iterator().next())));
    }
  }

  /** Says whether it denies one kind of its term, and no other. */
  boolean isOne(Said said) {
    return said.fact().get(Field.VALUE).equals(NO) && !kind(said).isEmpty();
  }

  /** Keeps those denials unread that touch nothing recorded, or too much. */
  void settle(Doubts doubts) {
    var facts = List.copyOf(doubts.facts());
    var denials = facts.stream().filter(this::isOne).toList();
    if (denials.isEmpty()) {
      return;
    }
    var there = new HashMap<List<String>, List<Said>>();
    denials.forEach(each -> there.put(key(each.fact().what(), each.fact()), new ArrayList<>()));
    for (Said each : facts) {
      if (wording.release().isWithin(each.fact().get(Field.VALUE), present)) {
        for (String wide : wording.release().broader().getOrDefault(each.fact().what(), Set.of())) {
          there.getOrDefault(key(wide, each.fact()), new ArrayList<>()).add(each);
        }
      }
    }
    for (Said each : denials) {
      doubts.check();
      settle(each, there.get(key(each.fact().what(), each.fact())), doubts);
    }
  }

  private static List<String> key(String term, Fact fact) {
    return List.of(term, fact.get(Field.SUBJECT));
  }

  /**
   * Settles one denial.
   *
   * @param recorded what is recorded as there of its term
   */
  private void settle(Said denial, List<Said> recorded, Doubts doubts) {
    String episode = denial.fact().get(Field.EPISODE);
    var there =
        recorded.stream()
            .filter(each -> episode.isEmpty() || episode.equals(each.fact().get(Field.EPISODE)))
            .toList();
    var same = there.stream().filter(each -> kind(each).equals(kind(denial))).toList();
    boolean isAlone =
        there.stream()
            .filter(each -> !kind(each).equals(kind(denial)))
            .allMatch(each -> isAfter(each.fact(), denial.fact()));
    Optional<Said> against =
        same.stream().filter(each -> contradicts(denial.fact(), each.fact())).findFirst();
    if (against.isPresent()) {
      doubts.tell(contradiction(denial, against.get()));
    } else if (!isAlone || same.stream().noneMatch(each -> touches(denial.fact(), each.fact()))) {
      doubts.drop(denial);
      doubts.keep(aside(denial));
      doubts.tell(kept(denial));
    }
  }

  /** Returns the name of the kind that the words of a fact name; empty if they name none. */
  private String kind(Said said) {
    String folded = wording.kind(said.asWritten().what()).map(Dictionary::fold).orElse("");
    return first.getOrDefault(folded, folded);
  }

  /** Says whether the file gives them no order: neither has a day, or both have the same. */
  private static boolean contradicts(Fact denial, Fact fact) {
    boolean isSettled =
        isDated(denial) != isDated(fact)
            && denial.get(Field.EPISODE).equals(fact.get(Field.EPISODE));
    return !isSettled
        && !isRelative(denial)
        && !isRelative(fact)
        && !isAfter(denial, fact)
        && !isAfter(fact, denial);
  }

  /** Says whether a denial is later than what is there, or may be. */
  private static boolean touches(Fact denial, Fact fact) {
    return isRelative(denial) || (isDated(denial) && (!isDated(fact) || isAfter(denial, fact)));
  }

  /** Says whether its day is one so long ago, of which the day of the file is known later. */
  private static boolean isRelative(Fact fact) {
    return !fact.date().isEmpty() && !isDated(fact);
  }

  private static boolean isAfter(Fact one, Fact other) {
    return isDated(one) && isDated(other) && Dates.isAfter(one.date(), other.date());
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }

  /** Returns the words of a denial with its value and day as they were understood. */
  private static Fact aside(Said denial) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(denial.asWritten().fields());
    fields.remove(Field.DATE);
    fields.put(Field.VALUE, NO);
    if (!denial.fact().date().isEmpty()) {
      fields.put(Field.DATE, denial.fact().date());
    }
    return new Fact(denial.asWritten().what(), fields, denial.fact().place());
  }

  private static String words(Said said) {
    return said.asWritten().what() + ": " + said.asWritten().get(Field.VALUE);
  }

  private Problem kept(Said denial) {
    return Problem.note(
        denial.fact().place(),
        Excerpt.of(words(denial)),
        "what denies " + wording.release().dictionary().label(denial.fact().what()) + " as a whole",
        "It denies one kind: of the others nothing is taken from it. Kept; decides nothing.");
  }

  private static Problem contradiction(Said denial, Said against) {
    return Problem.warning(
        denial.fact().place(),
        Excerpt.of(words(denial)) + "; " + Excerpt.of(words(against)),
        "one answer",
        "Correct one of them, or date the denial if it came later.");
  }
}
