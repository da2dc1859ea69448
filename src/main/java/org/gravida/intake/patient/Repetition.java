package org.gravida.intake.patient;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** Facts that a patient's part of the file says twice. Not safe for several threads. */
final class Repetition {
  private static final int FREE = -1;

  private final TermLexicon wording;
  private int[] slots = new int[1 << 7];

  Repetition(TermLexicon wording) {
    this.wording = wording;
  }

  /** Says whether one of the facts repeats another. */
  boolean isIn(List<Fact> facts) {
    if (facts.size() > slots.length / 4) {
      slots = new int[Integer.highestOneBit(facts.size()) * 8];
    }
    Arrays.fill(slots, FREE);
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      boolean numbered = isNumbered(fact);
      int at =
          numbered
              ? spread(fact.what().hashCode(), fact.get(Field.EPISODE).hashCode())
              : spread(fact.content().hashCode(), fact.date().hashCode());
      for (at &= slots.length - 1; slots[at] != FREE; at = (at + 1) & (slots.length - 1)) {
        Fact other = facts.get(slots[at]);
        if (numbered ? isSameNumber(fact, other) : isAlike(fact, other)) {
          return true;
        }
      }
      slots[at] = i;
    }
    return false;
  }

  private static int spread(int one, int other) {
    int hash = (31 * one + other) * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  private static boolean isSameNumber(Fact one, Fact other) {
    return one.what().equals(other.what())
        && one.get(Field.EPISODE).equals(other.get(Field.EPISODE));
  }

  private static boolean isAlike(Fact one, Fact other) {
    return one.content().equals(other.content()) && one.date().equals(other.date());
  }

  private boolean isNumbered(Fact fact) {
    return fact.has(Field.EPISODE) && wording.isEpisode(fact.what());
  }

  /**
   * Tells of each fact that stands there a second time; of what two kinds of one term say alike the
   * first stands for both.
   */
  void settle(Doubts doubts) {
    if (!isIn(doubts.facts().stream().map(Said::fact).toList())) {
      return;
    }
    var seen = new HashMap<Object, Fact>();
    var alike = new HashSet<Object>();
    for (Said said : List.copyOf(doubts.facts())) {
      Fact fact = said.fact();
      Term term = wording.release().dictionary().byId(fact.what()).orElseThrow();
      boolean episode = isNumbered(fact);
      String kind = wording.kind(said.asWritten().what()).map(Dictionary::fold).orElse("");
      Object key =
          episode
              ? List.of(fact.what(), fact.get(Field.EPISODE))
              : List.of(fact.content(), said.when(), kind);
      Fact first = seen.putIfAbsent(key, fact);
      boolean isNew = episode || alike.add(List.of(fact.content(), said.when()));
      if (first != null && episode) {
        doubts.tell(
            Problem.error(
                fact.place(),
                term.label() + " " + fact.get(Field.EPISODE) + " a second time",
                "each number once; the first stands at " + first.place(),
                "Number the episodes in their order, each once."));
      } else if (first != null) {
        doubts.tell(
            Problem.warning(
                fact.place(),
                (kind.isEmpty() ? term.label() : said.asWritten().what())
                    + " a second time, exactly alike",
                "each fact once; the first stands at " + first.place(),
                "Delete one of them, or date them if both happened."));
      } else if (!isNew) {
        doubts.drop(said);
      }
    }
  }
}
