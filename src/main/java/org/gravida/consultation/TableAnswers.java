package org.gravida.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.consultation.table.Tables;
import org.gravida.consultation.table.Tables.Bearing;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/** Reads the answers about one patient off the tables of a release: what the queries answer. */
final class TableAnswers implements Answers {
  private final Tables tables;
  private final List<Opinion.Care> statements;
  private final Following following;
  private final Findings findings;
  private final Set<String> classes;
  private final Map<String, String> statuses = new HashMap<>();

  /**
   * Answers for one patient.
   *
   * @param statements those of the tables, in their order
   */
  TableAnswers(
      Tables tables,
      List<Opinion.Care> statements,
      Following following,
      Findings findings,
      Set<String> entailed) {
    this.tables = tables;
    this.statements = statements;
    this.following = following;
    this.findings = findings;
    classes = new HashSet<>(entailed);
    classes.add(Vocabulary.id(Vocabulary.PATIENT));
    Set<String> examined = examined();
    for (Tables.Cause cause : tables.causes()) {
      statuses.put(cause.id(), status(cause, examined));
    }
  }

  private Set<String> examined() {
    var examined = new HashSet<String>();
    for (Finding each : findings.all()) {
      if (each.assumption().isEmpty()) {
        excluded(each.id(), examined);
      }
    }
    classes.forEach(each -> excluded(each, examined));
    return examined;
  }

  private void excluded(String source, Set<String> causes) {
    for (Bearing bearing : tables.bearings().getOrDefault(source, List.of())) {
      if (bearing.kind() == Bearing.Kind.EXCLUDES) {
        causes.add(bearing.cause());
      }
    }
  }

  private String status(Tables.Cause cause, Set<String> examined) {
    if (classes.contains(cause.confirmed())) {
      return Opinion.CONFIRMED;
    }
    if (classes.contains(cause.excluded()) && examined.contains(cause.id())) {
      return Opinion.EXCLUDED;
    }
    return classes.contains(cause.suspected()) ? Opinion.SUSPECTED : Opinion.NOT_SETTLED;
  }

  @Override
  public List<Opinion.View> views() {
    var views = new ArrayList<Opinion.View>();
    for (Guideline each : following.guidelines()) {
      var own = tables.verdicts().stream().filter(v -> v.guideline().equals(each.id())).toList();
      var verdicts = new ArrayList<Opinion.Verdict>();
      own.forEach(verdict -> answer(verdict, verdicts));
      if (!verdicts.isEmpty()) {
        boolean isHome = each.id().equals(following.home());
        views.add(
            new Opinion.View(
                each.key(),
                isHome,
                verdicts,
                isHome ? List.of() : causes(each, own),
                assumptions(each)));
      }
    }
    return views;
  }

  private void answer(Tables.Verdict verdict, List<Opinion.Verdict> verdicts) {
    String answer =
        verdict.answers().stream()
            .filter(option -> classes.contains(option.patients()))
            .findFirst()
            .map(Tables.Option::answer)
            .orElse(verdict.otherwise());
    if (answer.isEmpty()) {
      return;
    }
    boolean anyFails = verdict.criteria().stream().anyMatch(c -> classes.contains(c.failed()));
    boolean anyOpen =
        verdict.criteria().stream().anyMatch(c -> c.required() && !classes.contains(c.met()));
    var reasons = new ArrayList<String>();
    var met = new ArrayList<String>();
    for (Tables.Criterion each : verdict.criteria()) {
      boolean holds = classes.contains(each.met());
      if (classes.contains(each.failed())) {
        reasons.add(each.whenFailed());
      } else if (!anyFails && !holds) {
        reasons.add(each.whenOpen());
      } else if (!anyFails && !anyOpen) {
        reasons.add(each.whenMet());
        met.add(each.whenMet());
      }
    }
    verdicts.add(new Opinion.Verdict(verdict.key(), answer, verdict.explained(), reasons, met));
  }

  private List<Opinion.CauseStatus> causes(Guideline guideline, List<Tables.Verdict> verdicts) {
    return verdicts.stream()
        .filter(Tables.Verdict::workUp)
        .flatMap(verdict -> verdict.criteria().stream())
        .filter(each -> !each.cause().isEmpty())
        .sorted(Comparator.comparingInt(Tables.Criterion::position))
        .map(
            each ->
                new Opinion.CauseStatus(
                    guideline.key(),
                    each.cause(),
                    each.label(),
                    "",
                    status(each),
                    List.of(),
                    List.of()))
        .toList();
  }

  private String status(Tables.Criterion criterion) {
    if (classes.contains(criterion.failed())) {
      return Opinion.CONFIRMED;
    }
    return classes.contains(criterion.met()) ? Opinion.EXCLUDED : Opinion.NOT_SETTLED;
  }

