package org.gravida.intake.coded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.wording.RawFact;
import org.gravida.record.Field;

/** Facts in the order in which they come; what is said again and again is kept once. */
final class FactList {
  private final List<RawFact> facts = new ArrayList<>();
  private final Map<String, RawFact> latest = new LinkedHashMap<>();
  private final Map<List<String>, Integer> states = new HashMap<>();
  private final Set<List<Object>> said = new HashSet<>();

  /** Adds a fact unless it says the very same as another. */
  void add(RawFact fact) {
    if (said.add(List.of(fact.what(), fact.fields()))) {
      facts.add(fact);
    }
  }

  /** Adds a fact as it is, whatever others say; of numbered ones those with less stand before. */
  void keep(RawFact fact) {
    int at = facts.size();
    for (int i = at - 1; i >= 0 && number(fact) > 0; i--) {
      boolean isLater =
          facts.get(i).what().equals(fact.what()) && number(facts.get(i)) > number(fact);
      at = isLater ? i : at;
    }
    facts.add(at, fact);
  }

  private static int number(RawFact fact) {
    String number = fact.words().get(Field.EPISODE);
    return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
  }

  /** Adds a state, of which the earliest day is kept. */
  void state(RawFact fact) {
    var fields = fact.fields();
    var key = List.of(fact.what(), fields.get(Field.VALUE), fields.getOrDefault(Field.SUBJECT, ""));
    var before = states.putIfAbsent(key, facts.size());
    if (before == null) {
      facts.add(fact);
      return;
    }
    String day = facts.get(before).date();
    if (!fact.date().isEmpty() && (day.isEmpty() || fact.date().compareTo(day) < 0)) {
      facts.set(before, fact);
    }
  }

  /**
   * Adds what is true now, of which the latest word is kept; two words of one day both stand.
   *
   * @return whether another word, earlier or later, no longer stands
   */
  boolean now(RawFact fact) {
    var before = latest.get(fact.what());
    if (before == null) {
      latest.put(fact.what(), fact);
      return false;
    }
    int order = fact.date().compareTo(before.date());
    if (order == 0) {
      add(before);
    }
    if (order >= 0) {
      latest.put(fact.what(), fact);
    }
    return order != 0;
  }

  /** Returns all facts. */
  List<RawFact> all() {
    var all = new ArrayList<RawFact>(facts);
    latest.values().stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}
