package org.gravida.reasoning.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names for the classes that HermiT introduces, by what its clauses say of them: it numbers them in
 * an order that differs from one reading of the same ontology to the next.
 */
public final class ClauseNames {
  private static final String PREFIX = "internal:def#";
  private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "\\w+");
  private static final int ROUNDS = 8;

  private ClauseNames() {}

  /** Returns the clauses with such names, sorted by their texts. */
  public static List<Clause> settle(List<Clause> clauses) {
    Map<String, String> names = names(clauses);
    return clauses.stream()
        .map(each -> renamed(each, names))
        .sorted(Comparator.comparing(Clause::text))
        .toList();
  }

  /** Returns the new names; each round tells apart what differs in names told apart before. */
  private static Map<String, String> names(List<Clause> clauses) {
    var names = new HashMap<String, String>();
    for (int round = 0; round < ROUNDS; round++) {
      var said = new HashMap<String, List<String>>();
      for (Clause clause : clauses) {
        for (String own : introduced(clause)) {
          String text = replaced(clause.text(), each -> names.getOrDefault(each, "?"), own);
          said.computeIfAbsent(own, key -> new ArrayList<>()).add(text);
        }
      }
      var sorted = new TreeMap<String, List<String>>();
      said.forEach(
          (own, texts) -> {
            String all = String.join("\n", texts.stream().sorted().toList());
            sorted.computeIfAbsent(all, key -> new ArrayList<>()).add(own);
          });
      names.clear();
      int number = 0;
      for (List<String> alike : sorted.values()) {
        for (String own : alike) {
          names.put(own, PREFIX + "n" + (10_000 + number));
        }
        number += alike.size();
      }
    }
    return apart(names);
  }

  /** Numbers names that nothing tells apart, so that each is another. */
  private static Map<String, String> apart(Map<String, String> names) {
    var byName = new TreeMap<String, List<String>>();
    names.forEach((old, name) -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(old));
    var apart = new HashMap<String, String>();
    byName.forEach(
        (name, alike) -> {
          for (int i = 0; i < alike.size(); i++) {
            apart.put(alike.get(i), alike.size() == 1 ? name : name + "x" + i);
          }
        });
    return apart;
  }

  private static List<String> introduced(Clause clause) {
    return NAME.matcher(clause.text()).results().map(each -> each.group()).distinct().toList();
  }

  private static String replaced(String text, UnaryOperator<String> name, String own) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String each = found.group();
              return Matcher.quoteReplacement(each.equals(own) ? "own" : name.apply(each));
            });
  }

  private static Clause renamed(Clause clause, Map<String, String> names) {
    String text = replaced(clause.text(), each -> names.getOrDefault(each, each), "");
    return new Clause(
        renamed(clause.body().stream(), names), renamed(clause.head().stream(), names), text);
  }

  private static List<Clause.Atom> renamed(Stream<Clause.Atom> atoms, Map<String, String> names) {
    return atoms.map(each -> renamed(each, names)).toList();
  }

  private static Clause.Atom renamed(Clause.Atom atom, Map<String, String> names) {
    if (atom instanceof Clause.Member member) {
      return new Clause.Member(names.getOrDefault(member.name(), member.name()), member.node());
    }
    if (atom instanceof Clause.Some some) {
      String name = names.getOrDefault(some.name(), some.name());
      return new Clause.Some(some.property(), name, some.member());
    }
    return atom;
  }
}
