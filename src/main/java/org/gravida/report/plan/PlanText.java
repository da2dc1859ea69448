package org.gravida.report.plan;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.Paragraphs;
import org.gravida.report.shared.VersionLine;

/** Plans as lists, for a terminal. */
final class PlanText implements PlanWriter {
  private final PrintStream out;
  private final Versions versions;
  private final PlanWords words;
  private final Paragraphs paragraphs;

  PlanText(PrintStream out, Versions versions, PlanWords words) {
    this.out = out;
    this.versions = versions;
    this.words = words;
    paragraphs = new Paragraphs(out);
  }

  @Override
  public void write(String patient, PatientPlan plan) {
    paragraphs.plain("Patient " + patient);
    if (plan.isContradictory()) {
      paragraphs.heading("the file contradicts itself; 'gravida explain' says where");
    } else if (plan.questions().isEmpty()) {
      paragraphs.heading("nothing that was asked for is open");
    }
    for (PatientPlan.Question each : plan.questions()) {
      paragraphs.indented(2, each.label() + " (" + each.guideline() + "), so far " + each.now());
      each.ways().forEach(this::way);
    }
    if (!plan.examinations().isEmpty()) {
      paragraphs.heading("Examinations, in the order in which they are proposed");
      plan.examinations().forEach(each -> paragraphs.item("- " + proposed(each)));
    }
    out.println();
  }

  private void way(PatientPlan.Way way) {
    paragraphs.indented(4, PlanWords.way(way));
    if (way.needs().size() == 1) {
      way.needs()
          .get(0)
          .choices()
          .forEach(choice -> paragraphs.item("  - " + words.choice(choice)));
    } else {
      way.needs().forEach(need -> paragraphs.item("  - " + need(need)));
    }
    if (!way.complete()) {
      paragraphs.item("  there are more choices; --max shows them");
    }
    PlanWords.notes(way).forEach(each -> paragraphs.item("  - " + each));
  }

  private String need(PatientPlan.Need need) {
    return need.choices().stream().map(words::choice).collect(Collectors.joining("; or "));
  }

  private String proposed(PatientPlan.Proposed each) {
    var said = new StringBuilder(each.label());
    say(said, each.burden().isEmpty() ? List.of() : List.of(each.burden()), ": ");
    say(said, each.until().isEmpty() ? List.of() : List.of(each.until()), "; not now, but ");
    say(said, each.askedBy(), "; asked for by ");
    say(said, each.advisedAgainstBy(), "; ! advised against by ");
    return said.toString();
  }

  private static void say(StringBuilder said, List<String> some, String before) {
    if (!some.isEmpty()) {
      said.append(before).append(String.join(", ", some));
    }
  }

  @Override
  public void end() {
    for (String line : VersionLine.withNotice(versions).strip().split("\n")) {
      paragraphs.plain(line);
    }
    out.flush();
  }
}
