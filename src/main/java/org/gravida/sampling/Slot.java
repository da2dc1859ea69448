package org.gravida.sampling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.record.Field;

/**
 * One fact that a record may hold, and what it says for whom.
 *
 * @param what id of the term it is about
 * @param question the number of its first question
 * @param missing how often it is left out
 * @param wrong how often it has the value of another entry
 * @param garbled how often its value is spoilt in writing
 * @param entries the last one that holds counts
 */
record Slot(
    String name,
    String what,
    long question,
    Share missing,
    Share wrong,
    Share garbled,
    List<Entry> entries) {
  /** What the fact says for some patients; nothing when there are no fields. */
  record Entry(When when, Map<Field, Filling> fields) {
    Entry {
      var copy = new EnumMap<Field, Filling>(Field.class);
      copy.putAll(fields);
      fields = copy;
    }

    boolean differs(Entry other) {
      return fields.containsKey(Field.VALUE)
          && other.fields.containsKey(Field.VALUE)
          && !fields.get(Field.VALUE).equals(other.fields.get(Field.VALUE));
    }
  }

  Slot {
    entries = List.copyOf(entries);
  }

  Optional<Entry> entry(boolean[] drawn) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).when().holds(drawn)) {
        return Optional.of(entries.get(i)).filter(entry -> !entry.fields().isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Returns the entries whose value could wrongly stand for this one's. */
  List<Entry> others(Entry entry) {
    return entries.stream().filter(entry::differs).toList();
  }
}
