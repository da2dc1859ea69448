package org.gravida.consultation.difference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.consultation.difference.OutcomeChange.Ground;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.explanation.Step;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.consultation.whatif.Change;
import org.gravida.record.PatientRecord;

/** On what rests by one release what the example patients are told. */
public final class ExampleGrounds implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?( .*)?");

  private final Optional<Explainer> explainer;
  private final Map<String, PatientRecord> patients = new HashMap<>();
  private final Map<String, PatientExplanations> explained = new HashMap<>();

  /** Explains by the proved rules of a release; where there are none, nothing is said. */
  public ExampleGrounds(Edition edition) {
    explainer =
        edition.rules().map(rules -> new Explainer(edition.knowledge(), rules, Optional.empty()));
  }

  /** Takes the record of an example as this release reads it. */
  public void add(PatientRecord patient) {
    patients.putIfAbsent(patient.id(), patient);
  }

  /** Returns the first of the least reasons for what is told; nothing where nothing is told. */
  List<Ground> of(String patient, Change change) {
    if (explainer.isEmpty() || !patients.containsKey(patient)) {
      return List.of();
    }
    PatientExplanations one =
        explained.computeIfAbsent(patient, id -> explainer.get().of(patients.get(id)));
    if (!one.isConsistent()) {
      return change.kind() == Change.Kind.CONSISTENCY
          ? one.collisions(1, () -> false).sets().stream()
              .limit(1)
              .flatMap(set -> grounds(set).stream())
              .toList()
          : List.of();
    }
    return rows(one, change).stream()
        .limit(1)
        .flatMap(row -> one.ofRow(row, "", "", "", List.of(), 1, () -> false).reasons().stream())
        .limit(1)
        .flatMap(reason -> grounds(reason.steps()).stream())
        .toList();
  }

  /** Returns the rows of the patient that say it. */
  private static List<ToldRow> rows(PatientExplanations patient, Change change) {
    return switch (change.kind()) {
      case ALERT -> rows(patient, "alerts", change.id(), "alert");
      case VERDICT -> rows(patient, "verdicts", change.id(), "guideline", "key");
      case CAUSE -> {
        var own = rows(patient, "statuses", change.id(), "guideline", "cause");
        yield own.isEmpty()
            ? rows(patient, "asked-causes", change.id(), "guideline", "cause")
            : own;
      }
      case CARE -> rows(patient, "care", change.id(), "guideline", "recommendation", "timing");
      default -> List.of();
    };
  }

  private static List<ToldRow> rows(
      PatientExplanations patient, String table, String id, String... columns) {
    return patient.told(table).stream()
        .filter(
            row -> Arrays.stream(columns).map(row::id).collect(Collectors.joining(" ")).equals(id))
        .toList();
  }

  /** Returns the findings and numbers in which steps end. */
  private static List<Ground> grounds(List<Step> steps) {
    var grounds = new LinkedHashSet<Ground>();
    for (Step step : steps) {
      grounds.addAll(grounds(step.because()));
      if (step.kind() == Step.Kind.CLASS) {
        continue;
      }
      grounds.add(
          step.drawn().stream()
              .findFirst()
              .map(drawn -> ground(step, drawn))
              .orElseGet(() -> new Ground(step.label(), List.of(), "", "", List.of())));
    }
    return List.copyOf(grounds);
  }

  private static Ground ground(Step step, Step.Drawn drawn) {
    String numbers =
        drawn.parameters().entrySet().stream()
            .filter(each -> NUMBER.matcher(each.getValue()).matches())
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; "));
    return new Ground(
        step.label(),
        drawn.evidence().stream()
            .map(
                each ->
                    each.place().isEmpty() ? each.text() : each.text() + " (" + each.place() + ")")
            .toList(),
        drawn.assumption(),
        numbers.isEmpty() ? drawn.label() : drawn.label() + " (" + numbers + ")",
        drawn.note().sources());
  }

  @Override
  public void close() {
    explainer.ifPresent(Explainer::close);
  }
}