  private List<String> assumptions(Guideline guideline) {
    var assumptions = new TreeSet<String>();
    for (Finding each : findings.all()) {
      if (!each.assumption().isEmpty()
          && tables.owners().getOrDefault(each.id(), Set.of()).contains(guideline.id())) {
        assumptions.add(each.assumption());
      }
    }
    return List.copyOf(assumptions);
  }

  @Override
  public List<Opinion.CauseStatus> causes() {
    if (!following.isAtHome()) {
      return List.of();
    }
    var basis = new HashMap<String, Set<String>>();
    var assumptions = new HashMap<String, Set<String>>();
    for (Finding each : findings.all()) {
      boolean assumed = !each.assumption().isEmpty();
      String text = assumed ? each.assumption() : words(each);
      stand(each.id(), text, assumed ? assumptions : basis);
    }
    classes.forEach(each -> stand(each, tables.labels().getOrDefault(each, ""), basis));
    String guideline =
        following.guidelines().stream()
            .filter(each -> each.id().equals(following.home()))
            .findFirst()
            .orElseThrow()
            .key();
    return tables.causes().stream()
        .map(
            cause ->
                new Opinion.CauseStatus(
                    guideline,
                    cause.id(),
                    cause.label(),
                    cause.group(),
                    statuses.get(cause.id()),
                    List.copyOf(basis.getOrDefault(cause.id(), Set.of())),
                    List.copyOf(assumptions.getOrDefault(cause.id(), Set.of()))))
        .toList();
  }

  /** Enters a text under every cause whose status rests on its source. */
  private void stand(String source, String text, Map<String, Set<String>> texts) {
    if (text.isEmpty()) {
      return;
    }
    for (Bearing bearing : tables.bearings().getOrDefault(source, List.of())) {
      String status = statuses.getOrDefault(bearing.cause(), "");
      boolean counts =
          switch (bearing.kind()) {
            case CONFIRMS -> status.equals(Opinion.CONFIRMED);
            case EXCLUDES -> !status.isEmpty() && !status.equals(Opinion.CONFIRMED);
            case SUSPECTS -> status.equals(Opinion.SUSPECTED);
          };
      if (counts) {
        texts.computeIfAbsent(bearing.cause(), key -> new TreeSet<>()).add(text);
      }
    }
  }

  private String words(Finding finding) {
    String label = tables.labels().getOrDefault(finding.id(), "");
    if (label.isEmpty()) {
      return "";
    }
    var words = new StringBuilder(label);
    if (!finding.evidence().isEmpty()) {
      words.append(" [").append(String.join("; ", finding.evidence())).append(']');
    }
    if (!finding.contradictions().isEmpty()) {
      words.append("; against it: ").append(String.join("; ", finding.contradictions()));
    }
    return words.toString();
  }

  @Override
  public List<Opinion.Outstanding> outstanding() {
    var byClass = new HashMap<String, List<Finding>>();
    for (Finding each : findings.all()) {
      if (each.outstanding().isPresent()) {
        byClass.computeIfAbsent(each.id(), key -> new ArrayList<>()).add(each);
      }
    }
    var outstanding = new ArrayList<Opinion.Outstanding>();
    for (Tables.Outstanding kind : tables.outstanding()) {
      var some = byClass.remove(kind.id());
      if (some != null) {
        var decides = new TreeSet<String>();
        some.forEach(each -> decides.addAll(each.outstanding().orElseThrow().decides()));
        Finding first = some.get(0);
        outstanding.add(
            new Opinion.Outstanding(
                first.outstanding().orElseThrow().item(),
                kind.label(),
                List.copyOf(decides),
                first.due().map(Object::toString).orElse(""),
                first.outstanding().orElseThrow().why(),
                kind.routine()));
      }
    }
    return outstanding;
  }

  @Override
  public List<Opinion.Care> care() {
    var followed = new LinkedHashSet<String>();
    following.guidelines().forEach(each -> followed.add(each.id()));
    var care = new ArrayList<Opinion.Care>();
    for (int i = 0; i < statements.size(); i++) {
      Tables.Care each = tables.care().get(i);
      if (followed.contains(each.guideline())
          && (following.recollections() || !each.unverified())
          && classes.contains(each.patients())
          && classes.contains(each.when())) {
        care.add(statements.get(i));
      }
    }
    return care;
  }

  /** Returns the statements of the tables, to be shared by all patients. */
  static List<Opinion.Care> statements(Tables tables) {
    return tables.care().stream()
        .map(each -> CareRow.of(Table.row(each.said()), Table.row(each.standing())))
        .toList();
  }

  @Override
  public List<String> noTreatmentInSource() {
    if (!following.isAtHome()) {
      return List.of();
    }
    return tables.causes().stream()
        .filter(cause -> cause.untreated() && statuses.get(cause.id()).equals(Opinion.CONFIRMED))
        .map(Tables.Cause::id)
        .toList();
  }

  @Override
  public List<Triple> graph() {
    return List.of();
  }
}
