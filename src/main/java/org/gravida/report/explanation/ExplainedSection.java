package org.gravida.report.explanation;

import java.util.ArrayList;
import java.util.List;
import org.gravida.report.explanation.ExplanationWriter.Explained;
import org.gravida.report.plan.PlanWords;

/**
 * What is told of a patient under one heading, as text and pages alike have it.
 *
 * @param details said with it: standing, warnings that begin with an exclamation mark, sources
 */
record ExplainedSection(String heading, List<String> details, List<Passage> passages) {
  static List<ExplainedSection> of(Explained patient, PlanWords words) {
    var all = new ArrayList<ExplainedSection>();
    patient
        .collisions()
        .ifPresent(
            each ->
                all.add(
                    new ExplainedSection(
                        "The file contradicts itself: nothing is concluded",
                        List.of(),
                        Passage.of(each))));
    patient
        .explanations()
        .forEach(
            each -> all.add(new ExplainedSection(each.label(), each.details(), Passage.of(each))));
    patient
        .notConcluded()
        .forEach(
            each ->
                all.add(
                    new ExplainedSection(
                        "not concluded: " + each.label(), List.of(), Passage.of(each, words))));
    return all;
  }
}
