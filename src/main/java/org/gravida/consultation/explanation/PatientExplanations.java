package org.gravida.consultation.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.answer.RunTables;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.inference.Conclusions;
import org.gravida.inference.Derivations;
import org.gravida.inference.Facts;
import org.gravida.inference.MinimalSets;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.RuleSet;
import org.gravida.reasoning.Justifier;
import org.gravida.record.PatientRecord;

/** Why something was concluded about one patient. Not for several threads. */
public final class PatientExplanations {
  private final Knowledge knowledge;
  private final RuleSet rules;
  private final Derivations derivations;
  private final RunTables tables;
  private final Optional<Justifier> justifier;
  private final Supplier<StepReader> reader;
  private Optional<StepReader> steps = Optional.empty();
  private final Facts facts;
  private final List<Finding> found;

  /** Findings that rows may ask for: those that take nothing from silence, and what is missing. */
  private final Set<String> firm;

  private final Conclusions conclusions;

  PatientExplanations(
      Knowledge knowledge,
      ProvedRules proved,
      RuleSet rules,
      RunTables tables,
      Optional<Justifier> justifier,
      PatientRecord patient) {
    this.justifier = justifier;
    this.knowledge = knowledge;
    this.rules = rules;
    this.tables = tables;
    derivations = new Derivations(proved);
    Findings findings = knowledge.abstraction().find(patient);
    found = findings.all();
    reader = () -> new StepReader(knowledge, patient, findings);
    var ids = new TreeSet<>(findings.all().stream().map(Finding::id).toList());
    facts = new Facts(patient.id(), List.copyOf(ids), findings.numbers());
    firm =
        findings.all().stream()
            .filter(each -> each.assumption().isEmpty() || each.outstanding().isPresent())
            .map(Finding::id)
            .collect(Collectors.toUnmodifiableSet());
    conclusions = rules.conclude(facts);
  }

  /** Says whether the file does not contradict itself. */
  public boolean isConsistent() {
    return conclusions.consistent();
  }

  /** Returns what was found in the file. */
  public List<Finding> findings() {
    return found;
  }

  /** Returns the ids of the findings that take nothing from silence, and of what is missing. */
  public Set<String> firm() {
    return firm;
  }

  /** Returns the ids of the classes that the patient belongs to, sorted. */
  public Set<String> entailed() {
    return conclusions.entailed();
  }

  /** Returns those of the classes that do not rest on what is taken from silence. */
  Set<String> firmlyEntailed() {
    var kept = new ArrayList<>(facts.numbers().keySet());
    facts.findings().stream().filter(firm::contains).forEach(kept::add);
    return rules.conclude(facts.keep(kept)).entailed();
  }

  /** Returns what the reasoner is told about the patient. */
  public Facts facts() {
    return facts;
  }

  /** Returns of that what is recorded: nothing taken from silence, nothing that is missing. */
  public Facts recorded() {
    var kept = new ArrayList<>(facts.numbers().keySet());
    found.stream()
        .filter(each -> each.assumption().isEmpty() && each.outstanding().isEmpty())
        .forEach(each -> kept.add(each.id()));
    return facts.keep(kept);
  }

  /** Returns the rows of a table, named without its ending, that the patient is told. */
  public List<ToldRow> told(String table) {
    var holding = new TreeSet<>(conclusions.entailed());
    holding.addAll(firm);
    return tables.told(table, tables.numbers(holding));
  }

  /**
   * Explains that the patient belongs to a class.
   *
   * @param most how many reasons to give at most
   * @param isOver says whether to stop looking for more
   * @return empty if that is not so
   */
  public Optional<Explanation> ofClass(String id, int most, BooleanSupplier isOver) {
    return conclusions.entailed().contains(id)
        ? Optional.of(
            explained(
                Optional.empty(),
                "class",
                id,
                knowledge.label(id),
                notes(id),
                List.of(id),
                List.of(),
                most,
                isOver))
        : Optional.empty();
  }

  private List<String> notes(String id) {
    var note = knowledge.tables().note(id);
    return Stream.concat(
            Stream.of(note.definition()).filter(text -> !text.isEmpty()),
            note.sources().stream().map(source -> "source: " + source))
        .toList();
  }

