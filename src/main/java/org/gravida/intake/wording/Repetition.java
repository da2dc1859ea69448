package org.gravida.intake.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** Facts that a patient's part of the file says twice. Not safe for several threads. */
final class Repetition {
  private final Wording wording;
  private int[] seen = new int[1 << 7];

  Repetition(Wording wording) {
    this.wording = wording;
  }

  /** Adds a problem for each fact that stands there a second time. */
  void look(List<Fact> facts, List<Problem> problems) {
    if (mayRepeat(facts)) {
      name(facts, problems);
    }
  }

  /** Says whether two facts have the same hash, as facts that are repeated always have. */
  private boolean mayRepeat(List<Fact> facts) {
    if (facts.size() > seen.length / 4) {
      seen = new int[Integer.highestOneBit(facts.size()) * 8];
    }
    Arrays.fill(seen, 0);
    for (Fact fact : facts) {
      int hash = hash(fact);
      int at = hash ^ (hash >>> 15);
      while (seen[at &= seen.length - 1] != 0) {
        if (seen[at] == hash) {
          return true;
        }
        at++;
      }
      seen[at] = hash;
    }
    return false;
  }

  private int hash(Fact fact) {
    int hash =
        isNumbered(fact)
            ? fact.what().hashCode() * 31 + fact.get(Field.EPISODE).hashCode()
            : fact.content().hashCode() * 31 + fact.date().hashCode();
    return hash * 0x9E3779B9 | 1;
  }

  private boolean isNumbered(Fact fact) {
    return fact.has(Field.EPISODE) && wording.isEpisode(fact.what());
  }

  private void name(List<Fact> facts, List<Problem> problems) {
    var seen = new HashMap<Object, Fact>();
    for (Fact fact : facts) {
      Term term = wording.release().dictionary().byId(fact.what()).orElseThrow();
      boolean episode = isNumbered(fact);
      Object key =
          episode
              ? List.of(fact.what(), fact.get(Field.EPISODE))
              : List.of(fact.content(), fact.date());
      Fact first = seen.putIfAbsent(key, fact);
      if (first != null && episode) {
        problems.add(
            Problem.error(
                fact.place(),
                term.label() + " " + fact.get(Field.EPISODE) + " a second time",
                "each number once; the first stands at " + first.place(),
                "Number the episodes in their order, each once."));
      } else if (first != null) {
        problems.add(
            Problem.warning(
                fact.place(),
                term.label() + " a second time, exactly alike",
                "each fact once; the first stands at " + first.place(),
                "Delete one of them, or date them if both happened."));
      }
    }
  }
}
