package org.gravida.consultation.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Plausible;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Term;
import org.gravida.query.Graph;

/**
 * Lists the faults that can be put into a release: each number a step up and down, each rule
 * without it, each value of a rule's parameters without it. A value that its rule cannot do without
 * is left.
 */
public final class Mutants {
  private static final Comparator<Mutant> ORDER =
      Comparator.comparing(Mutant::kind)
          .thenComparing(Mutant::id)
          .thenComparing(Mutant::property)
          .thenComparing(Mutant::before)
          .thenComparing(Mutant::after);

  /** Operators of rules by which files are read. */
  private static final Set<String> READING = Set.of("WordRule", "FormulaRule");

  /** Numbers that are never zero, since a rule is asked only where there is something. */
  private static final Set<String> POSITIVE = Set.of("minimumTimes");

  /**
   * What decides nothing by itself: the guideline of a rule says when it is followed, and the
   * number of a definition is held to the axiom, which decides, by a check.
   */
  private static final Set<String> KEPT = Set.of("inGuideline", "minimumLosses");

  /** Whole numbers from here on move by a tenth instead of one. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(100);

  private final Release release;
  private final List<Mutant> found = new ArrayList<>();
  private final Map<String, AbstractionRule> rules = new HashMap<>();

  private record Use(String rule, String parameter) {}

  private Mutants(Release release) {
    this.release = release;
    release.rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  /** Returns all faults, in the order of kind, term, property and value. */
  public static List<Mutant> of(Knowledge knowledge) {
    Graph graph = Graph.read(knowledge.files());
    var mutants = new Mutants(knowledge.release());
    mutants.numbers(graph.select(knowledge.query("rule-numbers"), Map.of()).lines());
    mutants.ranges(graph.select(knowledge.query("plausible"), Map.of()).lines());
    mutants.rules(graph.select(knowledge.query("needed-parameters"), Map.of()).lines());
    return mutants.found.stream().sorted(ORDER).toList();
  }

  /** Returns so many of them, evenly spread; all if there are not more. */
  public static List<Mutant> sample(List<Mutant> all, int size) {
    return size >= all.size()
        ? all
        : IntStream.range(0, size)
            .mapToObj(each -> all.get((int) ((long) each * all.size() / size)))
            .toList();
  }

  private void numbers(List<Row> rows) {
    var uses = new TreeMap<String, List<Use>>();
    var values = new HashMap<String, String>();
    for (Row row : rows) {
      if (rules.containsKey(row.id("rule"))) {
        boolean isOwn = row.id("holder").equals(row.id("rule"));
        String property = isOwn ? row.id("parameter") : "number";
        if (KEPT.contains(property) || isGapOfOne(row)) {
          continue;
        }
        String key = row.id("holder") + "\n" + property + "\n" + row.id("number");
        values.put(key, row.id("number"));
        uses.computeIfAbsent(key, absent -> new ArrayList<>())
            .add(new Use(row.id("rule"), row.id("parameter")));
      }
    }
    uses.forEach(
        (key, users) -> {
          String[] parts = key.split("\n");
          var ids = new TreeSet<String>();
          users.forEach(use -> ids.add(use.rule()));
          for (String after : steps(parts[2])) {
            if (after.equals("0") && POSITIVE.contains(parts[1])) {
              continue;
            }
            UnaryOperator<Release> fault =
                from -> {
                  var changed = new HashMap<String, AbstractionRule>();
                  for (Use use : users) {
                    var rule = changed.getOrDefault(use.rule(), rules.get(use.rule()));
                    changed.put(
                        use.rule(), with(rule, use.parameter(), values.get(key), List.of(after)));
                  }
                  return with(from, changed);
                };
            boolean isRead = ids.stream().anyMatch(id -> isReading(rules.get(id)));
            add(Mutant.Kind.THRESHOLD, parts[0], parts[1], parts[2], after, ids, isRead, fault);
          }
        });
  }

  /** Says whether it is the days between results of a rule that asks for one. */
  private boolean isGapOfOne(Row row) {
    return row.id("parameter").equals("minimumGapDays")
        && rules.get(row.id("rule")).all("minimumTimes").equals(List.of("1"));
  }

  private void ranges(List<Row> rows) {
    var terms = new TreeMap<String, Set<String>>();
    for (Row row : rows) {
      terms
          .computeIfAbsent(
              row.id("range") + "\n" + row.text("from") + "\n" + row.text("to"),
              absent -> new TreeSet<>())
          .add(row.id("term"));
    }
    terms.forEach(
        (key, users) -> {
          String[] parts = key.split("\n");
          String from = parts[1];
          String to = parts[2];
          for (String after : steps(from)) {
            range(parts[0], "plausibleFrom", from, after, users, from, to, after, to);
          }
          for (String after : steps(to)) {
            range(parts[0], "plausibleTo", to, after, users, from, to, from, after);
          }
        });
  }

