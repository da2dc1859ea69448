package org.gravida.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.shared.Paragraphs;

/** What the file says that was not understood or needs a look: the fact, then what to do. */
final class ProblemText {
  private static final int MOST = 12;
  private static final int MOST_FACTS = 6;

  private final TextForm form;
  private final Paragraphs text;

  ProblemText(TextForm form, Paragraphs text) {
    this.form = form;
    this.text = text;
  }

  /** Writes errors and warnings. */
  void first(String patient, List<Problem> problems) {
    write(
        "To check in the file",
        patient,
        problems.stream().filter(each -> each.level() == Level.ERROR).toList(),
        problems.stream().filter(each -> each.level() == Level.WARNING).toList());
  }

  /** Writes notes. */
  void last(String patient, List<Problem> problems) {
    write(
        "Noted",
        patient,
        problems.stream().filter(each -> each.level() == Level.NOTE).toList(),
        List.of());
  }

  private void write(String heading, String patient, List<Problem> some, List<Problem> others) {
    var facts = new LinkedHashMap<String, List<String>>();
    var all = new ArrayList<>(some);
    all.addAll(others);
    for (Problem each : all) {
      facts.computeIfAbsent(remedy(each), key -> new ArrayList<>()).add(fact(patient, each));
    }
    if (facts.isEmpty()) {
      return;
    }
    text.heading(heading);
    int most = form.isVerbose() ? Integer.MAX_VALUE : MOST;
    int left = 0;
    int written = 0;
    for (var each : facts.entrySet()) {
      if (written++ < most) {
        text.item("- " + few(each.getValue()) + each.getKey());
      } else {
        left += each.getValue().size();
      }
    }
    if (left > 0) {
      text.item("- and " + left + " more; -v shows all");
    }
  }

  private String few(List<String> facts) {
    int most = form.isVerbose() ? facts.size() : Math.min(MOST_FACTS, facts.size());
    String words = String.join("; ", facts.subList(0, most));
    return most < facts.size() ? words + "; and " + (facts.size() - most) + " more" : words;
  }

  /** Returns what was found, and where: the field first, the file last. */
  private static String fact(String patient, Problem problem) {
    Place place = problem.place();
    if (!place.patient().equals(patient)) {
      return problem.found() + " (" + place + ")";
    }
    String field = place.detail().isEmpty() ? "" : place.detail() + ": ";
    return field + problem.found() + " (" + place.alone() + ")";
  }

  private static String remedy(Problem problem) {
    boolean isSaid = problem.remedy().contains(problem.expected());
    return (isSaid ? "" : ": expected " + problem.expected()) + ". " + problem.remedy();
  }
}
