package org.gravida.report.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.rows.TermNote;
import org.gravida.report.markup.Markup;

/** The steps of an explanation as nested lists, each step told once. */
final class StepTree {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?( .*)?");

  private final Markup page;
  private final Set<String> told = new HashSet<>();

  StepTree(Markup page) {
    this.page = page;
  }

  void write(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.open("ul").text("\n");
    steps.forEach(this::step);
    page.end();
  }

  private void step(Step step) {
    page.open("li").text(step.label());
    if (!told.add(step.id())) {
      page.text(": as above").end();
      return;
    }
    sources(step.note());
    write(step.because());
    if (!step.drawn().isEmpty()) {
      page.open("ul").text("\n");
      step.drawn().forEach(this::drawn);
      page.end();
    }
    page.end();
  }

  private void drawn(Step.Drawn drawn) {
    drawn.evidence().forEach(each -> item("recorded: " + evidence(each)));
    drawn.against().forEach(each -> item("against it: " + evidence(each)));
    if (!drawn.assumption().isEmpty()) {
      item("taken from silence: " + drawn.assumption());
    }
    String meaning =
        drawn.note().definition().isEmpty() ? drawn.label() : drawn.note().definition();
    String numbers =
        drawn.parameters().entrySet().stream()
            .filter(each -> NUMBER.matcher(each.getValue()).matches())
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; "));
    page.open("li").text("rule: " + meaning + (numbers.isEmpty() ? "" : " (" + numbers + ")"));
    sources(drawn.note());
    page.end();
  }

  private void item(String words) {
    page.element("li", words).text("\n");
  }

  private static String evidence(Step.Evidence evidence) {
    return evidence.text() + (evidence.place().isEmpty() ? "" : " (" + evidence.place() + ")");
  }

  private void sources(TermNote note) {
    if (!note.sources().isEmpty()) {
      page.text(" ")
          .element("span", "[" + String.join("; ", note.sources()) + "]", "class", "source");
    }
  }
}
