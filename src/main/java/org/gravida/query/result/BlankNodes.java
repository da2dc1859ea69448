package org.gravida.query.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.Triple;

/**
 * Names blank nodes by what is said of them, so that the same graph always reads the same.
 *
 * <p>Each node's colour is refined by its neighbours' until no further nodes are told apart; nodes
 * that stay alike are interchangeable in all but contrived graphs, and keep their order.
 */
final class BlankNodes {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::subject)
          .thenComparing(Triple::predicate)
          .thenComparing(Triple::object)
          .thenComparing(Triple::datatype);

  private BlankNodes() {}

  /** Returns the triples without duplicates, sorted, with blank nodes named in order. */
  static List<Triple> named(Collection<Triple> triples) {
    var distinct = new LinkedHashSet<>(triples);
    var colours = colours(distinct);
    var order = new ArrayList<>(colours.keySet());
    order.sort(Comparator.comparing(colours::get));
    var names = new HashMap<String, String>();
    for (String node : order) {
      names.put(node, String.format("_:b%0" + width(order.size()) + "d", names.size()));
    }
    return distinct.stream()
        .map(
            triple ->
                new Triple(
                    names.getOrDefault(triple.subject(), triple.subject()),
                    triple.predicate(),
                    isBlank(triple) ? names.get(triple.object()) : triple.object(),
                    triple.datatype()))
        .sorted(ORDER)
        .toList();
  }

  private static int width(int count) {
    return Integer.toString(Math.max(0, count - 1)).length();
  }

  private static boolean isBlank(Triple triple) {
    return triple.datatype().isEmpty() && triple.object().startsWith("_:");
  }

  private static Map<String, Long> colours(Set<Triple> triples) {
    Map<String, Long> colours = new LinkedHashMap<>();
    for (Triple triple : triples) {
      if (triple.subject().startsWith("_:")) {
        colours.put(triple.subject(), 1L);
      }
      if (isBlank(triple)) {
        colours.put(triple.object(), 1L);
      }
    }
    int told = 0;
    for (int now = distinct(colours); now > told; now = distinct(colours)) {
      told = now;
      colours = refined(triples, colours);
    }
    return colours;
  }

  private static int distinct(Map<String, Long> colours) {
    return new HashSet<>(colours.values()).size();
  }

  private static Map<String, Long> refined(Set<Triple> triples, Map<String, Long> colours) {
    Map<String, Long> refined = new LinkedHashMap<>(colours);
    for (Triple triple : triples) {
      long predicate = hash(triple.predicate());
      Long subject = colours.get(triple.subject());
      Long object = isBlank(triple) ? colours.get(triple.object()) : null;
      if (subject != null) {
        long other = object != null ? object : hash(triple.object() + "^" + triple.datatype());
        refined.merge(triple.subject(), mix(predicate * 31 + other), Long::sum);
      }
      if (object != null) {
        long other = subject != null ? subject : hash(triple.subject());
        refined.merge(triple.object(), mix(predicate * 37 + other + 7), Long::sum);
      }
    }
    return refined;
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
