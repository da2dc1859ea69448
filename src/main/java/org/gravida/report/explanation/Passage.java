package org.gravida.report.explanation;

import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.explanation.Explanation;
import org.gravida.consultation.explanation.PatientExplanations.Collisions;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.WhyNot;
import org.gravida.report.plan.PlanWords;

/**
 * One part of what is told under a heading, as text and pages alike have it.
 *
 * @param head what it is
 * @param steps down to the recorded facts
 * @param axioms in Manchester syntax
 * @param lines told behind the head
 */
record Passage(String head, List<Step> steps, List<String> axioms, List<String> lines) {
  private static Passage of(String head, List<Step> steps) {
    return new Passage(head, steps, List.of(), List.of());
  }

  private static Passage lines(String head, List<String> lines) {
    return new Passage(head, List.of(), List.of(), lines);
  }

  /** Returns the reasons of a conclusion. */
  static List<Passage> of(Explanation each) {
    var all = new ArrayList<Passage>();
    int number = 0;
    for (Explanation.Reason reason : each.reasons()) {
      number++;
      boolean isOne = each.reasons().size() == 1 && each.complete();
      String head = isOne ? "because" : number == 1 ? "because (1)" : "or because (" + number + ")";
      String silence = reason.isFirm() ? "" : ", which takes something from silence";
      all.add(new Passage(head + silence, reason.steps(), reason.axioms(), List.of()));
    }
    if (!each.complete()) {
      all.add(of("there are more reasons; --max shows them", List.of()));
    }
    return all;
  }

  /** Returns why something is not concluded. */
  static List<Passage> of(WhyNot each, PlanWords words) {
    var all = new ArrayList<Passage>();
    if (each.follows()) {
      all.add(of("it follows from the file; --class explains it", List.of()));
    }
    int number = 0;
    for (List<Step> set : each.against()) {
      number++;
      all.add(of("against it, whatever else were recorded (" + number + ")", set));
    }
    if (!each.complete()) {
      all.add(of("there is more against it; --max shows it", List.of()));
    }
    one("nothing would stand in its way without one of these", each.repairs(), all);
    if (!each.lacking().isEmpty()) {
      all.add(
          lines(
              "missing, of each line one; no examination alone gives it, only a record",
              each.lacking().stream().map(some -> String.join("; or ", some)).toList()));
    } else if (each.missing().isPresent() && each.missing().get().needs().isEmpty()) {
      all.add(
          of(
              "nothing recorded is against it, and no record gives it that a rule reads",
              List.of()));
    } else if (each.missing().isPresent()) {
      var way = each.missing().get();
      all.add(
          lines(
              "missing, of each line one" + (way.complete() ? "" : "; --max shows more"),
              way.needs().stream()
                  .map(
                      need ->
                          String.join("; or ", need.choices().stream().map(words::choice).toList()))
                  .toList()));
    }
    each.missing()
        .map(PatientPlan.Way::unread)
        .filter(unread -> !unread.isEmpty())
        .ifPresent(
            unread -> all.add(lines("to be corrected first: what could not be read", unread)));
    return all;
  }

  /** Returns what collides in a file that contradicts itself. */
  static List<Passage> of(Collisions collisions) {
    var all = new ArrayList<Passage>();
    int number = 0;
    for (List<Step> set : collisions.sets()) {
      number++;
      all.add(of("these cannot all hold (" + number + ")", set));
    }
    if (!collisions.complete()) {
      all.add(of("there are more; --max shows them", List.of()));
    }
    one("the rest can hold without one of these", collisions.repairs(), all);
    return all;
  }

  private static void one(String head, List<List<Step>> sets, List<Passage> all) {
    if (!sets.isEmpty()) {
      all.add(
          lines(
              head,
              sets.stream()
                  .map(set -> String.join(" and ", set.stream().map(Step::label).toList()))
                  .toList()));
    }
  }
}
