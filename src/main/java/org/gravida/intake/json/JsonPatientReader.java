package org.gravida.intake.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** One patient object of a JSON file, taken apart into raw facts. */
public final class JsonPatientReader {
  private final JsonWords words;
  private final TermLexicon wording;
  private final Place file;
  private final String id;
  private final long line;
  private final Place place;
  private final List<RawFact> facts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private JsonPatientReader(JsonValue.Members members, Place file, String id, JsonWords words) {
    this.words = words;
    this.wording = words.wording();
    this.file = file;
    this.id = Excerpt.said(id);
    line = members.line();
    place = place(line);
  }

  /**
   * Takes a patient apart.
   *
   * @param file place of the file
   */
  public static RawPatient read(JsonValue.Members members, Place file, JsonWords words) {
    String id =
        members.entries().stream()
            .filter(entry -> words.isPatient(entry.key()))
            .map(entry -> entry.value().words())
            .findFirst()
            .orElse("");
    var patient = new JsonPatientReader(members, file, id, words);
    members.entries().forEach(patient::part);
    members.entries().forEach(patient::ofWhole);
    return new RawPatient(patient.id, patient.place, patient.facts, patient.problems);
  }

  private void part(JsonValue.Entry entry) {
    String key = entry.key();
    JsonValue value = entry.value();
    if (JsonWords.isHelp(key)) {
      return;
    }
    var section = words.section(key);
    if (words.isPatient(key)) {
      if (!Excerpt.said(value.words()).equals(id)) {
        unread(key, value, "one id for each patient", "Delete the second id.");
      }
    } else if (words.is(key, Reserved.FACTS) || words.is(key, Reserved.UNREAD)) {
      plain(key, value, words.is(key, Reserved.FACTS));
    } else if (section.isPresent()) {
      section(section.get(), value);
    } else if (value instanceof JsonValue.Scalar || !wording.recordable(key, "").isEmpty()) {
      facts("", key, value, Map.of());
    } else {
      unread(
          key,
          value,
          "a section or a term of the patient file",
          near(key, wording.release().sections().stream().map(Section::key).toList())
              + "It is kept unread and decides nothing.");
    }
  }

  /** Leaves all unread beside a key that says that the patient is another, or does not hold. */
  private void ofWhole(JsonValue.Entry entry) {
    if (entry.value() instanceof JsonValue.Scalar scalar && !words.isPatient(entry.key())) {
      words
          .unknown()
          .besideRow(entry.key(), scalar.text())
          .ifPresent(
              doubt -> {
                problems.add(doubt.at(at(scalar)));
                facts.replaceAll(RawFact::unread);
              });
    }
  }

  private void plain(String key, JsonValue value, boolean readable) {
    var items = value instanceof JsonValue.Items list ? list.items() : List.of(value);
    for (JsonValue item : items) {
      if (item.isBlank()) {
        problems.add(emptyItem(at(item)));
      } else if (item instanceof JsonValue.Members members) {
        var parts = new JsonParts(members, "", Reserved.WHAT, words);
        fact(at(item), "", parts.what(), parts, parts.rest(), readable);
        if (!readable) {
          problems.add(Reserved.markedUnread(at(item), parts.what()));
        }
      } else {
        unread(key, item, "a list of objects with the key what", "Write each fact as an object.");
      }
    }
  }

  private void section(Section section, JsonValue value) {
    if (value instanceof JsonValue.Items list) {
      if (list.items().isEmpty()) {
        problems.add(emptyList(section, value));
      }
      for (int i = 0; i < list.items().size(); i++) {
        item(section, list.items().get(i), i + 1);
      }
    } else if (value instanceof JsonValue.Members members) {
      boolean single =
          section.termKey().isEmpty()
              || members.entries().stream().anyMatch(e -> words.isTerm(e.key(), section.termKey()));
      if (single) {
        item(section, members, 1);
      } else {
        members.entries().stream()
            .filter(entry -> !JsonWords.isHelp(entry.key()))
            .forEach(entry -> facts(section.id(), entry.key(), entry.value(), Map.of()));
      }
    } else if (!value.isBlank()) {
      word(section, (JsonValue.Scalar) value);
    }
  }

