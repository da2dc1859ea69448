package org.gravida.report.mutation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gravida.consultation.mutation.Mutant;
import org.gravida.consultation.mutation.Trial;
import org.gravida.knowledge.Table;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Place;
import org.gravida.report.shared.JsonDocument;

/**
 * What came of all faults.
 *
 * @param ontology what was changed, in words
 * @param data who could notice it, in words
 * @param patients how many these are
 * @param trials in the order of their faults
 * @param places where a fault stands
 */
public record MutantReport(
    String ontology,
    String data,
    int patients,
    List<Trial> trials,
    Function<Mutant, Place> places) {
  private static final List<String> COLUMNS =
      List.of(
          "kind", "subject", "property", "before", "after", "noticed_by", "told", "file", "line");

  public MutantReport {
    requireNonNull(ontology, "ontology");
    requireNonNull(data, "data");
    trials = List.copyOf(trials);
    requireNonNull(places, "places");
  }

  /** How many faults of a kind there are, by who notices them. */
  private record Count(int all, int survivors, int inGraphAlone) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Trial trial) {
      return new Count(
          all + 1,
          survivors + (trial.isSurvivor() ? 1 : 0),
          inGraphAlone + (trial.inGraphAlone() ? 1 : 0));
    }

    double percent() {
      return all == 0 ? 0 : 100.0 * survivors / all;
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "%,d, nobody notices %,d (%.1f %%), only a graph shows %,d",
          all,
          survivors,
          percent(),
          inGraphAlone);
    }
  }

  /** Returns how many of hundred faults nobody notices. */
  public double percent() {
    return total().percent();
  }

  /**
   * Returns the faults that nobody notices, each on a line with its place, and counts by kind.
   *
   * @param isAll whether the others are listed as well, with who notices them
   */
  public String text(boolean isAll) {
    var text = new StringBuilder();
    for (Trial trial : trials) {
      if (isAll || trial.isSurvivor()) {
        text.append(line(trial)).append('\n');
      }
    }
    text.append(String.format(Locale.ROOT, "%,d patients (%s)%n", patients, data));
    counts().forEach((kind, count) -> text.append(name(kind) + ": " + count.words() + "\n"));
    return text + "all: " + total().words() + "\n";
  }

  private static String name(Mutant.Kind kind) {
    return switch (kind) {
      case THRESHOLD -> "thresholds moved by a step";
      case RULE -> "rules taken out";
      case PARAMETER -> "parameters of rules taken out";
      case AXIOM -> "axioms taken out";
    };
  }

  private String line(Trial trial) {
    Mutant mutant = trial.mutant();
    Place place = places.apply(mutant);
    var line = new StringBuilder(place.source());
    line.append(place.number() == 0 ? "" : ":" + place.number()).append(": ");
    line.append(mutant.kind().word()).append(' ').append(mutant.id());
    if (mutant.kind() == Mutant.Kind.AXIOM) {
      line.append(": ").append(mutant.before());
    } else if (!mutant.property().isEmpty()) {
      line.append(": ").append(mutant.property()).append(' ').append(mutant.before());
      line.append(mutant.after().isEmpty() ? "" : " -> " + mutant.after());
    }
    if (!trial.patient().isEmpty()) {
      line.append(": noticed by ").append(trial.patient()).append(": ").append(trial.told());
    } else if (!trial.told().isEmpty()) {
      line.append(": ").append(trial.told());
    }
    return line.toString();
  }

  /** Returns one row for each fault, with a header. */
  public String table(ResultFormat format) {
    return format.write(Answer.Rows.of(rows()));
  }

  /** Returns {@code {"ontology", "data", "patients", "counts": [..], "mutants": [..]}}. */
  public String json() {
    return JsonDocument.of(
        json -> {
          json.writeStringField("ontology", ontology);
          json.writeStringField("data", data);
          json.writeNumberField("patients", patients);
          JsonDocument.objects(
              json, "counts", List.copyOf(counts().entrySet()), each -> count(each, json));
          JsonDocument.objects(
              json,
              "mutants",
              rows().lines(),
              row -> {
                for (String column : COLUMNS) {
                  json.writeStringField(column, row.text(column));
                }
              });
        });
  }

  private static void count(Map.Entry<Mutant.Kind, Count> count, JsonGenerator json)
      throws IOException {
    json.writeStringField("kind", count.getKey().word());
    json.writeNumberField("all", count.getValue().all());
    json.writeNumberField("survivors", count.getValue().survivors());
    json.writeNumberField("inGraphAlone", count.getValue().inGraphAlone());
  }

  private Table rows() {
    return new Table(COLUMNS, trials.stream().map(this::row).toList());
  }

  private List<String> row(Trial trial) {
    Mutant mutant = trial.mutant();
    Place place = places.apply(mutant);
    return List.of(
        mutant.kind().word(),
        mutant.id(),
        mutant.property(),
        mutant.before(),
        mutant.after(),
        trial.patient(),
        trial.told(),
        place.source(),
        place.number() == 0 ? "" : String.valueOf(place.number()));
  }

  private Map<Mutant.Kind, Count> counts() {
    var counts = new EnumMap<Mutant.Kind, Count>(Mutant.Kind.class);
    for (Trial trial : trials) {
      counts.merge(trial.mutant().kind(), Count.NONE.plus(trial), (old, one) -> old.plus(trial));
    }
    return counts;
  }

  private Count total() {
    var total = Count.NONE;
    for (Trial trial : trials) {
      total = total.plus(trial);
    }
    return total;
  }
}
