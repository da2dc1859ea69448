package org.gravida.abstraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;

/**
 * The ids that rules and settings name, numbered, and for every id which of them it is or stands
 * below.
 */
final class Kinds {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Bits> within = new HashMap<>();

  Kinds(Release release) {
    this(release, release.rules());
  }

  Kinds(Release release, List<Rule> rules) {
    for (Rule rule : rules) {
      rule.parameters().values().forEach(this::number);
    }
    number(release.settings().values());
    release.broader().forEach((id, broader) -> within.put(id, bits(id, broader)));
    for (String id : numbers.keySet()) {
      within.computeIfAbsent(id, absent -> of(id));
    }
  }

  private void number(Collection<String> ids) {
    for (String id : ids) {
      numbers.putIfAbsent(id, numbers.size());
    }
  }

  private Bits bits(String id, Set<String> broader) {
    Bits bits = of(id);
    for (String each : broader) {
      bits = bits.or(of(each));
    }
    return bits;
  }

  /** Returns exactly these ids. */
  Bits of(List<String> ids) {
    Bits bits = Bits.NONE;
    for (String id : ids) {
      bits = bits.or(of(id));
    }
    return bits;
  }

  /** Returns exactly this id. */
  Bits of(String id) {
    Integer number = numbers.get(id);
    return number == null ? Bits.NONE : Bits.of(number);
  }

  /** Returns the id and everything it stands below, as far as rules and settings name it. */
  Bits within(String id) {
    return within.getOrDefault(id, Bits.NONE);
  }

  /** Returns the same for several ids together. */
  Bits within(Collection<String> ids) {
    Bits bits = Bits.NONE;
    for (String id : ids) {
      bits = bits.or(within(id));
    }
    return bits;
  }
}
