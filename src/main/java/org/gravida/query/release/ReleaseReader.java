package org.gravida.query.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Plausible;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Term;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.record.Field;

/** Reads the plain-data release out of the ontology, by the queries of kind release. */
public final class ReleaseReader {
  private final Graph graph;
  private final QueryLibrary queries;

  private ReleaseReader(Graph graph, QueryLibrary queries) {
    this.graph = graph;
    this.queries = queries;
  }

  /**
   * Reads the release. Where the ontology says two things that can be but one, the first in sorted
   * order stands.
   *
   * @throws org.gravida.query.UnreadableQueryException if a query of kind release is missing
   * @throws IllegalStateException if the ontology names a role or type that does not exist
   */
  public static Release read(Graph graph, QueryLibrary queries, OntologyFiles files) {
    var reader = new ReleaseReader(graph, queries);
    var sections = reader.sections();
    var terms = reader.terms(sections.stream().map(Section::id).toList());
    return new Release(
        new Dictionary(terms),
        sections,
        reader.fields(),
        reader.choices(),
        settings(graph, queries),
        reader.rules(),
        reader.broader(terms),
        reader.rows("targets").stream().map(row -> row.id("class")).distinct().sorted().toList(),
        reader.guidelines(),
        reader.users(),
        CodeReader.codes(reader.rows("code-systems"), reader.rows("codes")),
        files.hash());
  }

  /** Returns the ontology's settings: id to value, sorted by id. */
  public static Map<String, String> settings(Graph graph, QueryLibrary queries) {
    var settings = new TreeMap<String, String>();
    for (Row row : new ReleaseReader(graph, queries).rows("settings")) {
      settings.putIfAbsent(row.id("setting"), row.id("value"));
    }
    return settings;
  }

  private List<Term> terms(List<String> sections) {
    var alternatives = lists("alternatives", "term", "name");
    var values = values();
    var plausible = plausible();
    var wholes = lists("parts", "part", "whole");
    return TermOrder.sorted(rows("terms"), sections).stream()
        .map(row -> term(row, alternatives, values, plausible, wholes))
        .toList();
  }

  /** Returns the plausible ranges of each term. */
  private Map<String, List<Plausible>> plausible() {
    var ranges = new LinkedHashMap<String, Map<String, Plausible>>();
    for (Row row : rows("plausible")) {
      var own = ranges.computeIfAbsent(row.id("term"), term -> new LinkedHashMap<>());
      var units = new ArrayList<String>();
      var known = own.get(row.id("range"));
      if (known != null) {
        units.addAll(known.units());
      }
      if (!row.text("unit").isEmpty()) {
        units.add(row.text("unit"));
      }
      own.put(row.id("range"), new Plausible(row.text("from"), row.text("to"), units));
    }
    var plausible = new LinkedHashMap<String, List<Plausible>>();
    ranges.forEach((term, own) -> plausible.put(term, List.copyOf(own.values())));
    return plausible;
  }

  private Map<String, List<String>> values() {
    var users = lists("value-sets", "set", "term");
    var values = new LinkedHashMap<String, List<String>>();
    for (Row row : rows("values")) {
      String holder = row.id("holder");
      add(values, holder, row.id("value"));
      users.getOrDefault(holder, List.of()).forEach(user -> add(values, user, row.id("value")));
    }
    return values;
  }

  private static Term term(
      Row row,
      Map<String, List<String>> alternatives,
      Map<String, List<String>> values,
      Map<String, List<Plausible>> plausible,
      Map<String, List<String>> wholes) {
    String id = row.id("term");
    return new Term(
        id,
        row.text("term"),
        row.text("label"),
        alternatives.getOrDefault(id, List.of()),
        row.text("definition"),
        row.id("section"),
        valueType(row),
        values.getOrDefault(id, List.of()),
        row.text("unit"),
        !row.text("understood").equals("false"),
        plausible.getOrDefault(id, List.of()),
        wholes.getOrDefault(id, List.of()),
        row.flag("usual"));
  }

  private static Term.ValueType valueType(Row row) {
    return switch (row.text("valueType")) {
      case "", "term" -> Term.ValueType.TERM;
      case "termOrNumber" -> Term.ValueType.TERM_OR_NUMBER;
      case "count" -> Term.ValueType.COUNT;
      case "text" -> Term.ValueType.TEXT;
      case "none" -> Term.ValueType.NONE;
      default ->
          throw new IllegalStateException(
              row.text("term") + " has an unknown value type: " + row.text("valueType"));
    };
  }

