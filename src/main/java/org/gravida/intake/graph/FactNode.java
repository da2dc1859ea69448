package org.gravida.intake.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gravida.record.Field;

/** What a graph says of one fact. */
final class FactNode {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  /** The order of facts without a name, by what they say. */
  private static final List<Field> ORDER =
      List.of(
          Field.EPISODE,
          Field.DATE,
          Field.VALUE,
          Field.SUBJECT,
          Field.UNIT,
          Field.WEEK,
          Field.DURING,
          Field.FLAG,
          Field.LOW,
          Field.HIGH,
          Field.SOURCE,
          Field.NOTE,
          Field.SECTION);

  /** Facts with a name in the order of their names, a shorter one first; before them the others. */
  static final Comparator<FactNode> IN_ORDER =
      Comparator.<FactNode>comparingInt(each -> each.isBlank() ? -1 : each.name.length())
          .thenComparing(each -> each.isBlank() ? "" : each.name)
          .thenComparing(FactNode::what, FactNode::compare)
          .thenComparing(FactNode::compareFields)
          .thenComparing(FactNode::text)
          .thenComparing(FactNode::isUnread)
          .thenComparing(each -> each.faults().toString());

  private final String name;
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final List<Fault> faults = new ArrayList<>(0);
  private final Map<Field, TreeSet<String>> several = new EnumMap<>(Field.class);
  private final List<String> others = new ArrayList<>(0);
  private List<String> terms = List.of();
  private String owner = "";
  private boolean isUnread;

  FactNode(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Notes whose it is; a fact is of one patient. Returns whether that is new. */
  boolean ownedBy(String person) {
    if (owner.equals(person)) {
      return false;
    }
    if (owner.isEmpty()) {
      owner = person;
      return true;
    }
    wrong(Fault.shared(owner, person));
    return others.add(Fault.node(person));
  }

  void ofTerm(String term) {
    if (terms.isEmpty()) {
      terms = List.of(term);
    } else if (!terms.contains(term)) {
      var more = new TreeSet<String>(terms);
      more.add(term);
      terms = List.copyOf(more);
    }
  }

  void has(Field field, String words) {
    String before = fields.get(field);
    if (before == null || before.equals(words)) {
      fields.put(field, words);
    } else if (field == Field.DURING) {
      var all = new TreeSet<String>(List.of(before.split(";")));
      all.add(words);
      fields.put(field, String.join(";", all));
    } else {
      var all = several.computeIfAbsent(field, key -> new TreeSet<>(List.of(before)));
      all.add(words);
      fields.put(field, all.first());
    }
  }

  void unread() {
    isUnread = true;
  }

  /** Notes why the fact cannot be trusted, with what else is said of it. */
  void wrong(Fault fault, String said) {
    wrong(fault);
    others.add(said);
  }

  void wrong(Fault fault) {
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  boolean isUnread() {
    return isUnread;
  }

  boolean isEmpty() {
    return terms.isEmpty() && fields.isEmpty() && others.isEmpty();
  }

  /** Returns the terms it is about: one, unless the graph is wrong. */
  List<String> terms() {
    return terms;
  }

  Map<Field, String> fields() {
    return fields;
  }

  /** Returns why it cannot be trusted, in an order that is the same in every run. */
  List<Fault> faults() {
    var all = new ArrayList<Fault>(faults);
    several.forEach((field, words) -> all.add(Fault.twice(field, words)));
    if (terms.size() > 1) {
      all.add(Fault.severalTerms(terms));
    }
    all.sort(Comparator.comparing(Fault::found));
    return all;
  }

  /** Returns everything that is said of it, on one line. */
  String text() {
    var parts = new ArrayList<String>();
    terms.forEach(term -> parts.add(Fault.bare(term)));
    fields.forEach(
        (field, first) ->
            several
                .getOrDefault(field, new TreeSet<>(List.of(first)))
                .forEach(words -> parts.add(Fault.shown(field) + " " + Fault.bare(words))));
    others.stream().sorted().map(Fault::bare).forEach(parts::add);
    return parts.isEmpty() ? Fault.node(name) : String.join("; ", parts);
  }

  private boolean isBlank() {
    return Statement.isBlank(name);
  }

  private String what() {
    return terms.isEmpty() ? "" : terms.get(0);
  }

  private int compareFields(FactNode other) {
    for (Field field : ORDER) {
      int order = compare(fields.getOrDefault(field, ""), other.fields.getOrDefault(field, ""));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Compares numbers as numbers; they stand behind what is empty, before names of terms. */
  private static int compare(String one, String other) {
    int order = Integer.compare(rank(one), rank(other));
    if (order == 0 && rank(one) == 1) {
      order = new BigDecimal(one).compareTo(new BigDecimal(other));
    }
    return order == 0 ? one.compareTo(other) : order;
  }

  private static int rank(String words) {
    return words.isEmpty()
        ? 0
        : NUMBER.matcher(words).matches() ? 1 : words.contains("://") ? 2 : 3;
  }
}
