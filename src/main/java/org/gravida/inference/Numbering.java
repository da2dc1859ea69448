package org.gravida.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A number for each statement of a rule set: first what a file may say, then what may follow, last
 * the contradiction.
 */
final class Numbering {
  private final Map<String, Integer> findings = new HashMap<>();
  private final Map<String, Cells> cells = new HashMap<>();
  private final Map<Proposition, Integer> numbers = new HashMap<>();
  private final List<Proposition> statements = new ArrayList<>();
  private final int facts;

  /** The number of a property's first cell, and the lowest value of each. */
  private static final class Cells {
    private final int first;
    private final int[] starts;

    Cells(int first, List<Interval> intervals) {
      this.first = first;
      starts = intervals.stream().mapToInt(Interval::low).toArray();
    }

    int of(int value) {
      int at = Arrays.binarySearch(starts, value);
      return first + (at >= 0 ? at : -at - 2);
    }
  }

  Numbering(ProvedRules proved) {
    for (String finding : proved.findings()) {
      findings.put(finding, statements.size());
      enter(new Proposition.Finding(finding));
    }
    proved
        .numbers()
        .forEach(
            (property, intervals) -> {
              cells.put(property, new Cells(statements.size(), intervals));
              intervals.forEach(cell -> enter(new Proposition.Quantity(property, cell)));
            });
    facts = statements.size();
    proved.targets().forEach(target -> enter(new Proposition.Member(target)));
    for (HornRule rule : proved.rules()) {
      rule.conclusion().ifPresent(name -> enter(new Proposition.Member(name)));
    }
  }

  private void enter(Proposition statement) {
    if (numbers.putIfAbsent(statement, statements.size()) == null) {
      statements.add(statement);
    }
  }

  /** Returns how many statements a file may make. */
  int facts() {
    return facts;
  }

  /** Returns how many statements there are, the contradiction not counted. */
  int size() {
    return statements.size();
  }

  /** Returns the number of the contradiction. */
  int contradiction() {
    return statements.size();
  }

  /** Returns the number of a finding, or -1 if there is no such finding. */
  int finding(String id) {
    Integer number = findings.get(id);
    return number == null ? -1 : number;
  }

  /** Returns the number of the cell of a value, or -1 if there is no such property. */
  int cell(String property, int value) {
    Cells all = cells.get(property);
    return all == null ? -1 : all.of(value);
  }

  /** Returns the number of what a rule concludes. */
  int head(HornRule rule) {
    return rule.conclusion()
        .map(name -> numbers.get(new Proposition.Member(name)))
        .orElseGet(this::contradiction);
  }

  /** Returns the numbers of what a rule rests on. */
  int[] body(HornRule rule) {
    return rule.premises().stream().mapToInt(this::number).toArray();
  }

  private int number(Proposition statement) {
    Integer number = numbers.get(statement);
    if (number == null) {
      throw new IllegalArgumentException("a rule names \"" + statement + "\", which nothing gives");
    }
    return number;
  }

  /** Returns the numbers of the facts; throws an exception that names every unknown one. */
  int[] numbers(Facts facts) {
    int[] given = new int[facts.findings().size() + facts.numbers().size()];
    int count = 0;
    for (String finding : facts.findings()) {
      given[count++] = finding(finding);
    }
    for (Map.Entry<String, Integer> number : facts.numbers().entrySet()) {
      given[count++] = cell(number.getKey(), number.getValue());
    }
    for (int number : given) {
      if (number < 0) {
        throw unknown(facts);
      }
    }
    return given;
  }

  private IllegalArgumentException unknown(Facts facts) {
    var classes = new TreeSet<>(facts.findings());
    classes.removeAll(findings.keySet());
    return classes.isEmpty()
        ? unknown("number", facts.numbers().keySet().stream().filter(id -> !cells.containsKey(id)))
        : unknown("class", classes.stream());
  }

  private static IllegalArgumentException unknown(String kind, Stream<String> ids) {
    return new IllegalArgumentException(
        "the ontology has no " + kind + " " + String.join(", ", ids.sorted().toList()));
  }
}
