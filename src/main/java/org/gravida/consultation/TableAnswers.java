package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/** Reads the answers about one patient off the tables of a release: what the queries answer. */
final class TableAnswers implements Answers {
  private final TableIndex index;
  private final Tables tables;
  private final Following following;
  private final Findings findings;
  private final Set<String> classes;
  private final boolean brief;
  private final String[] statuses;

  /**
   * Answers for one patient.
   *
   * @param brief whether to leave out on what statuses rest and why something is outstanding
   */
  TableAnswers(
      TableIndex index,
      Following following,
      Findings findings,
      Set<String> entailed,
      boolean brief) {
    this.index = index;
    this.tables = index.tables();
    this.following = following;
    this.findings = findings;
    this.brief = brief;
    classes = new HashSet<>(entailed);
    classes.add(Vocabulary.id(Vocabulary.PATIENT));
    BitSet examined = examined();
    statuses = new String[tables.causes().size()];
    for (int i = 0; i < statuses.length; i++) {
      statuses[i] = status(tables.causes().get(i), examined.get(i));
    }
  }

  private BitSet examined() {
    var examined = new BitSet();
    for (Finding each : findings.all()) {
      if (each.assumption().isEmpty()) {
        examined.or(index.excludes(each.id()));
      }
    }
    classes.forEach(each -> examined.or(index.excludes(each)));
    return examined;
  }

  private String status(Tables.Cause cause, boolean isExamined) {
    if (classes.contains(cause.confirmed())) {
      return Opinion.CONFIRMED;
    }
    if (isExamined && classes.contains(cause.excluded())) {
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
        .filter(Tables.Verdict::byCause)
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
      if (assumed) {
        stand(each.id(), each.assumption(), assumptions);
      } else if (!brief) {
        stand(each.id(), words(each), basis);
      }
    }
    if (!brief) {
      classes.forEach(each -> stand(each, tables.labels().getOrDefault(each, ""), basis));
    }
    String guideline =
        following.guidelines().stream()
            .filter(each -> each.id().equals(following.home()))
            .findFirst()
            .orElseThrow()
            .key();
    var causes = new ArrayList<Opinion.CauseStatus>(statuses.length);
    for (int i = 0; i < statuses.length; i++) {
      Tables.Cause cause = tables.causes().get(i);
      causes.add(
          new Opinion.CauseStatus(
              guideline,
              cause.id(),
              cause.label(),
              cause.group(),
              statuses[i],
              List.copyOf(basis.getOrDefault(cause.id(), Set.of())),
              List.copyOf(assumptions.getOrDefault(cause.id(), Set.of()))));
    }
    return causes;
  }

  /** Enters a text under every cause whose status rests on its source. */
  private void stand(String source, String text, Map<String, Set<String>> texts) {
    if (text.isEmpty()) {
      return;
    }
    for (Bearing bearing : tables.bearings().getOrDefault(source, List.of())) {
      String status = index.place(bearing.cause()).map(place -> statuses[place]).orElse("");
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
                brief ? "" : first.outstanding().orElseThrow().why(),
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
    for (int i = 0; i < tables.care().size(); i++) {
      Tables.Care each = tables.care().get(i);
      if (followed.contains(each.guideline())
          && (following.recollections() || !each.unverified())
          && classes.contains(each.patients())
          && classes.contains(each.when())) {
        care.add(index.statements().get(i));
      }
    }
    return care;
  }

  @Override
  public List<String> noTreatmentInSource() {
    if (!following.isAtHome()) {
      return List.of();
    }
    var untreated = new ArrayList<String>();
    for (int i = 0; i < statuses.length; i++) {
      Tables.Cause cause = tables.causes().get(i);
      if (cause.untreated() && statuses[i].equals(Opinion.CONFIRMED)) {
        untreated.add(cause.id());
      }
    }
    return untreated;
  }

  @Override
  public List<Triple> graph() {
    return List.of();
  }
}
