package org.gravida.abstraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;

/**
 * The ids that rules and settings name, numbered, and for every id which of them it is or stands
 * below.
 */
final class Kinds {
  private static final List<Parameter> YIELDS =
      List.of(Parameter.YIELDS, Parameter.YIELDS_MEANWHILE, Parameter.YIELDS_OTHERWISE);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Bits> within = new HashMap<>();
  private final List<String> yields;
  private final Map<String, Integer> ranks = new HashMap<>();

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
    yields = release.rules().stream().flatMap(Kinds::yields).distinct().sorted().toList();
    for (int i = 0; i < yields.size(); i++) {
      ranks.put(yields.get(i), i);
    }
  }

  private static Stream<String> yields(Rule rule) {
    return YIELDS.stream().flatMap(parameter -> rule.all(parameter.property()).stream());
  }

  /** Returns the ids of all findings that the rules can draw, sorted. */
  List<String> yields() {
    return yields;
  }

  /** Returns the place of a finding among all that the rules can draw. */
  int rank(String finding) {
    return ranks.get(finding);
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

  /** Returns how many ids are numbered. */
  int size() {
    return numbers.size();
  }

  /** Returns a set of all these numbers as words, with nothing in it. */
  long[] none() {
    return new long[(numbers.size() >> 6) + 1];
  }

  /** Returns the number of an id, or -1 if neither rules nor settings name it. */
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** Returns the numbers of ids that rules or settings name. */
  int[] numbers(List<String> ids) {
    return ids.stream().mapToInt(this::number).toArray();
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