  private void range(
      String id,
      String property,
      String before,
      String after,
      Set<String> terms,
      String from,
      String to,
      String newFrom,
      String newTo) {
    UnaryOperator<Plausible> moved =
        range ->
            range.from().equals(from) && range.to().equals(to)
                ? new Plausible(newFrom, newTo, range.units())
                : range;
    UnaryOperator<Release> fault =
        old ->
            with(
                old,
                new Dictionary(
                    old.dictionary().terms().stream()
                        .map(term -> terms.contains(term.id()) ? with(term, moved) : term)
                        .toList()));
    add(Mutant.Kind.THRESHOLD, id, property, before, after, Set.of(), true, fault);
  }

  private void rules(List<Row> needed) {
    var needs = new HashMap<String, Set<String>>();
    needed.forEach(
        row ->
            needs
                .computeIfAbsent(row.id("rule"), absent -> new TreeSet<>())
                .add(row.id("parameter")));
    for (AbstractionRule rule : release.rules()) {
      add(
          Mutant.Kind.RULE,
          rule.id(),
          "",
          rule.operator(),
          "",
          Set.of(rule.id()),
          isReading(rule),
          from -> without(from, rule.id()));
      rule.parameters()
          .forEach(
              (parameter, values) -> {
                boolean isNeeded =
                    needs.getOrDefault(rule.id(), Set.of()).contains(parameter)
                        && values.size() == 1;
                if (!isNeeded && !KEPT.contains(parameter)) {
                  values.forEach(value -> drop(rule, parameter, value));
                }
              });
    }
  }

  private void drop(AbstractionRule rule, String parameter, String value) {
    add(
        Mutant.Kind.PARAMETER,
        rule.id(),
        parameter,
        value,
        "",
        Set.of(rule.id()),
        isReading(rule),
        from -> with(from, Map.of(rule.id(), with(rule, parameter, value, List.of()))));
  }

  private void add(
      Mutant.Kind kind,
      String id,
      String property,
      String before,
      String after,
      Set<String> rules,
      boolean isRead,
      UnaryOperator<Release> fault) {
    found.add(new Mutant(kind, id, property, before, after, rules, isRead, fault));
  }

  private static boolean isReading(AbstractionRule rule) {
    return READING.contains(rule.operator());
  }

  /** Returns the number a step lower and a step higher, in plain digits; none is below zero. */
  static List<String> steps(String number) {
    var value = new BigDecimal(number);
    boolean isWhole = value.stripTrailingZeros().scale() <= 0;
    BigDecimal step =
        isWhole && value.abs().compareTo(LARGE) < 0
            ? BigDecimal.ONE
            : value.abs().multiply(new BigDecimal("0.1"));
    if (isWhole) {
      step = step.setScale(0, RoundingMode.CEILING);
    }
    var steps = new ArrayList<String>();
    for (BigDecimal each : List.of(value.subtract(step), value.add(step))) {
      if (each.signum() >= 0 || value.signum() < 0) {
        BigDecimal plain = each.stripTrailingZeros();
        steps.add((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
      }
    }
    return steps;
  }

  private static AbstractionRule with(
      AbstractionRule rule, String parameter, String before, List<String> after) {
    var parameters = new LinkedHashMap<>(rule.parameters());
    var values = new ArrayList<>(rule.all(parameter));
    values.remove(before);
    values.addAll(after);
    values.sort(Comparator.naturalOrder());
    if (values.isEmpty()) {
      parameters.remove(parameter);
    } else {
      parameters.put(parameter, values);
    }
    return new AbstractionRule(rule.id(), rule.operator(), rule.label(), parameters);
  }

  private static Term with(Term term, UnaryOperator<Plausible> moved) {
    return new Term(
        term.id(),
        term.iri(),
        term.label(),
        term.alternatives(),
        term.definition(),
        term.section(),
        term.valueType(),
        term.values(),
        term.unit(),
        term.understood(),
        term.plausible().stream().map(moved).toList(),
        term.wholes(),
        term.usual());
  }

  private static Release with(Release from, Map<String, AbstractionRule> changed) {
    return with(
        from,
        from.dictionary(),
        from.rules().stream().map(rule -> changed.getOrDefault(rule.id(), rule)).toList());
  }

  private static Release without(Release from, String rule) {
    return with(
        from,
        from.dictionary(),
        from.rules().stream().filter(each -> !each.id().equals(rule)).toList());
  }

  private static Release with(Release from, Dictionary dictionary) {
    return with(from, dictionary, from.rules());
  }

  private static Release with(Release from, Dictionary dictionary, List<AbstractionRule> rules) {
    return new Release(
        dictionary,
        from.sections(),
        from.fields(),
        from.choices(),
        from.settings(),
        rules,
        from.broader(),
        from.targets(),
        from.guidelines(),
        from.users(),
        from.codes(),
        from.hash());
  }
}
