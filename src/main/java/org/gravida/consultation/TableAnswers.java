package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.abstraction.Finding;
import org.gravida.abstraction.Findings;
import org.gravida.consultation.table.Tables;
import org.gravida.consultation.table.Tables.Bearing;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/** Reads the answers about one patient off the tables of a release: what the queries answer. */
final class TableAnswers implements Answers {
  private final TableIndex index;
  private final Tables tables;
  private final Findings findings;
  private final Entailed entailed;
  private final BitSet classes;
  private final boolean brief;
  private final String[] statuses;

  /**
   * Answers for one patient.
   *
   * @param brief whether to leave out on what statuses rest and why something is outstanding
   */
  TableAnswers(TableIndex index, Findings findings, Entailed entailed, boolean brief) {
    this.index = index;
    this.tables = index.tables();
    this.findings = findings;
    this.entailed = entailed;
    this.brief = brief;
    classes = entailed.patients();
    BitSet examined = examined();
    statuses = new String[index.causes().size()];
    for (int i = 0; i < statuses.length; i++) {
      statuses[i] = status(index.causes().get(i), examined.get(i));
    }
  }

  private BitSet examined() {
    var examined = new BitSet();
    examined.or(entailed.excludes());
    for (Finding each : findings.all()) {
      if (each.assumption().isEmpty()) {
        examined.or(index.excludes(each.id()));
      }
    }
    return examined;
  }

  private String status(TableIndex.Cause cause, boolean isExamined) {
    if (classes.get(cause.confirmed())) {
      return Opinion.CONFIRMED;
    }
    if (isExamined && classes.get(cause.excluded())) {
      return Opinion.EXCLUDED;
    }
    return classes.get(cause.suspected()) ? Opinion.SUSPECTED : Opinion.NOT_SETTLED;
  }

  @Override
  public List<Opinion.View> views() {
    var views = new ArrayList<Opinion.View>();
    for (TableIndex.Asked each : index.asked()) {
      var verdicts = new ArrayList<Opinion.Verdict>();
      each.questions().forEach(question -> answer(question, verdicts));
      if (!verdicts.isEmpty()) {
        views.add(
            new Opinion.View(
                each.guideline().key(),
                each.isHome(),
                verdicts,
                each.isHome() ? List.of() : causes(each),
                assumptions(each.guideline())));
      }
    }
    return views;
  }

  private void answer(TableIndex.Question question, List<Opinion.Verdict> verdicts) {
    Tables.Verdict verdict = question.verdict();
    String answer = answer(question);
    if (answer.isEmpty()) {
      return;
    }
    boolean anyFails = false;
    boolean anyOpen = false;
    for (int i = 0; i < verdict.criteria().size(); i++) {
      anyFails |= classes.get(question.failed()[i]);
      anyOpen |= verdict.criteria().get(i).required() && !classes.get(question.met()[i]);
    }
    var reasons = new ArrayList<String>();
    var met = new ArrayList<String>();
    for (int i = 0; i < verdict.criteria().size(); i++) {
      Tables.Criterion each = verdict.criteria().get(i);
      if (classes.get(question.failed()[i])) {
        reasons.add(each.whenFailed());
      } else if (!anyFails && !classes.get(question.met()[i])) {
        reasons.add(each.whenOpen());
      } else if (!anyFails && !anyOpen) {
        reasons.add(each.whenMet());
        met.add(each.whenMet());
      }
    }
    verdicts.add(new Opinion.Verdict(verdict.key(), answer, verdict.explained(), reasons, met));
  }

  private String answer(TableIndex.Question question) {
    for (int i = 0; i < question.options().length; i++) {
      if (classes.get(question.options()[i])) {
        return question.verdict().answers().get(i).answer();
      }
    }
    return question.verdict().otherwise();
  }

  private List<Opinion.CauseStatus> causes(TableIndex.Asked asked) {
    record Placed(int position, Opinion.CauseStatus status) {}
    var causes = new ArrayList<Placed>();
    for (TableIndex.Question question : asked.questions()) {
      for (int i = 0; question.verdict().byCause() && i < question.met().length; i++) {
        Tables.Criterion each = question.verdict().criteria().get(i);
        if (!each.cause().isEmpty()) {
          var status =
              new Opinion.CauseStatus(
                  asked.guideline().key(),
                  each.cause(),
                  each.label(),
                  "",
                  status(question, i),
                  List.of(),
                  List.of());
          causes.add(new Placed(each.position(), status));
        }
      }
    }
    return causes.stream()
        .sorted(Comparator.comparingInt(Placed::position))
        .map(Placed::status)
        .toList();
  }

  private String status(TableIndex.Question question, int criterion) {
    if (classes.get(question.failed()[criterion])) {
      return Opinion.CONFIRMED;
    }
    return classes.get(question.met()[criterion]) ? Opinion.EXCLUDED : Opinion.NOT_SETTLED;
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
    if (!index.following().isAtHome()) {
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
      entailed.ids().forEach(each -> stand(each, label(each), basis));
      String patient = Vocabulary.id(Vocabulary.PATIENT);
      stand(patient, label(patient), basis);
    }
    var causes = new ArrayList<Opinion.CauseStatus>(statuses.length);
    for (int i = 0; i < statuses.length; i++) {
      Opinion.CauseStatus bare = index.causes().get(i).bare().get(statuses[i]);
      var rests = basis.getOrDefault(bare.cause(), Set.of());
      var assumed = assumptions.getOrDefault(bare.cause(), Set.of());
      causes.add(rests.isEmpty() && assumed.isEmpty() ? bare : on(bare, rests, assumed));
    }
    return causes;
  }

  private static Opinion.CauseStatus on(
      Opinion.CauseStatus bare, Set<String> basis, Set<String> assumptions) {
    return new Opinion.CauseStatus(
        bare.guideline(),
        bare.cause(),
        bare.label(),
        bare.group(),
        bare.status(),
        List.copyOf(basis),
        List.copyOf(assumptions));
  }

  private String label(String id) {
    return tables.labels().getOrDefault(id, "");
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
    String label = label(finding.id());
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
    var care = new ArrayList<Opinion.Care>();
    for (TableIndex.Told each : index.told()) {
      if (classes.get(each.patients()) && classes.get(each.when())) {
        care.add(each.care());
      }
    }
    return care;
  }

  @Override
  public List<String> noTreatmentInSource() {
    if (!index.following().isAtHome()) {
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
