package org.gravida.consultation.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/**
 * A record that says something else, in the words of a table with one patient a row.
 *
 * <p>For example {@code TEST partner} = {@code normal} takes the place of every such test of the
 * partner; with {@code TEST partner date} besides it is one more.
 */
public final class Hypothesis {
  private final Knowledge knowledge;
  private final Map<String, String> set;
  private final List<String> removed;

  /** A name or value that is not understood. */
  public static final class UnreadableHypothesisException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableHypothesisException(Problem problem) {
      super(
          "found "
              + problem.found()
              + "; expected "
              + problem.expected()
              + ". "
              + problem.remedy());
    }

    UnreadableHypothesisException(String name) {
      super("nothing recorded is called " + name);
    }
  }

  /**
   * Understands changes of a record.
   *
   * @param set names of columns with what stands in them
   * @param removed names of columns whose facts are taken out
   */
  public Hypothesis(Knowledge knowledge, Map<String, String> set, List<String> removed) {
    this.knowledge = knowledge;
    this.set = new LinkedHashMap<>(set);
    this.removed = List.copyOf(removed);
  }

  /**
   * Returns the record as it would be.
   *
   * @throws UnreadableHypothesisException if a name or value is not understood, or if nothing
   *     recorded has a name whose facts are to be taken out
   */
  public PatientRecord of(PatientRecord patient) {
    var facts = new ArrayList<>(patient.facts());
    for (String name : removed) {
      if (!facts.removeIf(fact -> isCalled(name, fact))) {
        throw new UnreadableHypothesisException(name);
      }
    }
    List<Fact> said = set.isEmpty() ? List.of() : read(set);
    facts.removeIf(fact -> said.stream().anyMatch(each -> isReplaced(fact, each)));
    facts.addAll(said);
    return patient.saying(facts);
  }

  private static boolean isReplaced(Fact fact, Fact by) {
    return !by.has(Field.DATE) && isAlike(fact, by);
  }

  private static boolean isAlike(Fact one, Fact other) {
    return one.what().equals(other.what())
        && one.get(Field.SUBJECT).equals(other.get(Field.SUBJECT))
        && one.get(Field.EPISODE).equals(other.get(Field.EPISODE));
  }

  /** Says whether a column of this name would say the fact, if its value stood there. */
  private boolean isCalled(String name, Fact fact) {
    String value = knowledge.release().dictionary().label(fact.get(Field.VALUE));
    String unit = fact.get(Field.UNIT);
    Map<String, String> cell = Map.of(name, unit.isEmpty() ? value : value + " " + unit);
    return facts(cell, new HashSet<>()).stream().anyMatch(each -> isAlike(each, fact));
  }

  private List<Fact> read(Map<String, String> cells) {
    Set<Problem> problems = new HashSet<>();
    List<Fact> facts = facts(cells, problems);
    problems.stream()
        .filter(problem -> problem.level() != Level.NOTE)
        .min(Comparator.comparing(Problem::toString))
        .ifPresent(
            problem -> {
              throw new UnreadableHypothesisException(problem);
            });
    return facts;
  }

  private List<Fact> facts(Map<String, String> cells, Set<Problem> problems) {
    String table =
        "patient,"
            + row(List.copyOf(cells.keySet()))
            + "\n1,"
            + row(List.copyOf(cells.values()))
            + "\n";
    var facts = new ArrayList<Fact>();
    var source = new PatientSource(knowledge, Mapping.none());
    problems.addAll(
        source.read(
            new ByteArrayInputStream(table.getBytes(UTF_8)),
            "--set",
            patient -> {
              facts.addAll(patient.facts());
              if (!patient.unread().isEmpty()) {
                problems.addAll(patient.problems());
              }
            }));
    return facts;
  }

  private static String row(List<String> cells) {
    return String.join(",", cells.stream().map(Hypothesis::quoted).toList());
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
