package org.gravida.consultation.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.rows.AnswerTable;
import org.gravida.consultation.rows.Conditions;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.consultation.rows.RowsByClass;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.Relevance;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Release;

/** Which findings and numbers the answers of a run depend on. */
final class Premises {
  private static final String ASSUMPTIONS = "assumptions-by-class";

  private final Set<String> asked = new HashSet<>();

  /**
   * Takes what a run may answer.
   *
   * @param release with the rules and classes of the run only
   * @param notices says whether a finding is told to the reader itself
   */
  Premises(Release release, ReleaseTables tables, Following following, Predicate<String> notices) {
    asked.addAll(release.targets());
    var conditions = new Conditions(release, following);
    for (AnswerTable each : tables.tables()) {
      if (!each.name().equals(ASSUMPTIONS)) {
        for (ToldRow row : new RowsByClass(each, conditions).rows()) {
          if (row.cells().table().columns().contains("findings")) {
            asked.addAll(row.list("findings"));
          }
        }
      }
    }
    asked.addAll(conditions.ids());
    var assumed = new Conditions(release, following);
    new RowsByClass(tables.table(ASSUMPTIONS), assumed);
    for (AbstractionRule rule : release.rules()) {
      Stream<String> yields = rule.all("yields").stream();
      if (!rule.one("assumes").isEmpty()) {
        yields.filter(assumed.ids()::contains).forEach(asked::add);
      } else if (!rule.all("makesProvisional").isEmpty()) {
        yields.forEach(asked::add);
      } else {
        yields.filter(notices).forEach(asked::add);
      }
    }
  }

  /** Returns those of the findings and numbers that may be drawn that an answer depends on. */
  Set<String> among(Set<String> drawn, ProvedRules proved) {
    var given = new HashSet<Proposition>();
    drawn.forEach(each -> given.addAll(statements(each, proved)));
    Set<Proposition> goals =
        asked.stream()
            .flatMap(each -> Stream.of(new Proposition.Finding(each), new Proposition.Member(each)))
            .collect(Collectors.toSet());
    return Relevance.of(proved, given, goals).stream()
        .map(Premises::name)
        .collect(Collectors.toSet());
  }

  private static List<Proposition> statements(String drawn, ProvedRules proved) {
    return proved.numbers().containsKey(drawn)
        ? proved.numbers().get(drawn).stream()
            .<Proposition>map(cell -> new Proposition.Quantity(drawn, cell))
            .toList()
        : List.of(new Proposition.Finding(drawn));
  }

  private static String name(Proposition statement) {
    return statement instanceof Proposition.Quantity number
        ? number.property()
        : ((Proposition.Finding) statement).name();
  }
}
