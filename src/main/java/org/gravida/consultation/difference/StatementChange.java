package org.gravida.consultation.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.OntologyStatements.Kind;
import org.gravida.reasoning.OntologyStatements.Statement;

/**
 * Something that a module says otherwise.
 *
 * @param module path of the module; empty where releases are single files
 * @param kind what was changed
 * @param id of the term that is spoken of, or empty
 * @param label of that term
 * @param what the kind of the term, or the label of the annotation property; empty for an axiom
 * @param before what was said, or empty for nothing
 * @param after what is said, or empty for nothing; of an axiom that was moved, the other module
 */
public record StatementChange(
    String module, Change kind, String id, String label, String what, String before, String after) {
  private static final String ROWS = "rows/";
  private static final String DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated";

  /** What can change, in the order in which it is told. */
  public enum Change {
    TERM_ADDED,
    TERM_REMOVED,
    TERM_DEPRECATED,
    AXIOM_ADDED,
    AXIOM_REMOVED,
    STATEMENT_MOVED,
    ANNOTATION_CHANGED,
    QUERY_ADDED,
    QUERY_REMOVED,
    QUERY_CHANGED;

    /** Returns the change in words. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Returns what differs, by module, then in the order of {@link Change}. */
  static List<StatementChange> between(List<Statement> old, List<Statement> young) {
    List<Statement> lost = without(old, young);
    List<Statement> gained = without(young, old);
    var changes = new ArrayList<StatementChange>();
    moved(lost, gained, changes);
    Map<List<String>, List<Statement>> was = annotations(lost);
    Map<List<String>, List<Statement>> is = annotations(gained);
    var places = new TreeMap<String, List<String>>();
    was.keySet().forEach(each -> places.put(each.toString(), each));
    is.keySet().forEach(each -> places.put(each.toString(), each));
    for (List<String> place : places.values()) {
      changes.addAll(
          annotation(was.getOrDefault(place, List.of()), is.getOrDefault(place, List.of())));
    }
    lost.stream()
        .filter(each -> each.kind() != Kind.ANNOTATION)
        .forEach(each -> changes.add(single(each, true)));
    gained.stream()
        .filter(each -> each.kind() != Kind.ANNOTATION)
        .forEach(each -> changes.add(single(each, false)));
    changes.sort(
        Comparator.comparing(StatementChange::module).thenComparing(StatementChange::kind));
    return changes;
  }

  /** Returns which queries are others now, by their paths. */
  static List<StatementChange> ofQueries(Map<String, String> before, Map<String, String> after) {
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(before.get(path), after.get(path)))
        .map(
            path ->
                new StatementChange(
                    path,
                    !before.containsKey(path)
                        ? Change.QUERY_ADDED
                        : after.containsKey(path) ? Change.QUERY_CHANGED : Change.QUERY_REMOVED,
                    "",
                    "",
                    "",
                    "",
                    ""))
        .toList();
  }

  /**
   * Returns the statements of all modules as those of one, which has no headers of modules and no
   * terms that are read off the queries.
   *
   * @param derived ids of the annotation properties that are left out
   */
  static List<Statement> whole(List<Statement> statements, Set<String> derived) {
    return statements.stream()
        .filter(each -> !each.subject().isEmpty() || each.kind() == Kind.AXIOM)
        .filter(each -> !each.key().contains(Vocabulary.iri(ROWS)))
        .filter(each -> !derived.contains(each.property()))
        .map(Statement::alone)
        .toList();
  }

  private static List<Statement> without(List<Statement> some, List<Statement> others) {
    var told = new HashSet<List<String>>();
    others.forEach(each -> told.add(List.of(each.module(), each.key())));
    return new ArrayList<>(
        some.stream().filter(each -> told.add(List.of(each.module(), each.key()))).toList());
  }

  /** Takes out of both what only stands in another module now. */
  private static void moved(
      List<Statement> lost, List<Statement> gained, List<StatementChange> changes) {
    var there = new HashMap<String, Statement>();
    gained.stream()
        .filter(each -> !each.subject().isEmpty() || each.kind() == Kind.AXIOM)
        .forEach(each -> there.put(each.key(), each));
    Set<String> moved = new HashSet<>();
    for (Statement each : lost) {
      Statement now = there.get(each.key());
      if (now != null && moved.add(each.key())) {
        changes.add(
            new StatementChange(
                each.module(),
                Change.STATEMENT_MOVED,
                each.subject(),
                each.subjectLabel(),
                each.propertyLabel(),
                each.text(),
                now.module()));
      }
    }
    lost.removeIf(each -> moved.contains(each.key()));
    gained.removeIf(each -> moved.contains(each.key()));
  }

  private static Map<List<String>, List<Statement>> annotations(List<Statement> statements) {
    var byPlace = new LinkedHashMap<List<String>, List<Statement>>();
    for (Statement each : statements) {
      if (each.kind() == Kind.ANNOTATION) {
        List<String> place = List.of(each.module(), each.subject(), each.property());
        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(each);
      }
    }
    return byPlace;
  }

  private static List<StatementChange> annotation(List<Statement> lost, List<Statement> gained) {
    var changes = new ArrayList<StatementChange>();
    for (int i = 0; i < Math.max(lost.size(), gained.size()); i++) {
      Statement any = i < gained.size() ? gained.get(i) : lost.get(i);
      boolean isEnd =
          any.property().equals(DEPRECATED) && i < gained.size() && any.text().equals("true");
      changes.add(
          new StatementChange(
              any.module(),
              isEnd ? Change.TERM_DEPRECATED : Change.ANNOTATION_CHANGED,
              any.subject(),
              any.subjectLabel(),
              any.propertyLabel(),
              i < lost.size() ? lost.get(i).text() : "",
              i < gained.size() ? gained.get(i).text() : ""));
    }
    return changes;
  }

  private static StatementChange single(Statement each, boolean isLost) {
    boolean isTerm = each.kind() == Kind.TERM;
    Change kind =
        isTerm
            ? isLost ? Change.TERM_REMOVED : Change.TERM_ADDED
            : isLost ? Change.AXIOM_REMOVED : Change.AXIOM_ADDED;
    String text = isTerm ? "" : each.text();
    return new StatementChange(
        each.module(),
        kind,
        each.subject(),
        each.subjectLabel(),
        isTerm ? each.text() : "",
        isLost ? text : "",
        isLost ? "" : text);
  }
}
