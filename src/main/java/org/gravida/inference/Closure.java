package org.gravida.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules as arrays: each statement a number, each rule a count of premises not yet met. */
final class Closure {
  /** The number of the contradiction. */
  static final int CONTRADICTION = 0;

  private final Map<String, Integer> findings = new HashMap<>();
  private final Map<String, int[]> starts = new HashMap<>();
  private final Map<String, Integer> firstCell = new HashMap<>();
  private final Map<Statement, Integer> numberOf = new HashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private final String[] targetAt;
  private final int[] heads;
  private final int[] counts;
  private final int[][] users;
  private final int[] axioms;

  Closure(RuleSet set) {
    statements.add(new Statement.Member("contradiction"));
    for (String finding : set.findings()) {
      findings.put(finding, statements.size());
      enter(new Statement.Finding(finding));
    }
    set.numbers()
        .forEach(
            (property, cells) -> {
              firstCell.put(property, statements.size());
              starts.put(property, cells.stream().mapToInt(Interval::low).toArray());
              cells.forEach(cell -> enter(new Statement.Quantity(property, cell)));
            });
    set.targets().forEach(target -> enter(new Statement.Member(target)));
    for (Rule rule : set.rules()) {
      rule.conclusion().ifPresent(name -> enter(new Statement.Member(name)));
    }
    targetAt = new String[statements.size()];
    set.targets().forEach(id -> targetAt[numberOf.get(new Statement.Member(id))] = id);
    int count = set.rules().size();
    heads = new int[count];
    counts = new int[count];
    var using = new ArrayList<List<Integer>>();
    statements.forEach(each -> using.add(new ArrayList<>()));
    for (int i = 0; i < count; i++) {
      Rule rule = set.rules().get(i);
      heads[i] =
          rule.conclusion()
              .map(name -> numberOf.get(new Statement.Member(name)))
              .orElse(CONTRADICTION);
      counts[i] = rule.premises().size();
      for (Statement premise : rule.premises()) {
        using.get(numberOf(premise)).add(i);
      }
    }
    users = using.stream().map(Closure::array).toArray(int[][]::new);
    axioms = java.util.stream.IntStream.range(0, count).filter(i -> counts[i] == 0).toArray();
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private void enter(Statement statement) {
    if (numberOf.putIfAbsent(statement, statements.size()) == null) {
      statements.add(statement);
    }
  }

  private int numberOf(Statement statement) {
    Integer number = numberOf.get(statement);
    if (number == null) {
      throw new IllegalArgumentException("a rule names \"" + statement + "\", which nothing gives");
    }
    return number;
  }

  Conclusions conclude(Facts facts) {
    boolean[] holds = new boolean[statements.size()];
    int[] open = new int[statements.size()];
    int top = 0;
    for (String finding : facts.findings()) {
      Integer number = findings.get(finding);
      if (number == null) {
        throw unknown(facts);
      }
      holds[number] = true;
      open[top++] = number;
    }
    for (Map.Entry<String, Integer> number : facts.numbers().entrySet()) {
      int[] start = starts.get(number.getKey());
      if (start == null) {
        throw unknown(facts);
      }
      int cell = firstCell.get(number.getKey()) + cell(start, number.getValue());
      holds[cell] = true;
      open[top++] = cell;
    }
    int[] missing = counts.clone();
    for (int axiom : axioms) {
      if (!holds[heads[axiom]]) {
        holds[heads[axiom]] = true;
        open[top++] = heads[axiom];
      }
    }
    while (top > 0 && !holds[CONTRADICTION]) {
      for (int rule : users[open[--top]]) {
        if (--missing[rule] == 0 && !holds[heads[rule]]) {
          holds[heads[rule]] = true;
          open[top++] = heads[rule];
        }
      }
    }
    return holds[CONTRADICTION] ? new Conclusions(false, Set.of()) : conclusions(holds);
  }

  private Conclusions conclusions(boolean[] holds) {
    var entailed = new ArrayList<String>();
    for (int i = 0; i < holds.length; i++) {
      if (holds[i] && targetAt[i] != null) {
        entailed.add(targetAt[i]);
      }
    }
    return new Conclusions(true, new HashSet<>(entailed));
  }

  static int cell(int[] starts, int value) {
    int at = Arrays.binarySearch(starts, value);
    return at >= 0 ? at : -at - 2;
  }

  private IllegalArgumentException unknown(Facts facts) {
    var classes = new TreeSet<>(facts.findings());
    classes.removeAll(findings.keySet());
    if (!classes.isEmpty()) {
      return new IllegalArgumentException(
          "the ontology has no class " + String.join(", ", classes));
    }
    var numbers = new TreeSet<>(facts.numbers().keySet());
    numbers.removeAll(starts.keySet());
    return new IllegalArgumentException("the ontology has no number " + String.join(", ", numbers));
  }
}
