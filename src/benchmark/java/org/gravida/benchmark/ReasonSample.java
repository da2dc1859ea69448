package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.inference.Facts;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;

/**
 * A class of an example patient with all its reasons, of which there are at most {@value #MOST}.
 *
 * @param record the patient
 * @param facts what is found of her
 * @param explanation the class and its reasons
 */
record ReasonSample(PatientRecord record, Facts facts, Explanation explanation) {
  /** The most reasons that are looked for. */
  static final int MOST = 30;

  /** The most facts of all reasons of a sample; the other library takes minutes for more. */
  private static final int MOST_FACTS = 4;

  /** How many samples there are of each number of reasons. */
  private static final int EACH = 4;

  Set<Set<String>> reasons() {
    return explanation.reasons().stream()
        .map(each -> Set.copyOf(each.facts()))
        .collect(Collectors.toSet());
  }

  /** Returns of each patient at most two classes, each class once, by their number of reasons. */
  static List<ReasonSample> of(Path patients, Explainer explainer) {
    var samples = new TreeMap<Integer, List<ReasonSample>>();
    var asked = new HashSet<String>();
    new PatientSource(explainer.knowledge(), Mapping.none())
        .read(
            patients,
            record -> {
              var patient = explainer.of(record);
              int taken = 0;
              for (String id : explainer.knowledge().targets()) {
                var found = patient.ofClass(id, MOST, () -> false);
                if (taken > 1 || found.isEmpty() || !found.get().complete()) {
                  continue;
                }
                int reasons = found.get().reasons().size();
                int facts = found.get().reasons().stream().mapToInt(r -> r.facts().size()).sum();
                var alike = samples.computeIfAbsent(reasons, size -> new ArrayList<>());
                if (facts <= MOST_FACTS && alike.size() < EACH && asked.add(id)) {
                  alike.add(new ReasonSample(record, patient.facts(), found.get()));
                  taken++;
                }
              }
            });
    return samples.values().stream().flatMap(List::stream).toList();
  }
}
