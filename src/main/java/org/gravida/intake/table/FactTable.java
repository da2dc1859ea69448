package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.UnknownFields;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Puts the rows of patients in a table with one fact in each into words. Not safe for several
 * threads.
 */
public final class FactTable {
  private static final int MOST = 1 << 15;

  private final FactColumns columns;
  private final UnknownFields unknown;
  private final BoundedCache<CellKey, RowWords> known = new BoundedCache<>(MOST);

  public FactTable(FactColumns columns) {
    this.columns = columns;
    this.unknown = new UnknownFields(columns.wording());
  }

  public FactColumns columns() {
    return columns;
  }

  /** Puts the rows of one patient into words. */
  public RawPatient patient(PatientRows all) {
    var facts = new ArrayList<RawFact>(all.rows().size());
    var problems = new ArrayList<Problem>(0);
    var seen = new HashSet<Object>();
    Consumer<RawFact> once =
        fact -> {
          if (seen.add(List.of(fact.words(), fact.date(), fact.readable()))) {
            facts.add(fact);
          }
        };
    Place patient = all.place();
    for (FactRow row : all.rows()) {
      problems.addAll(row.problems());
      Place place = patient.counted(patient.unit(), row.number()).ofPatient(patient.patient());
      if (row.unreadable().isEmpty()) {
        String date = row.date().isEmpty() ? "" : columns.date(row.date());
        words(row).addTo(facts, once, problems, place, date);
      } else {
        var said = columns.read(row.cells().texts(), "");
        facts.add(RawFact.unreadable(place, said.what(), Map.of(Field.NOTE, row.unreadable())));
        if (said.isMarked()) {
          problems.add(Reserved.markedUnread(place, said.what()));
        }
      }
    }
    for (RawFact each : columns.facts()) {
      facts.add(each.dated(patient, each.date(), each.dateIn()));
    }
    if (all.isBrokenOff()) {
      problems.add(Reserved.brokenOff(patient));
    }
    return new RawPatient(patient.patient(), patient, facts, problems);
  }

  private RowWords words(FactRow row) {
    if (row.given().isEmpty()) {
      return words(columns.read(row.cells().texts(), ""));
    }
    return known.of(row.cells(), cells -> words(columns.read(cells.texts(), row.given())));
  }

  private RowWords words(RowWords.Said said) {
    var wording = columns.wording();
    String subject = said.fields().getOrDefault(Field.SUBJECT, "");
    boolean isAnyones =
        subject.isEmpty()
            && said.fields().containsKey(Field.EPISODE)
            && said.terms().stream()
                .flatMap(each -> wording.recordable(each.what(), "").stream())
                .anyMatch(wording::isAnyonesInEpisode);
    var whose =
        isAnyones
            ? Optional.of(UnknownFields.Doubt.whose(wording))
            : unknown.besideFacts("", wording.name(Field.SUBJECT), subject);
    return RowWords.of(said, whose);
  }
}
