package org.gravida.inference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the reasoner is told about one patient.
 *
 * @param patient name of the patient, for messages only
 * @param findings ids of finding classes: the patient has a finding of each; sorted, without
 *     repetition
 * @param numbers id of an integer data property to its value, sorted by id
 */
public record Facts(String patient, List<String> findings, Map<String, Integer> numbers) {
  public Facts {
    requireNonNull(patient, "patient");
    findings = isAscending(findings) ? List.copyOf(findings) : List.copyOf(new TreeSet<>(findings));
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  private static boolean isAscending(List<String> ids) {
    for (int i = 1; i < ids.size(); i++) {
      if (ids.get(i - 1).compareTo(ids.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the ids of all facts: first the findings, then the numbers, each sorted. */
  public List<String> ids() {
    var ids = new ArrayList<>(findings);
    ids.addAll(numbers.keySet());
    return ids;
  }

  /** Returns the same patient with only those facts whose ids are among the given. */
  public Facts keep(List<String> ids) {
    var kept = new TreeMap<>(numbers);
    kept.keySet().retainAll(ids);
    return new Facts(patient, findings.stream().filter(ids::contains).toList(), kept);
  }
}
