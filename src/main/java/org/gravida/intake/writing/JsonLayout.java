package org.gravida.intake.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.wording.Reserved;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Lays a patient's facts out in the sections of a JSON file: maps, lists, texts and numbers. */
final class JsonLayout {
  private final FactWords words;
  private final Map<String, Object> patient = new LinkedHashMap<>();
  private final List<Object> plain = new ArrayList<>();

  JsonLayout(FactWords words) {
    this.words = words;
  }

  Map<String, Object> of(PatientRecord record) {
    patient.put(Reserved.PATIENT, record.id());
    var sections = new LinkedHashMap<String, List<Fact>>();
    for (Section section : words.wording().release().sections()) {
      sections.put(section.id(), new ArrayList<>());
    }
    for (Fact fact : record.facts()) {
      String section = words.term(fact).map(Term::section).orElse("");
      if (sections.containsKey(section)) {
        sections.get(section).add(fact);
      } else {
        plain(fact);
      }
    }
    for (Section section : words.wording().release().sections()) {
      section(section, sections.get(section.id()));
    }
    if (!plain.isEmpty()) {
      patient.put(Reserved.FACTS, plain);
    }
    if (!record.unread().isEmpty()) {
      patient.put(Reserved.UNREAD, record.unread().stream().map(this::unread).toList());
    }
    return patient;
  }

  private void section(Section section, List<Fact> facts) {
    if (section.key().isEmpty()) {
      facts.forEach(fact -> member(patient, section, fact, Set.of()));
      return;
    }
    if (facts.size() == 1 && isNone(section, facts.get(0))) {
      patient.put(section.key(), Reserved.NONE);
      return;
    }
    var items = new ArrayList<Map<String, Object>>();
    var episodes = new LinkedHashMap<String, Map<String, Object>>();
    var others = new ArrayList<Fact>();
    for (Fact fact : facts) {
      boolean own = section.termKey().isEmpty() && fact.what().equals(section.itemTerm());
      boolean numbered = !section.numbered() || fact.has(Field.EPISODE);
      if (own && numbered) {
        var item = item(section, fact, items.size() + 1);
        items.add(item);
        episodes.putIfAbsent(fact.get(Field.EPISODE), item);
      } else if (!section.termKey().isEmpty()) {
        items.add(item(section, fact, 0));
      } else {
        others.add(fact);
      }
    }
    for (Fact fact : others) {
      Optional<Map<String, Object>> item =
          Optional.ofNullable(episodes.get(fact.get(Field.EPISODE)))
              .filter(found -> section.numbered() && !fact.what().equals(section.itemTerm()));
      if (item.isPresent()) {
        member(item.get(), section, fact, Set.of(Field.EPISODE));
      } else {
        plain(fact);
      }
    }
    if (!items.isEmpty()) {
      patient.put(section.key(), items);
    }
  }

  private static boolean isNone(Section section, Fact fact) {
    return fact.what().equals(section.noneTerm())
        && fact.fields().equals(Map.of(Field.VALUE, Vocabulary.id(Vocabulary.NO)));
  }

  private Map<String, Object> item(Section section, Fact fact, int position) {
    var item = new LinkedHashMap<String, Object>();
    String number = fact.get(Field.EPISODE);
    boolean placed = number.equals(String.valueOf(position)) && fact.fields().size() > 1;
    if (section.numbered() && !placed) {
      item.put(Reserved.NUMBER, new JsonText.Numeral(number));
    }
    if (!section.termKey().isEmpty()) {
      words
          .term(fact)
          .ifPresent(term -> item.put(section.termKey(), words.name(term, section.id())));
    }
    var skipped = section.numbered() ? Set.of(Field.EPISODE) : Set.<Field>of();
    fields(item, section.valueKey(), fact, skipped);
    return item;
  }

  /** Adds a fact under its term's name: as a word if it has no more, else as an object. */
  private void member(Map<String, Object> members, Section section, Fact fact, Set<Field> skipped) {
    Term term = words.term(fact).orElseThrow();
    Optional<String> key = key(term, section);
    var object = new LinkedHashMap<String, Object>();
    fields(object, "", fact, skipped);
    if (key.isEmpty() || object.isEmpty()) {
      plain(fact);
      return;
    }
    var fields = fact.fields().keySet().stream().filter(f -> !skipped.contains(f)).toList();
    Field only = term.valueType() == ValueType.NONE ? Field.DATE : Field.VALUE;
    Object value = fields.equals(List.of(only)) ? object.values().iterator().next() : object;
    members.merge(key.get(), value, JsonLayout::both);
  }

  private static Object both(Object first, Object second) {
    var list = new ArrayList<Object>();
    if (first instanceof List<?> already) {
      list.addAll(already);
    } else {
      list.add(first);
    }
    list.add(second);
    return list;
  }

  /** Returns the key of a term's own member; empty when each of its names means something else. */
  private Optional<String> key(Term term, Section section) {
    if (term.iri().equals(Vocabulary.ASSESSMENT_DATE)) {
      return Optional.of(Reserved.ASSESSMENT_DATE);
    }
    return List.of(words.name(term, section.key().isEmpty() ? "" : section.id()), term.id())
        .stream()
        .filter(name -> !isTaken(name, section))
        .findFirst();
  }

  private boolean isTaken(String name, Section section) {
    var taken =
        new ArrayList<String>(
            List.of(
                Reserved.PATIENT,
                "patient id",
                Reserved.FACTS,
                Reserved.UNREAD,
                Reserved.NUMBER,
                Reserved.WHAT));
    words.wording().release().sections().forEach(other -> taken.add(other.key()));
    taken.add(section.valueKey());
    return (words.wording().slot(name).isPresent() && section.numbered())
        || taken.stream().map(Dictionary::fold).anyMatch(Dictionary.fold(name)::equals);
  }

  private void fields(Map<String, Object> target, String valueKey, Fact fact, Set<Field> skipped) {
    for (Field field : fact.fields().keySet()) {
      if (!skipped.contains(field)) {
        String text = words.field(fact, field);
        boolean own = field == Field.VALUE && !valueKey.isEmpty();
        Object value =
            words.isNumber(fact, field)
                ? new JsonText.Numeral(text)
                : field == Field.DURING && text.contains(";") ? List.of(text.split(";")) : text;
        target.put(own ? valueKey : words.wording().name(field), value);
      }
    }
  }

  private void plain(Fact fact) {
    var object = new LinkedHashMap<String, Object>();
    object.put(
        Reserved.WHAT, words.term(fact).map(term -> words.name(term, "")).orElse(fact.what()));
    fields(object, "", fact, Set.of());
    plain.add(object);
  }

  private Map<String, Object> unread(Fact fact) {
    var object = new LinkedHashMap<String, Object>();
    object.put(Reserved.WHAT, fact.what());
    fact.fields().forEach((field, text) -> object.put(words.wording().name(field), text));
    return object;
  }
}
