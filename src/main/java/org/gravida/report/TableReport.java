package org.gravida.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowForm;

/** One row a patient; the columns of causes follow the ontology. */
final class TableReport implements OpinionWriter {
  private final Consumer<List<String>> rows;
  private final Runnable flush;
  private final Versions versions;
  private final List<Unanswered> early = new ArrayList<>();
  private List<String> header = List.of();

  TableReport(PrintStream out, Versions versions, RowForm form) {
    this(cells -> out.print(form.row(cells)), out::flush, versions);
  }

  /**
   * Writes rows anywhere.
   *
   * @param rows takes the header, then one row a patient
   * @param flush called behind each patient
   */
  TableReport(Consumer<List<String>> rows, Runnable flush, Versions versions) {
    this.rows = rows;
    this.flush = flush;
    this.versions = versions;
  }

  @Override
  public void begin() {
    // the first patient brings the header, since it knows the causes
  }

  @Override
  public void write(Opinion opinion) {
    if (header.isEmpty()) {
      head(header(opinion));
    }
    var cells = new ArrayList<String>();
    cells.add(opinion.patient());
    cells.add(String.valueOf(opinion.consistent()));
    cells.add(
        opinion.views().stream().map(Opinion.View::guideline).collect(Collectors.joining("; ")));
    for (Opinion.View view : opinion.views()) {
      for (Opinion.Verdict verdict : view.verdicts()) {
        cells.add(verdict.answer());
        if (verdict.explained()) {
          cells.add(String.join("; ", verdict.reasons()));
        }
      }
      view.causes().forEach(cause -> cells.add(cause.status()));
      if (!view.isHome()) {
        cells.add(String.join("; ", view.assumptions()));
      }
    }
    opinion.causes().forEach(cause -> cells.add(cause.status()));
    cells.add(
        opinion.causes().stream()
            .filter(cause -> cause.status().equals("excluded"))
            .flatMap(cause -> cause.assumptions().stream())
            .distinct()
            .collect(Collectors.joining("; ")));
    cells.add(
        opinion.outstanding().stream()
            .map(o -> o.label() + (o.from().isEmpty() ? "" : " from " + o.from()))
            .collect(Collectors.joining("; ")));
    cells.add(opinion.care().stream().map(TableReport::care).collect(Collectors.joining("; ")));
    cells.add(
        opinion.care().stream()
            .flatMap(c -> c.warnings().stream().map(w -> c.recommendation() + ": " + w))
            .collect(Collectors.joining("; ")));
    cells.add(
        opinion.care().stream()
            .map(c -> c.recommendation() + ": " + String.join(", ", c.sources()))
            .collect(Collectors.joining("; ")));
    cells.add(String.join("; ", opinion.noTreatmentInSource()));
    cells.add(
        opinion.collisions().stream()
            .map(c -> String.join(" against ", c.statements()))
            .collect(Collectors.joining("; ")));
    cells.add(problems(opinion.problems()));
    cells.add(versions.hash().substring(0, 12));
    cells.add(SafetyLine.TEXT);
    row(cells);
    flush.run();
  }

  @Override
  public void unanswered(Unanswered patient) {
    if (header.isEmpty()) {
      early.add(patient);
      return;
    }
    var cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
    cells.set(0, patient.patient());
    cells.set(header.indexOf("problems"), problems(patient.problems()));
    cells.set(header.indexOf("release"), versions.hash().substring(0, 12));
    row(cells);
    flush.run();
  }

  @Override
  public void end(List<Problem> problems) {
    if (header.isEmpty() && !early.isEmpty()) {
      head(List.of("patient", "problems", "release"));
    }
    flush.run();
  }

  private void head(List<String> names) {
    header = List.copyOf(names);
    row(header);
    early.forEach(this::unanswered);
    early.clear();
  }

  private static String problems(List<Problem> problems) {
    return problems.stream().map(Problems::line).collect(Collectors.joining(" | "));
  }

  private static String care(Opinion.Care care) {
    String warnings =
        care.warnings().stream().map(warning -> "; " + warning).collect(Collectors.joining());
    return care.guideline()
        + ": "
        + care.recommendation()
        + " "
        + care.label()
        + " ("
        + care.direction()
        + ", "
        + care.timing()
        + ") ["
        + care.standing()
        + warnings
        + "]";
  }

  private static List<String> header(Opinion opinion) {
    var names = new ArrayList<>(List.of("patient", "consistent", "guidelines"));
    for (Opinion.View view : opinion.views()) {
      String by = view.isHome() ? "" : view.guideline() + " ";
      for (Opinion.Verdict verdict : view.verdicts()) {
        names.add(by + verdict.key());
        if (verdict.explained()) {
          names.add(by + verdict.key() + " reasons");
        }
      }
      view.causes().forEach(cause -> names.add(by + cause.cause()));
      if (!view.isHome()) {
        names.add(by + "assumptions");
      }
    }
    opinion.causes().forEach(cause -> names.add(cause.cause()));
    names.addAll(
        List.of(
            "assumptions",
            "outstanding",
            "care",
            "warnings",
            "sources",
            "noTreatmentInSource",
            "contradictions",
            "problems",
            "release",
            "notice"));
    return names;
  }

  private void row(List<String> cells) {
    rows.accept(cells);
  }
}
