package org.gravida.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Wording;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** One patient object of a JSON file, taken apart into raw facts. */
final class JsonPatient {
  private final Wording wording;
  private final String place;
  private final List<RawFact> facts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String id = "";

  private JsonPatient(Wording wording, String place) {
    this.wording = wording;
    this.place = place;
  }

  /**
   * Takes a patient apart.
   *
   * @param file place of the file
   */
  static RawPatient read(Json.Members members, String file, Wording wording) {
    String id =
        members.entries().stream()
            .filter(entry -> Reserved.isPatient(entry.key()))
            .map(entry -> text(entry.value()))
            .findFirst()
            .orElse("");
    String place = file + ", line " + members.line() + (id.isBlank() ? "" : ", patient " + id);
    var patient = new JsonPatient(wording, place);
    patient.id = Excerpt.clean(id);
    members.entries().forEach(patient::part);
    return new RawPatient(patient.id, place, patient.facts, patient.problems);
  }

  static boolean isHelp(String key) {
    return key.equals(Reserved.HELP) || key.equals(Reserved.SCHEMA);
  }

  private void part(Json.Entry entry) {
    String key = entry.key();
    Json value = entry.value();
    var section =
        wording.release().sections().stream()
            .filter(s -> !s.key().isEmpty() && is(key, s.key()))
            .findFirst();
    if (isHelp(key)) {
      return;
    }
    if (Reserved.isPatient(key)) {
      if (!Excerpt.clean(text(value)).equals(id)) {
        unread(key, value, "one id for each patient", "Delete the second id.");
      }
    } else if (is(key, Reserved.FACTS) || is(key, Reserved.UNREAD)) {
      plain(key, value, is(key, Reserved.FACTS));
    } else if (section.isPresent()) {
      section(section.get(), value);
    } else if (value instanceof Json.Scalar || !wording.recordable(key, "").isEmpty()) {
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

  private void plain(String key, Json value, boolean readable) {
    var items = value instanceof Json.Items list ? list.items() : List.of(value);
    for (Json item : items) {
      if (item.isBlank()) {
        problems.add(emptyItem(at(item)));
      } else if (item instanceof Json.Members members) {
        var parts = new Parts(members, "", Reserved.WHAT);
        parts.rest.forEach(entry -> unknown(key, entry));
        facts.add(new RawFact(at(item), "", parts.what, parts.fields, readable));
        if (!readable) {
          problems.add(Reserved.markedUnread(at(item), parts.what));
        }
      } else {
        unread(key, item, "a list of objects with the key what", "Write each fact as an object.");
      }
    }
  }

  private void section(Section section, Json value) {
    if (value instanceof Json.Items list) {
      if (list.items().isEmpty()) {
        problems.add(emptyList(section, value));
      }
      for (int i = 0; i < list.items().size(); i++) {
        item(section, list.items().get(i), i + 1);
      }
    } else if (value instanceof Json.Members members) {
      boolean single =
          section.termKey().isEmpty()
              || members.entries().stream().anyMatch(e -> isTermKey(section, e.key()));
      if (single) {
        item(section, members, 1);
      } else {
        members.entries().stream()
            .filter(entry -> !isHelp(entry.key()))
            .forEach(entry -> facts(section.id(), entry.key(), entry.value(), Map.of()));
      }
    } else if (!value.isBlank()) {
      word(section, (Json.Scalar) value);
    }
  }

  private void word(Section section, Json.Scalar word) {
    Optional<Term> none = wording.release().dictionary().byId(section.noneTerm());
    String no = Vocabulary.id(Vocabulary.NO);
    boolean isNone =
        is(word.text(), Reserved.NONE)
            || none.flatMap(term -> wording.value(term, word.text()))
                .filter(term -> term.id().equals(no))
                .isPresent();
    if (isNone && none.isPresent()) {
      fact(at(word), section.id(), section.noneTerm(), Map.of(Field.VALUE, no));
    } else {
      String orNone = none.isPresent() ? ", or " + Reserved.NONE : "";
      unread(section.key(), word, "a list of items" + orNone, "Write the items between [ and ].");
    }
  }

  private void item(Section section, Json item, int position) {
    boolean numbered = section.numbered();
    String where = at(item) + ", " + section.key() + " " + position;
    if (item.isBlank()) {
      boolean template =
          item instanceof Json.Members members
              && members.entries().stream().anyMatch(entry -> isHelp(entry.key()));
      if (!template) {
        problems.add(emptyItem(where));
      }
    } else if (item instanceof Json.Members members) {
      var parts = new Parts(members, section.valueKey(), section.termKey());
      String what = section.termKey().isEmpty() ? section.itemTerm() : parts.what;
      if (numbered) {
        parts.fields.putIfAbsent(Field.EPISODE, String.valueOf(position));
      }
      if (parts.rest.isEmpty()
          && members.entries().stream().noneMatch(entry -> is(entry.key(), section.valueKey()))) {
        meant(section, what).ifPresent(value -> parts.fields.putIfAbsent(Field.VALUE, value));
      }
      fact(where, section.id(), what, parts.fields);
      for (Json.Entry entry : parts.rest) {
        if (numbered && !parts.repeated.contains(entry)) {
          var episode = Map.of(Field.EPISODE, parts.fields.get(Field.EPISODE));
          facts(section.id(), entry.key(), entry.value(), episode);
        } else {
          unknown(what, entry);
        }
      }
    } else if (!section.termKey().isEmpty()) {
      fact(
          where,
          section.id(),
          text(item),
          meant(section, text(item)).map(value -> Map.of(Field.VALUE, value)).orElse(Map.of()));
    } else {
      var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, text(item)));
      if (numbered) {
        fields.put(Field.EPISODE, String.valueOf(position));
      }
      fact(where, section.id(), section.itemTerm(), fields);
    }
  }

