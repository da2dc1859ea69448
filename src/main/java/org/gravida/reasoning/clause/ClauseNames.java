package org.gravida.reasoning.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names for the classes that HermiT introduces, by what its clauses say of them: it numbers them in
 * an order that differs from one reading of the same ontology to the next.
 */
public final class ClauseNames {
  private static final String PREFIX = "internal:def#";
  private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "\\w+");
  private static final String OWN = "own";

  /** The clauses in which each name stands. */
  private final Map<String, List<Clause>> uses = new HashMap<>();

  /** The place of each name among those that were told apart; the same for those alike. */
  private Map<String, Integer> ranks = new HashMap<>();

  private ClauseNames(List<Clause> clauses) {
    for (Clause clause : clauses) {
      NAME.matcher(clause.text())
          .results()
          .map(each -> each.group())
          .distinct()
          .forEach(name -> uses.computeIfAbsent(name, key -> new ArrayList<>()).add(clause));
    }
    uses.keySet().forEach(name -> ranks.put(name, 0));
    tellApart();
    for (var alike = alike(); alike.isPresent(); alike = alike()) {
      ranks.put(alike.get(), ranks.size() + ranks.get(alike.get()));
      tellApart();
    }
  }

  /** Returns the clauses with such names, sorted by their texts. */
  public static List<Clause> settle(List<Clause> clauses) {
    var names = new ClauseNames(clauses);
    return clauses.stream().map(names::renamed).sorted(Comparator.comparing(Clause::text)).toList();
  }

  /** Ranks names by what is said of them in terms of the ranks so far, until no more differ. */
  private void tellApart() {
    int before;
    do {
      before = new HashSet<>(ranks.values()).size();
      var bySaying = new TreeMap<String, List<String>>();
      uses.keySet()
          .forEach(name -> bySaying.computeIfAbsent(said(name), k -> new ArrayList<>()).add(name));
      var next = new HashMap<String, Integer>();
      for (List<String> some : bySaying.values()) {
        int rank = next.size();
        some.forEach(name -> next.put(name, rank));
      }
      ranks = next;
    } while (new HashSet<>(ranks.values()).size() > before);
  }

  private String said(String name) {
    return String.format("%06d ", ranks.get(name))
        + uses.get(name).stream()
            .map(
                clause ->
                    replaced(clause.text(), each -> each.equals(name) ? OWN : "" + ranks.get(each)))
            .sorted()
            .collect(Collectors.joining("\n"));
  }

  /** Returns one of the first names that nothing tells apart; it does not matter which. */
  private Optional<String> alike() {
    var first = new TreeMap<Integer, List<String>>();
    ranks.forEach((name, rank) -> first.computeIfAbsent(rank, key -> new ArrayList<>()).add(name));
    return first.values().stream()
        .filter(some -> some.size() > 1)
        .map(some -> some.get(0))
        .findFirst();
  }

  private static String replaced(String text, UnaryOperator<String> names) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(names.apply(found.group())));
  }

  private String name(String name) {
    return ranks.containsKey(name) ? PREFIX + ranks.get(name) : name;
  }

  private Clause renamed(Clause clause) {
    return new Clause(
        clause.body().stream().map(this::renamed).toList(),
        clause.head().stream().map(this::renamed).toList(),
        replaced(clause.text(), this::name));
  }

  private Clause.Atom renamed(Clause.Atom atom) {
    if (atom instanceof Clause.Member member) {
      return new Clause.Member(name(member.name()), member.node());
    }
    return atom instanceof Clause.Some some
        ? new Clause.Some(some.property(), name(some.name()), some.member())
        : atom;
  }
}
