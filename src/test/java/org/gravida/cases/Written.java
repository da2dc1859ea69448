package org.gravida.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** A patient record written fact by fact, for tests that make up many. */
final class Written {
  private final List<Fact> facts = new ArrayList<>();

  /** Adds a fact; fields without text are left out. */
  Written fact(String what, Map<Field, String> fields) {
    var said = new EnumMap<Field, String>(Field.class);
    fields.forEach(
        (field, text) -> {
          if (!text.isEmpty()) {
            said.put(field, text);
          }
        });
    facts.add(new Fact(what, said, Place.of("fact " + (facts.size() + 1))));
    return this;
  }

  PatientRecord record() {
    return new PatientRecord("written", facts, List.of(), List.of(), Place.of("a test"));
  }
}
