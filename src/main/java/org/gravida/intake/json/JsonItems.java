package org.gravida.intake.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.Remembered;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Section;
import org.gravida.record.Field;
import org.gravida.record.Place;

/**
 * What items of one section said before, on whatever date. Items that make more than one fact, or
 * need attention, are not kept. Not safe for several threads.
 */
final class JsonItems {
  private static final int MOST = 4_000;
  private static final int LONGEST = 1_000;

  private final Section section;
  private final JsonWords words;
  private final Remembered<Optional<TermLexicon.Slot>> dates = new Remembered<>();
  private final Map<List<String>, RawFact> known = new HashMap<>();

  JsonItems(Section section, JsonWords words) {
    this.section = section;
    this.words = words;
  }

  /**
   * The words of an item.
   *
   * @param rest everything its facts depend on beside its date and place; empty if this is too much
   * @param date its date, clean, or the empty string if it has none or it is among the rest
   */
  record Item(List<String> rest, String date) {}

  /** Takes an item apart. */
  Item item(JsonValue.Members members, int position) {
    var entries = members.entries();
    var rest = new ArrayList<String>(2 * entries.size() + 2);
    rest.add(section.numbered() ? String.valueOf(position) : "");
    rest.add("");
    String date = "";
    int length = 0;
    for (int i = 0; i < entries.size(); i++) {
      JsonValue.Entry entry = entries.get(i);
      if (!(entry.value() instanceof JsonValue.Scalar scalar)) {
        return new Item(List.of(), "");
      }
      String found = date.isEmpty() ? date(entry.key(), scalar.text()) : "";
      if (found.isEmpty()) {
        rest.add(entry.key());
        rest.add(scalar.text());
        length += entry.key().length() + scalar.text().length();
      } else {
        date = found;
        rest.set(1, entry.key());
      }
    }
    return length > LONGEST ? new Item(List.of(), "") : new Item(rest, date);
  }

  /** Returns what an entry says of the date; empty if it says nothing. */
  private String date(String key, String text) {
    var slot = dates.of(key, this::dateSlot);
    return slot.isEmpty() ? "" : Excerpt.said(slot.get().words(text));
  }

  private Optional<TermLexicon.Slot> dateSlot(String key) {
    return key.isEmpty() || words.isTerm(key, section.termKey())
        ? Optional.empty()
        : words.slot(key, section.valueKey()).filter(slot -> slot.field() == Field.DATE);
  }

  /** Returns what an item says if it was kept. */
  Optional<RawFact> fact(Item item, Place place) {
    RawFact fact = known.get(item.rest());
    if (fact == null) {
      return Optional.empty();
    }
    return Optional.of(
        item.date().isEmpty()
            ? fact.dated(place, fact.date(), fact.dateIn())
            : fact.dated(place, item.date(), Field.DATE));
  }

  /** Keeps what an item says. */
  void keep(Item item, RawFact fact) {
    if (!item.rest().isEmpty()) {
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(item.rest(), fact);
    }
  }
}