  /**
   * Explains that the patient is told a row.
   *
   * @param kind what kind of conclusion it is
   * @param id of what it concludes
   * @param label it in words
   * @param details what is said with it
   */
  public Explanation ofRow(
      ToldRow row,
      String kind,
      String id,
      String label,
      List<String> details,
      int most,
      BooleanSupplier isOver) {
    return explained(
        Optional.of(row),
        kind,
        id,
        label,
        details,
        holding(row, "all"),
        holding(row, "any"),
        most,
        isOver);
  }

  /** Returns what a row asks for that holds of this patient, but not of all in the run. */
  private List<String> holding(ToldRow row, String column) {
    return row.cells().table().columns().contains(column)
        ? row.list(column).stream()
            .filter(id -> firm.contains(id) || conclusions.entailed().contains(id))
            .toList()
        : List.of();
  }

  private Explanation explained(
      Optional<ToldRow> row,
      String kind,
      String id,
      String label,
      List<String> details,
      List<String> all,
      List<String> any,
      int most,
      BooleanSupplier isOver) {
    var found =
        MinimalSets.of(
            facts.ids(),
            some -> {
              Facts kept = facts.keep(some);
              var entailed = rules.conclude(kept).entailed();
              return all.stream().allMatch(each -> holds(each, kept, entailed))
                  && (any.isEmpty() || any.stream().anyMatch(each -> holds(each, kept, entailed)));
            },
            most,
            isOver);
    var reasons = new ArrayList<Explanation.Reason>();
    for (List<String> each : found.sets()) {
      reasons.add(reason(facts.keep(each), all, any));
    }
    reasons.sort(Comparator.comparing(each -> !each.isFirm()));
    return new Explanation(kind, id, label, details, reasons, found.complete(), row);
  }

  private boolean holds(String id, Facts kept, Set<String> entailed) {
    return (firm.contains(id) && kept.findings().contains(id)) || entailed.contains(id);
  }

  private Explanation.Reason reason(Facts least, List<String> all, List<String> any) {
    var parts = new ArrayList<Step>();
    all.forEach(id -> step(id, least).ifPresent(parts::add));
    any.stream().flatMap(id -> step(id, least).stream()).findFirst().ifPresent(parts::add);
    return new Explanation.Reason(parts, least.ids(), axioms(parts, least));
  }

  private List<String> axioms(List<Step> parts, Facts least) {
    return justifier.stream()
        .flatMap(
            why ->
                parts.stream()
                    .filter(part -> part.kind() == Step.Kind.CLASS)
                    .flatMap(part -> why.entailment(least, part.id()).stream()))
        .flatMap(justification -> justification.axioms().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private StepReader steps() {
    if (steps.isEmpty()) {
      steps = Optional.of(reader.get());
    }
    return steps.get();
  }

  private Optional<Step> step(String id, Facts least) {
    return least.findings().contains(id)
        ? Optional.of(steps().finding(id))
        : derivations.of(least, id).map(steps()::of);
  }

  /**
   * Returns all least sets of facts that cannot all hold, and all least sets of facts without which
   * the others can; nothing for a file that does not contradict itself.
   */
  public Collisions collisions(int most, BooleanSupplier isOver) {
    if (isConsistent()) {
      return new Collisions(List.of(), List.of(), true);
    }
    var found =
        MinimalSets.of(
            facts.ids(), some -> !rules.conclude(facts.keep(some)).consistent(), most, isOver);
    return new Collisions(
        found.sets().stream().map(this::steps).toList(),
        found.hits().stream().map(this::steps).toList(),
        found.complete());
  }

  /** Returns the steps of facts. */
  public List<Step> steps(List<String> ids) {
    return ids.stream().map(id -> steps().fact(id, facts)).toList();
  }

  /**
   * What is wrong with a file that contradicts itself.
   *
   * @param sets each of facts that cannot all hold, and of which none can be left out
   * @param repairs each of facts without which the others do not collide; empty if not all sets
   *     were found
   * @param complete whether there are no other sets
   */
  public record Collisions(List<List<Step>> sets, List<List<Step>> repairs, boolean complete) {}
}