  private void word(Section section, JsonValue.Scalar word) {
    Optional<Term> none = wording.release().dictionary().byId(section.noneTerm());
    String no = Vocabulary.id(Vocabulary.NO);
    boolean isNone =
        words.is(word.text(), Reserved.NONE)
            || none.flatMap(term -> wording.value(term, word.text()))
                .filter(term -> term.id().equals(no))
                .isPresent();
    if (isNone && none.isPresent()) {
      fact(at(word), section.id(), section.noneTerm(), Map.of(Field.VALUE, no));
    } else {
      String orNone = none.isPresent() ? ", or " + Reserved.NONE : "";
      unread(
          section.key(),
          section.numbered() ? section.itemTerm() : section.key(),
          word,
          "a list of items" + orNone,
          "Write the items between [ and ].");
    }
  }

  private void item(Section section, JsonValue item, int position) {
    Place where = at(item).at(section.key() + " " + position);
    if (item instanceof JsonValue.Members members) {
      item(section, members, position, where);
    } else if (item.isBlank()) {
      problems.add(emptyItem(where));
    } else {
      word(section, item.words(), position, where);
    }
  }

  private void item(Section section, JsonValue.Members members, int position, Place where) {
    if (members.isBlank()) {
      if (members.entries().stream().noneMatch(entry -> JsonWords.isHelp(entry.key()))) {
        problems.add(emptyItem(where));
      }
      return;
    }
    boolean numbered = section.numbered();
    var parts = new JsonParts(members, section.valueKey(), section.termKey(), words);
    var fields = parts.fields();
    String what = section.termKey().isEmpty() ? section.itemTerm() : parts.what();
    if (numbered) {
      fields.putIfAbsent(Field.EPISODE, String.valueOf(position));
    }
    var more = new ArrayList<JsonValue.Entry>(0);
    var beside = new ArrayList<JsonValue.Entry>(0);
    for (JsonValue.Entry each : parts.rest()) {
      (numbered && isMore(section, each, parts) ? more : beside).add(each);
    }
    if (!words.isIn(members, section.valueKey())) {
      meant(section, what).ifPresent(value -> fields.putIfAbsent(Field.VALUE, value));
    }
    fact(where, section.id(), what, parts, beside, true);
    for (JsonValue.Entry entry : more) {
      var episode = Map.of(Field.EPISODE, fields.get(Field.EPISODE));
      facts(section.id(), entry.key(), entry.value(), episode);
    }
  }

  /** Says whether a key of an episode names something that it had. */
  private boolean isMore(Section section, JsonValue.Entry entry, JsonParts parts) {
    return !parts.isRepeated(entry) && !wording.recordable(entry.key(), section.id()).isEmpty();
  }

