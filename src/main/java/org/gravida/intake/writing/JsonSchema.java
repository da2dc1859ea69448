package org.gravida.intake.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.writing.JsonText.Nothing;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;

/**
 * The published JSON Schema (draft 2020-12) of the patient file. It describes the preferred
 * spelling; the reader takes more, such as other names of a term, whatever their case.
 */
public final class JsonSchema {
  private static final List<String> AGO = List.of("daysAgo", "weeksAgo", "monthsAgo", "yearsAgo");

  private final Release release;
  private final FactWords words;

  /** What may stand under a term's own name, by its id. */
  private final Map<String, Object> own = new LinkedHashMap<>();

  /** Lists of values, said once and named by number. */
  private final Map<List<Object>, String> choices = new LinkedHashMap<>();

  private JsonSchema(Release release) {
    this.release = release;
    this.words = new FactWords(new TermLexicon(release));
  }

  /** Returns the schema as indented JSON; the same release always gives the same text. */
  public static String of(Release release) {
    return JsonText.of(new JsonSchema(release).schema());
  }

  private Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", Vocabulary.iri("patient.schema.json"));
    schema.put("title", "Patient file");
    schema.put(
        "anyOf",
        List.of(
            ref("patient"),
            list(ref("patient")),
            object(
                new LinkedHashMap<>(Map.of(Reserved.PATIENTS, list(ref("patient")))),
                List.of(Reserved.PATIENTS))));
    var definitions = new LinkedHashMap<String, Object>();
    definitions.put("patient", patient());
    for (Section section : release.sections()) {
      if (!section.key().isEmpty()) {
        definitions.put(section.key(), item(section));
      }
    }
    definitions.put("fact", fact(Map.of(Reserved.WHAT, type("string"))));
    for (Field field : Field.values()) {
      definitions.put(name(field), field(field));
    }
    definitions.putAll(own);
    choices.forEach((all, name) -> definitions.put(name, Map.of("enum", all)));
    schema.put("$defs", definitions);
    return schema;
  }

  private static String name(Field field) {
    return "field-" + field.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> patient() {
    var members = new LinkedHashMap<String, Object>();
    members.put(Reserved.PATIENT, type("string", "integer"));
    members.put(Reserved.ASSESSMENT_DATE, ref(name(Field.DATE)));
    for (Section section : release.sections()) {
      if (section.key().isEmpty()) {
        terms(section)
            .filter(term -> !term.iri().equals(Vocabulary.ASSESSMENT_DATE))
            .forEach(
                term -> {
                  var member = member(term);
                  spellings(words.name(term, ""), term)
                      .forEach(name -> members.putIfAbsent(name, member));
                });
      } else {
        var items = list(ref(section.key()));
        members.put(
            section.key(),
            section.noneTerm().isEmpty()
                ? items
                : Map.of("anyOf", List.of(items, Map.of("const", Reserved.NONE))));
      }
    }
    members.put(Reserved.FACTS, list(ref("fact")));
    members.put(Reserved.UNREAD, list(ref("fact")));
    return object(members, List.of(Reserved.PATIENT));
  }

  /** A term under its own name: a word, an object with fields, or a list of these. */
  private Map<String, Object> member(Term term) {
    var object = fact(Map.of(words.wording().name(Field.VALUE), value(term)));
    var one = new LinkedHashMap<String, Object>();
    one.put("description", term.definition());
    one.put("anyOf", List.of(value(term), object));
    own.put(term.id(), one);
    return Map.of("anyOf", List.of(ref(term.id()), list(ref(term.id()))));
  }

  private Map<String, Object> item(Section section) {
    String valueKey =
        section.valueKey().isEmpty() ? words.wording().name(Field.VALUE) : section.valueKey();
    if (section.termKey().isEmpty()) {
      var members = new LinkedHashMap<String, Object>();
      var about = release.dictionary().byId(section.itemTerm());
      members.put(valueKey, about.map(this::value).orElse(Map.of()));
      if (section.numbered()) {
        members.put(Reserved.NUMBER, ref(name(Field.EPISODE)));
      }
      terms(section)
          .filter(term -> !term.id().equals(section.itemTerm()))
          .forEach(term -> members.put(words.name(term, section.id()), member(term)));
      if (section.numbered()) {
        words.wording().recordable().stream()
            .flatMap(term -> spellings(words.name(term, ""), term).stream())
            .forEach(name -> members.putIfAbsent(name, Map.of()));
      }
      return fact(members);
    }
    var names = new ArrayList<Object>();
    var byValue = new LinkedHashMap<Map<String, Object>, List<Object>>();
    terms(section)
        .forEach(
            term -> {
              String name = words.name(term, section.id());
              var same = byValue.computeIfAbsent(value(term), key -> new ArrayList<>());
              for (String each : spellings(name, term)) {
                names.add(each);
                same.add(each);
              }
            });
    names.add("");
    var members = new LinkedHashMap<String, Object>();
    members.put(section.termKey(), Map.of("enum", names));
    members.put(valueKey, Map.of());
    var item = fact(members);
    var rules = new ArrayList<Object>();
    byValue.forEach(
        (value, alike) -> {
          var rule = new LinkedHashMap<String, Object>();
          rule.put("if", properties(section.termKey(), Map.of("enum", alike)));
          rule.put("then", properties(valueKey, value));
          rules.add(rule);
        });
    item.put("allOf", rules);
    return item;
  }

  private static Map<String, Object> properties(String key, Object value) {
    return Map.of("properties", Map.of(key, value));
  }

  /** An object with the given members and every field but the value. */
  private Map<String, Object> fact(Map<String, Object> given) {
    var members = new LinkedHashMap<String, Object>(given);
    for (Field field : Field.values()) {
      members.putIfAbsent(words.wording().name(field), ref(name(field)));
      for (String other : release.fields().getOrDefault(field, List.of())) {
        members.putIfAbsent(other, ref(name(field)));
      }
    }
    AGO.forEach(name -> members.put(name, type("number", "null")));
    return object(members, List.of());
  }

  private Map<String, Object> value(Term term) {
    return switch (term.valueType()) {
      case TERM -> choice(words.wording().terms(term.values()), true);
      case TERM_OR_NUMBER ->
          Map.of(
              "anyOf",
              List.of(
                  choice(words.wording().terms(term.values()), false),
                  type("number"),
                  Map.of("allOf", List.of(type("string"), Map.of("pattern", "^[-+]?[0-9]")))));
      case COUNT -> type("integer", "string", "null");
      case TEXT -> type("string", "number", "boolean", "null");
      case NONE -> ref(name(Field.DATE));
    };
  }

  private Map<String, Object> field(Field field) {
    return switch (field) {
      case VALUE -> Map.of();
      case SUBJECT, FLAG -> choice(words.wording().choices(field), false);
      case DURING -> type("string", "array", "null");
      case EPISODE, WEEK, DATE, LOW, HIGH -> type("string", "number", "null");
      case UNIT, SOURCE, NOTE, SECTION -> type("string", "null");
    };
  }

  /** The names of a term, the given one first. */
  private static Set<String> spellings(String first, Term term) {
    var names = new LinkedHashSet<String>(List.of(first));
    names.addAll(term.alternatives());
    names.add(term.id());
    return names;
  }

  /** One of these terms, by any of its names; nothing when not recorded. */
  private Map<String, Object> choice(List<Term> terms, boolean truth) {
    var all = new ArrayList<Object>();
    terms.stream()
        .flatMap(term -> spellings(term.label(), term).stream())
        .filter(name -> !all.contains(name))
        .forEach(all::add);
    if (truth && all.contains(Vocabulary.id(Vocabulary.NO))) {
      all.add(true);
      all.add(false);
    }
    all.add("");
    all.add(Nothing.NOTHING);
    return ref(choices.computeIfAbsent(all, key -> "choice-" + (choices.size() + 1)));
  }

  private Stream<Term> terms(Section section) {
    return words.wording().recordable(section).stream();
  }

  private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
    members.put(Reserved.HELP, type("string", "array"));
    members.put(Reserved.SCHEMA, type("string"));
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "object");
    object.put("properties", members);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> ref(String name) {
    return Map.of("$ref", "#/$defs/" + name);
  }

  private static Map<String, Object> list(Object items) {
    var list = new LinkedHashMap<String, Object>();
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> type(String... names) {
    return Map.of("type", names.length == 1 ? names[0] : List.of(names));
  }
}
