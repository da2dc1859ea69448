package org.gravida.query.release;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The reflexive and transitive closure of direct steps upwards; cycles do no harm. */
final class Ancestors {
  private final Map<String, Set<String>> above = new HashMap<>();

  void step(String narrow, String broad) {
    above.computeIfAbsent(narrow, key -> new TreeSet<>()).add(broad);
    above.computeIfAbsent(broad, key -> new TreeSet<>());
  }

  /**
   * Returns id to all ancestors, itself included, for each id of a step and each of {@code ids}.
   */
  Map<String, Set<String>> closure(Collection<String> ids) {
    ids.forEach(id -> above.computeIfAbsent(id, key -> new TreeSet<>()));
    var closure = new HashMap<String, Set<String>>();
    for (String id : above.keySet()) {
      var found = new TreeSet<String>();
      var open = new ArrayDeque<String>(List.of(id));
      while (!open.isEmpty()) {
        String next = open.remove();
        if (found.add(next)) {
          open.addAll(above.get(next));
        }
      }
      closure.put(id, Collections.unmodifiableSet(found));
    }
    return closure;
  }
}
