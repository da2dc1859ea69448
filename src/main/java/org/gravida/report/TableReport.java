package org.gravida.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.Unanswered;
import org.gravida.knowledge.Versions;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowForm;
import org.gravida.report.rows.RowMaker;
import org.gravida.report.rows.RowText;

/** One row a patient; the columns of causes follow the ontology. */
final class TableReport implements OpinionWriter {
  private static final int MOST = 10_000;

  private final Versions versions;
  private final List<Unanswered> early = new ArrayList<>();
  private final RowMaker text;
  private final IdentityHashMap<Opinion.Care, Told> told = new IdentityHashMap<>();
  private List<String> header = List.of();

  /** A statement as the table tells it. */
  private record Told(String statement, List<String> warnings, String sources) {}

  TableReport(PrintStream out, Versions versions, RowForm form) {
    this(new RowText(out, form), versions);
  }

  /** Writes rows of any kind. */
  TableReport(RowMaker text, Versions versions) {
    this.text = text;
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
    text.cell(opinion.patient());
    text.word(String.valueOf(opinion.consistent()));
    text.cell(opinion.views().stream().map(Opinion.View::guideline).toList());
    for (Opinion.View view : opinion.views()) {
      for (Opinion.Verdict verdict : view.verdicts()) {
        text.word(verdict.answer());
        if (verdict.explained()) {
          text.cell(verdict.reasons());
        }
      }
      view.causes().forEach(cause -> text.word(cause.status()));
      if (!view.isHome()) {
        text.cell(view.assumptions());
      }
    }
    opinion.causes().forEach(cause -> text.word(cause.status()));
    text.cell(assumptions(opinion));
    text.cell(
        opinion.outstanding().stream()
            .map(o -> o.label() + (o.from().isEmpty() ? "" : " from " + o.from()))
            .toList());
    var care = opinion.care().stream().map(this::told).toList();
    text.cell(care.stream().map(Told::statement).toList());
    text.cell(care.stream().flatMap(each -> each.warnings().stream()).toList());
    text.cell(care.stream().map(Told::sources).toList());
    text.cell(opinion.noTreatmentInSource());
    text.cell(
        opinion.collisions().stream()
            .map(c -> String.join(" against ", c.statements()))
            .collect(Collectors.joining("; ")));
    text.cell(problems(opinion.problems()));
    text.word(versions.hash().substring(0, 12));
    text.word(SafetyLine.TEXT);
    text.end();
    text.flush();
  }

  private static List<String> assumptions(Opinion opinion) {
    var assumptions = new LinkedHashSet<String>();
    for (Opinion.CauseStatus cause : opinion.causes()) {
      if (cause.status().equals(Opinion.EXCLUDED)) {
        assumptions.addAll(cause.assumptions());
      }
    }
    return List.copyOf(assumptions);
  }

  private Told told(Opinion.Care care) {
    if (told.size() > MOST) {
      told.clear();
    }
    return told.computeIfAbsent(
        care,
        each ->
            new Told(
                care(each),
                each.warnings().stream().map(w -> each.recommendation() + ": " + w).toList(),
                each.recommendation() + ": " + String.join(", ", each.sources())));
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
    text.flush();
  }

  @Override
  public void end(List<Problem> problems) {
    if (header.isEmpty() && !early.isEmpty()) {
      head(List.of("patient", "problems", "release"));
    }
    text.flush();
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
    cells.forEach(text::cell);
    text.end();
  }
}