  /** Returns the value that naming a term in a section means, if the term can have it. */
  private Optional<String> meant(Section section, String what) {
    return wording.recordable(Excerpt.clean(what), section.id()).stream()
        .filter(term -> term.values().contains(section.defaultValue()))
        .map(term -> section.defaultValue())
        .findFirst();
  }

  /** Adds what a key says about a term: one fact, or one for each item of a list. */
  private void facts(String section, String what, Json value, Map<Field, String> given) {
    if (value instanceof Json.Items list) {
      list.items().forEach(item -> facts(section, what, item, given));
    } else if (value instanceof Json.Members members) {
      String valueKey = wording.section(section).map(Section::valueKey).orElse("");
      var parts = new Parts(members, valueKey, "");
      given.forEach(parts.fields::putIfAbsent);
      fact(at(value), section, what, parts.fields);
      parts.rest.forEach(entry -> unknown(what, entry));
    } else if (!value.isBlank()) {
      var fields = new EnumMap<Field, String>(Map.of(Field.VALUE, text(value)));
      fields.putAll(given);
      fact(at(value), section, what, fields);
    }
  }

  private void fact(String where, String section, String what, Map<Field, String> fields) {
    facts.add(RawFact.of(where, section, Excerpt.clean(what), fields));
  }

  private void unknown(String what, Json.Entry entry) {
    boolean known = wording.slot(entry.key()).isPresent();
    unread(
        what + " " + entry.key(),
        entry.value(),
        known ? "each field once" : "a field of a fact",
        (known ? "" : near(entry.key(), Arrays.stream(Field.values()).map(wording::name).toList()))
            + "It is kept unread and decides nothing.");
  }

  private void unread(String what, Json value, String expected, String remedy) {
    if (!value.isBlank()) {
      String found = Excerpt.of(what + ": " + value.shown());
      problems.add(Problem.warning(at(value), found, expected, remedy));
      var fields = Map.of(Field.VALUE, value.shown());
      facts.add(RawFact.unreadable(at(value), Excerpt.clean(what), fields));
    }
  }

  private static Problem emptyItem(String where) {
    return Problem.note(where, "an empty item", "an item with content", "Fill it in or delete it.");
  }

  private Problem emptyList(Section section, Json value) {
    return Problem.note(
        at(value),
        "an empty list of " + section.key(),
        "items" + (section.noneTerm().isEmpty() ? "" : ", or " + Reserved.NONE),
        section.noneTerm().isEmpty()
            ? "An empty list says nothing: leave it out."
            : "An empty list says nothing: write \"none\" if it was asked and there were none.");
  }

  private String at(Json value) {
    return place.replaceFirst(", line \\d+", ", line " + value.line());
  }

  private boolean isTermKey(Section section, String key) {
    return is(key, section.termKey()) || is(key, Reserved.WHAT);
  }

  private static String near(String key, List<String> names) {
    return Reserved.near(key, names);
  }

  private static boolean is(String key, String name) {
    return Dictionary.fold(key).equals(Dictionary.fold(name));
  }

  private static String text(Json value) {
    if (value instanceof Json.Items list
        && list.items().stream().allMatch(Json.Scalar.class::isInstance)) {
      return String.join(";", list.items().stream().map(Json::shown).toList());
    }
    return value.shown();
  }

  /** The keys of one object, sorted into the term's name, fields, and the rest. */
  private final class Parts {
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final List<Json.Entry> rest = new ArrayList<>();
    private final List<Json.Entry> repeated = new ArrayList<>();
    private String what = "";

    Parts(Json.Members members, String valueKey, String termKey) {
      for (Json.Entry entry : members.entries()) {
        String key = entry.key();
        boolean isTerm = !termKey.isEmpty() && (is(key, termKey) || is(key, Reserved.WHAT));
        if (isHelp(key) || entry.value().isBlank()) {
          continue;
        }
        if (isTerm && what.isEmpty()) {
          what = Excerpt.clean(text(entry.value()));
        } else {
          field(entry, valueKey);
        }
      }
    }

    private void field(Json.Entry entry, String valueKey) {
      Optional<Wording.Slot> slot =
          !valueKey.isEmpty() && is(entry.key(), valueKey)
              ? Optional.of(new Wording.Slot(Field.VALUE, ""))
              : is(entry.key(), Reserved.NUMBER)
                  ? Optional.of(new Wording.Slot(Field.EPISODE, ""))
                  : wording.slot(entry.key());
      if (slot.isEmpty()) {
        rest.add(entry);
      } else if (slot.get().field() == Field.VALUE && entry.value() instanceof Json.Members inner) {
        inner.entries().stream()
            .filter(each -> !isHelp(each.key()) && !each.value().isBlank())
            .forEach(each -> field(each, ""));
      } else if (fields.containsKey(slot.get().field())) {
        rest.add(entry);
        repeated.add(entry);
      } else {
        fields.put(slot.get().field(), slot.get().words(text(entry.value())));
      }
    }
  }
}
