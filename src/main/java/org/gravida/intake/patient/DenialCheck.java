package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * General denials held against what is recorded of one of their kinds, be it a term of its own or a
 * name of the same term: both are named.
 */
final class DenialCheck {
  private static final String NO = Vocabulary.id(Vocabulary.NO);

  private final TermLexicon wording;
  private final KindDenials ofKinds;
  private final String present;
  private final Set<String> general = new HashSet<>();
  private final Map<String, Set<String>> special = new HashMap<>();

  /**
   * Makes a check.
   *
   * @param ofKinds tells which denials are not general
   */
  DenialCheck(TermLexicon wording, KindDenials ofKinds) {
    this.wording = wording;
    this.ofKinds = ofKinds;
    present = wording.release().settings().getOrDefault("PresentSetting", "");
    var deniable = new HashSet<String>();
    for (Term term : wording.recordable()) {
      if (term.values().contains(NO)) {
        deniable.add(term.id());
      }
    }
    for (String each : deniable) {
      var above =
          new TreeSet<String>(wording.release().broader().getOrDefault(each, Set.<String>of()));
      above.retainAll(deniable);
      above.remove(each);
      if (!above.isEmpty()) {
        special.put(each, above);
        general.addAll(above);
      }
    }
    for (String name : wording.words("NarrowerWordsSetting")) {
      for (Term term : wording.recordable(name, "")) {
        special.computeIfAbsent(term.id(), id -> new TreeSet<>()).add(term.id());
        general.add(term.id());
      }
    }
  }

  boolean isGeneral(String term) {
    return general.contains(term);
  }

  /** Says whether one of the facts denies what another records. */
  boolean isDoubtful(List<Fact> facts) {
    var denials = denials(facts);
    if (!denials.isEmpty()) {
      for (Fact each : facts) {
        if (isThere(each) && !against(each, denials).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns of all denials of one thing the one that denies most: without a day, or earliest. */
  private Map<List<String>, Fact> denials(List<Fact> facts) {
    var denials = new HashMap<List<String>, Fact>(4);
    for (Fact each : facts) {
      if (isDenial(each)) {
        denials.merge(
            key(each.what(), each, each.get(Field.EPISODE)),
            each,
            (one, other) -> deniesMore(other, one) ? other : one);
      }
    }
    return denials;
  }

  private static List<String> key(String what, Fact fact, String episode) {
    return List.of(what, fact.get(Field.SUBJECT), episode);
  }

  private static boolean deniesMore(Fact denial, Fact other) {
    return isDated(other)
        && (!isDated(denial) || Dates.first(denial.date()).isBefore(Dates.first(other.date())));
  }

  /** Returns the denials that contradict what is there, in the order of their terms. */
  private List<Fact> against(Fact fact, Map<List<String>, Fact> denials) {
    var against = new ArrayList<Fact>(0);
    for (String what : special.getOrDefault(fact.what(), Set.of())) {
      for (String episode : new TreeSet<>(List.of("", fact.get(Field.EPISODE)))) {
        Optional.ofNullable(denials.get(key(what, fact, episode)))
            .filter(denial -> !isAfter(denial, fact))
            .ifPresent(against::add);
      }
    }
    return against;
  }

  /** Says whether it records something of which the whole can be denied. */
  private boolean isThere(Fact fact) {
    return special.containsKey(fact.what())
        && !fact.get(Field.VALUE).equals(NO)
        && wording.release().isWithin(fact.get(Field.VALUE), present);
  }

  /** Names denials with what contradicts them; what follows from both is for others to say. */
  void settle(Doubts doubts) {
    var facts = List.copyOf(doubts.facts());
    var denials =
        denials(facts.stream().filter(each -> !ofKinds.isOne(each)).map(Said::fact).toList());
    for (Said each : denials.isEmpty() ? List.<Said>of() : facts) {
      if (isThere(each.fact())) {
        var kind = wording.kind(each.asWritten().what());
        String name = kind.orElse(wording.release().dictionary().label(each.fact().what()));
        against(each.fact(), denials).stream()
            .filter(denial -> isOfAnother(denial, each.fact(), kind.isPresent()))
            .forEach(denial -> doubts.tell(problem(each.fact(), name, denial)));
      }
    }
  }

  /**
   * Says whether a denial is of a wider term than what is there, or of the same by a wider name and
   * no dates show which came first.
   */
  private static boolean isOfAnother(Fact denial, Fact fact, boolean isKind) {
    return !denial.what().equals(fact.what())
        || (isKind
            && isDated(denial) == isDated(fact)
            && !isAfter(denial, fact)
            && !isAfter(fact, denial));
  }

  private Problem problem(Fact fact, String name, Fact denial) {
    String wide = wording.release().dictionary().label(denial.what());
    return Problem.warning(
        fact.place(),
        words(denial, wide) + "; " + words(fact, name),
        "a denial of the whole, or what is there",
        "Correct one of them, or date the denial if it came later.");
  }

  private String words(Fact fact, String name) {
    return name + ": " + wording.release().dictionary().label(fact.get(Field.VALUE));
  }

  private boolean isDenial(Fact fact) {
    return fact.get(Field.VALUE).equals(NO) && isGeneral(fact.what());
  }

  private static boolean isAfter(Fact one, Fact other) {
    return isDated(one) && isDated(other) && Dates.isAfter(one.date(), other.date());
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }
}
