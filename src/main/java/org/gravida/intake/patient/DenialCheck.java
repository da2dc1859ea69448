package org.gravida.intake.patient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** General denials held against what is recorded of one of their kinds: both are named. */
final class DenialCheck {
  private static final String NO = Vocabulary.id(Vocabulary.NO);

  private final TermLexicon wording;
  private final String present;
  private final Set<String> general = new HashSet<>();
  private final Map<String, Set<String>> special = new HashMap<>();

  DenialCheck(TermLexicon wording) {
    this.wording = wording;
    present = wording.release().settings().getOrDefault("PresentSetting", "");
    var deniable = new HashSet<String>();
    for (Term term : wording.recordable()) {
      if (term.values().contains(NO)) {
        deniable.add(term.id());
      }
    }
    for (String each : deniable) {
      var above =
          new HashSet<String>(wording.release().broader().getOrDefault(each, Set.<String>of()));
      above.retainAll(deniable);
      above.remove(each);
      if (!above.isEmpty()) {
        special.put(each, above);
        general.addAll(above);
      }
    }
  }

  boolean isGeneral(String term) {
    return general.contains(term);
  }

  /** Says whether one of the facts denies what another records. */
  boolean isDoubtful(List<Fact> facts) {
    for (Fact each : facts) {
      if (isThere(each)) {
        for (Fact denial : facts) {
          if (isDenial(denial) && contradicts(each, denial)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Says whether it records something of which the whole can be denied. */
  private boolean isThere(Fact fact) {
    return special.containsKey(fact.what())
        && !fact.get(Field.VALUE).equals(NO)
        && wording.release().isWithin(fact.get(Field.VALUE), present);
  }

  /** Names denials with what contradicts them; what follows from both is for others to say. */
  void settle(Doubts doubts) {
    for (Said denial : List.copyOf(doubts.facts())) {
      if (!isDenial(denial.fact())) {
        continue;
      }
      for (Said each : doubts.facts()) {
        if (contradicts(each.fact(), denial.fact())) {
          doubts.tell(problem(each.fact(), denial.fact()));
        }
      }
    }
  }

  private Problem problem(Fact fact, Fact denial) {
    return Problem.warning(
        fact.place(),
        words(denial) + "; " + words(fact),
        "a denial of the whole, or what is there",
        "Correct one of them, or date the denial if it came later.");
  }

  private String words(Fact fact) {
    var dictionary = wording.release().dictionary();
    return dictionary.label(fact.what()) + ": " + dictionary.label(fact.get(Field.VALUE));
  }

  private boolean isDenial(Fact fact) {
    return fact.get(Field.VALUE).equals(NO) && isGeneral(fact.what());
  }

  private boolean contradicts(Fact fact, Fact denial) {
    return special.getOrDefault(fact.what(), Set.of()).contains(denial.what())
        && wording.release().isWithin(fact.get(Field.VALUE), present)
        && fact.get(Field.SUBJECT).equals(denial.get(Field.SUBJECT))
        && isOfSameEpisode(fact, denial)
        && !isAfter(denial, fact);
  }

  private static boolean isOfSameEpisode(Fact fact, Fact denial) {
    String episode = denial.get(Field.EPISODE);
    return episode.isEmpty() || episode.equals(fact.get(Field.EPISODE));
  }

  private static boolean isAfter(Fact one, Fact other) {
    return isDated(one) && isDated(other) && Dates.isAfter(one.date(), other.date());
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }
}