  private void word(Section section, String word, int position, Place where) {
    if (!section.termKey().isEmpty()) {
      fact(
          where,
          section.id(),
          word,
          meant(section, word).map(value -> Map.of(Field.VALUE, value)).orElse(Map.of()));
    } else {
      var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, word));
      if (section.numbered()) {
        fields.put(Field.EPISODE, String.valueOf(position));
      }
      fact(where, section.id(), section.itemTerm(), fields);
    }
  }

  /** Returns the value that naming a term in a section means, if the term can have it. */
  private Optional<String> meant(Section section, String what) {
    boolean isAsked = what.strip().endsWith("?");
    return wording.recordable(Excerpt.clean(what), section.id()).stream()
        .filter(term -> !isAsked && term.values().contains(section.defaultValue()))
        .map(term -> section.defaultValue())
        .findFirst();
  }

  /** Adds what a key says about a term: one fact, or one for each item of a list. */
  private void facts(String section, String what, JsonValue value, Map<Field, String> given) {
    if (value instanceof JsonValue.Items list) {
      list.items().forEach(item -> facts(section, what, item, given));
    } else if (value instanceof JsonValue.Members members) {
      String valueKey = wording.section(section).map(Section::valueKey).orElse("");
      var parts = new JsonParts(members, valueKey, "", words);
      given.forEach(parts.fields()::putIfAbsent);
      fact(at(value), section, what, parts, parts.rest(), true);
    } else if (!value.isBlank()) {
      var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, value.words()));
      fields.putAll(given);
      fact(at(value), section, what, fields);
    }
  }

  private void fact(Place where, String section, String what, Map<Field, String> fields) {
    facts.add(words.fact(where, section, Excerpt.clean(what), fields));
  }

  /**
   * Adds the fact of an object, which is kept unread if something beside its fields may change it.
   *
   * @param beside keys that are no fields, or fields once more
   */
  private void fact(
      Place where,
      String section,
      String what,
      JsonParts parts,
      List<JsonValue.Entry> beside,
      boolean readable) {
    boolean stands = beside.stream().allMatch(entry -> parts.doubt(what, entry).isEmpty());
    if (stands && readable) {
      fact(where, section, what, parts.fields());
    } else {
      facts.add(new RawFact(where, section, Excerpt.clean(what), parts.fields(), false));
    }
    beside.forEach(entry -> beside(section, what, entry, parts));
  }

  /** Tells of what stands beside the fields of a fact, and keeps it unread. */
  private void beside(String section, String what, JsonValue.Entry entry, JsonParts parts) {
    Place where = at(entry.value());
    String told = what + " " + entry.key();
    String shown = entry.value().shown();
    problems.add(
        parts
            .doubt(what, entry)
            .map(doubt -> doubt.at(where))
            .orElseGet(
                () ->
                    Problem.note(
                        where,
                        Excerpt.of(told + ": " + shown),
                        "a field of a fact",
                        "It is kept unread and decides nothing.")));
    String episode = parts.fields().getOrDefault(Field.EPISODE, "");
    boolean isOfEpisode = !episode.isEmpty() && !parts.isRepeated(entry);
    var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, shown));
    if (isOfEpisode) {
      fields.put(Field.EPISODE, episode);
    }
    facts.add(
        new RawFact(
            where,
            isOfEpisode ? section : "",
            Excerpt.clean(isOfEpisode ? entry.key() : told),
            fields,
            false));
  }

  private void unread(String what, JsonValue value, String expected, String remedy) {
    unread(what, what, value, expected, remedy);
  }

  /**
   * Keeps something unread.
   *
   * @param told how the problem names it
   * @param what the name under which it is kept
   */
  private void unread(String told, String what, JsonValue value, String expected, String remedy) {
    if (!value.isBlank()) {
      String found = Excerpt.of(told + ": " + value.shown());
      problems.add(Problem.warning(at(value), found, expected, remedy));
      var fields = Map.of(Field.VALUE, value.shown());
      facts.add(RawFact.unreadable(at(value), Excerpt.clean(what), fields));
    }
  }

  private static Problem emptyItem(Place where) {
    return Problem.note(where, "an empty item", "an item with content", "Fill it in or delete it.");
  }

  private Problem emptyList(Section section, JsonValue value) {
    return Problem.note(
        at(value),
        "an empty list of " + section.key(),
        "items" + (section.noneTerm().isEmpty() ? "" : ", or " + Reserved.NONE),
        section.noneTerm().isEmpty()
            ? "An empty list says nothing: leave it out."
            : "An empty list says nothing: write \"none\" if it was asked and there were none.");
  }

  private Place at(JsonValue value) {
    return value.line() == line ? place : place(value.line());
  }

  private Place place(long number) {
    return file.line(number).ofPatient(id.isBlank() ? "" : id);
  }

  private static String near(String key, List<String> names) {
    return Reserved.near(key, names);
  }
}
