package org.gravida.intake.patient;

import java.util.EnumMap;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/**
 * A fact that was understood, and the words it was read from.
 *
 * @param fact the fact
 * @param asWritten the same in the words of the file
 * @param isDateLost whether it had a date that is not recorded
 */
record Said(Fact fact, Fact asWritten, boolean isDateLost) {
  /** Returns the date, or the words of one that was lost, by which it differs from others. */
  String when() {
    return isDateLost ? "lost: " + asWritten.date() : fact.date();
  }

  /** Returns the same without its date. */
  Said undated() {
    return new Said(new Fact(fact.content(), "", fact.place()), asWritten, true);
  }

  /** Returns the same without its date and its episode. */
  Said unplaced() {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(fact.fields());
    fields.remove(Field.EPISODE);
    fields.remove(Field.DATE);
    return new Said(new Fact(fact.what(), fields, fact.place()), asWritten, true);
  }

  /** Returns the same with other details, where a blank one is none. */
  Said with(String week, String date) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(fact.fields());
    fields.remove(Field.WEEK);
    fields.remove(Field.DATE);
    if (!week.isEmpty()) {
      fields.put(Field.WEEK, week);
    }
    if (!date.isEmpty()) {
      fields.put(Field.DATE, date);
    }
    return new Said(new Fact(fact.what(), fields, fact.place()), asWritten, isDateLost);
  }
}
