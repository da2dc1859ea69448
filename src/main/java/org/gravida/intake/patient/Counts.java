package org.gravida.intake.patient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Counts held against one another: of two values of one count neither stands, unless a later one is
 * not less; of a part that is larger than its whole, neither of them.
 */
final class Counts {
  private final Map<String, Term> counts = new HashMap<>();

  Counts(TermLexicon wording) {
    for (Term term : wording.recordable()) {
      if (term.valueType() == ValueType.COUNT) {
        counts.put(term.id(), term);
      }
    }
  }

  boolean isCount(String term) {
    return counts.containsKey(term);
  }

  /** Says whether counts among the facts contradict one another. */
  boolean isDoubtful(List<Fact> facts) {
    var some = new ArrayList<Said>(4);
    for (int i = 0; i < facts.size(); i++) {
      if (isCount(facts.get(i).what())) {
        some.add(new Said(facts.get(i), facts.get(i), false));
      }
    }
    return some.size() > 1
        && (byCount(some).values().stream().anyMatch(group -> !agree(group))
            || !largerParts(some).isEmpty());
  }

  /** Keeps counts that contradict one another unread. */
  void settle(Doubts doubts) {
    for (List<Said> group : byCount(doubts.facts()).values()) {
      if (!agree(group)) {
        reject(
            group,
            "one number, or one that grows with its date",
            "Keep the right one; until then neither stands.",
            doubts);
      }
    }
    for (List<Said> pair : largerParts(doubts.facts())) {
      reject(
          pair,
          "a part that is not larger than its whole",
          "Correct one of them; until then neither stands.",
          doubts);
    }
  }

  /** Keeps an empty list that is said to be complete unread, with the numbers that it denies. */
  void settleEmptyList(Said complete, Doubts doubts) {
    var some = new ArrayList<Said>();
    byCount(doubts.facts()).values().forEach(some::addAll);
    some.removeIf(each -> each.fact().get(Field.VALUE).equals("0") || !countsEpisodes(each));
    if (!some.isEmpty()) {
      doubts.disbelieve(complete);
      reject(
          some,
          "a list of them, or a list that is not said to be complete",
          "List them, or say that the list is not complete; until then neither stands.",
          doubts);
    }
  }

  /** Says whether a count is of episodes: their ranges begin at none. */
  private boolean countsEpisodes(Said each) {
    return counts.get(each.fact().what()).plausible().stream()
        .anyMatch(range -> range.holds(BigDecimal.ZERO));
  }

  private void reject(List<Said> some, String expected, String remedy, Doubts doubts) {
    Set<String> words = new LinkedHashSet<>();
    some.forEach(each -> words.add(words(each.fact())));
    doubts.tell(
        Problem.error(
            some.get(some.size() - 1).fact().place(),
            words.stream().collect(Collectors.joining("; ")),
            expected,
            remedy));
    some.forEach(doubts::disbelieve);
  }

  private String words(Fact fact) {
    return counts.get(fact.what()).label()
        + " "
        + fact.get(Field.VALUE)
        + (fact.date().isEmpty() ? "" : ", " + fact.date());
  }

  private Map<List<String>, List<Said>> byCount(List<Said> facts) {
    var groups = new LinkedHashMap<List<String>, List<Said>>();
    for (Said each : facts) {
      if (isCount(each.fact().what()) && each.fact().has(Field.VALUE)) {
        var key = List.of(each.fact().what(), each.fact().get(Field.SUBJECT));
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
      }
    }
    return groups;
  }

  private static boolean agree(List<Said> group) {
    Fact last = group.get(0).fact();
    for (Said each : group.subList(1, group.size())) {
      Fact fact = each.fact();
      boolean isLater = isAfter(fact, last);
      boolean agrees =
          number(fact) == number(last)
              || (isLater && number(fact) > number(last))
              || (isAfter(last, fact) && number(fact) < number(last));
      if (!agrees) {
        return false;
      }
      last = isLater ? fact : last;
    }
    return true;
  }

  private static boolean isAfter(Fact one, Fact other) {
    return isDated(one) && isDated(other) && Dates.isAfter(one.date(), other.date());
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }

  private static int number(Fact fact) {
    return Integer.parseInt(fact.get(Field.VALUE));
  }

  private List<List<Said>> largerParts(List<Said> facts) {
    var latest = new LinkedHashMap<String, Said>();
    byCount(facts).values().forEach(each -> latest.put(each.get(0).fact().what(), latest(each)));
    var pairs = new ArrayList<List<Said>>(0);
    for (Said part : latest.values()) {
      for (String whole : counts.get(part.fact().what()).wholes()) {
        Optional.ofNullable(latest.get(whole))
            .filter(all -> number(part.fact()) > number(all.fact()))
            .filter(all -> !isAfter(part.fact(), all.fact()))
            .ifPresent(all -> pairs.add(List.of(part, all)));
      }
    }
    return pairs;
  }

  private static Said latest(List<Said> group) {
    Said latest = group.get(0);
    for (Said each : group) {
      latest = isAfter(each.fact(), latest.fact()) ? each : latest;
    }
    return latest;
  }
}