  private List<Section> sections() {
    var sections = new LinkedHashMap<String, Section>();
    for (Row row : rows("sections")) {
      sections.putIfAbsent(
          row.id("section"),
          new Section(
              row.id("section"),
              row.text("key"),
              row.text("termKey"),
              row.text("valueKey"),
              row.id("itemTerm"),
              row.id("noneTerm"),
              row.id("defaultValue"),
              row.flag("numbered")));
    }
    return List.copyOf(sections.values());
  }

  private Map<Field, List<String>> fields() {
    var fields = new EnumMap<Field, List<String>>(Field.class);
    lists("fields", "role", "name").forEach((role, names) -> fields.put(field(role), names));
    return fields;
  }

  private static Field field(String role) {
    for (Field field : Field.values()) {
      if (field.name().equals(role)) {
        return field;
      }
    }
    throw new IllegalStateException("the ontology names an unknown field role: " + role);
  }

  private List<AbstractionRule> rules() {
    var heads = new TreeMap<String, Row>();
    var parameters = new TreeMap<String, Map<String, List<String>>>();
    for (Row row : rows("rules")) {
      String id = row.id("rule");
      heads.putIfAbsent(id, row);
      var own = parameters.computeIfAbsent(id, key -> new TreeMap<>());
      if (!row.text("parameter").isEmpty()) {
        add(own, row.id("parameter"), row.id("value"));
      }
    }
    var rules = new ArrayList<AbstractionRule>();
    heads.forEach(
        (id, head) -> {
          var own = parameters.get(id);
          own.replaceAll((parameter, values) -> values.stream().sorted().toList());
          rules.add(new AbstractionRule(id, head.id("operator"), head.text("label"), own));
        });
    return rules;
  }

  private Map<Field, List<String>> choices() {
    var choices = new EnumMap<Field, List<String>>(Field.class);
    lists("choices", "role", "value").forEach((role, values) -> choices.put(field(role), values));
    return choices;
  }

  private Map<String, Set<String>> broader(List<Term> terms) {
    var ancestors = new Ancestors();
    for (Row row : rows("broader")) {
      ancestors.step(row.id("narrow"), row.id("broad"));
    }
    return ancestors.closure(terms.stream().map(Term::id).toList());
  }

  private List<Guideline> guidelines() {
    var first = new LinkedHashMap<String, Row>();
    var reliesOn = new LinkedHashMap<String, Set<String>>();
    var supersedes = new LinkedHashMap<String, Set<String>>();
    for (Row row : rows("guideline-keys")) {
      first.putIfAbsent(row.id("guideline"), row);
      add(reliesOn, row, "reliesOn");
      add(supersedes, row, "supersedes");
    }
    return first.entrySet().stream()
        .map(
            each ->
                new Guideline(
                    each.getKey(),
                    each.getValue().text("key"),
                    each.getValue().text("name"),
                    reliesOn.get(each.getKey()),
                    supersedes.get(each.getKey())))
        .toList();
  }

  private static void add(Map<String, Set<String>> sets, Row row, String column) {
    var own = sets.computeIfAbsent(row.id("guideline"), id -> new TreeSet<>());
    if (!row.text(column).isEmpty()) {
      own.add(row.id(column));
    }
  }

  private Map<String, Set<String>> users() {
    var users = new TreeMap<String, Set<String>>();
    for (Row row : rows("targets")) {
      if (!row.text("guideline").isEmpty()) {
        users.computeIfAbsent(row.id("class"), id -> new TreeSet<>()).add(row.id("guideline"));
      }
    }
    return users;
  }

  private Map<String, List<String>> lists(String query, String key, String value) {
    var lists = new LinkedHashMap<String, List<String>>();
    rows(query).forEach(row -> add(lists, row.id(key), row.id(value)));
    return lists;
  }

  private static void add(Map<String, List<String>> lists, String key, String value) {
    var list = lists.computeIfAbsent(key, absent -> new ArrayList<>());
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  private List<Row> rows(String name) {
    return graph.select(queries.get(QueryFile.Kind.RELEASE, name), Map.of()).lines();
  }
}
