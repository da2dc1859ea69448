package org.gravida.consultation.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.abstraction.history.FactText;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.TermNote;
import org.gravida.inference.Derivation;
import org.gravida.inference.Facts;
import org.gravida.inference.Interval;
import org.gravida.inference.Proposition;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;

/** Puts derivations about one patient into steps, down to the recorded facts. */
final class StepReader {
  private static final List<String> NUMBERS = List.of("yieldsAtLeast", "yieldsAtMost", "adds");

  /** Parameters that say what a rule yields or in which runs it holds, not how it draws. */
  private static final Set<String> OTHER = Set.of("yields", "inGuideline", "makesProvisional");

  private final Knowledge knowledge;
  private final PatientRecord patient;
  private final Findings findings;
  private final FactText words;

  /** The facts of the file by the words that evidence has for them. */
  private final Map<String, Step.Evidence> recorded = new HashMap<>();

  private final Map<String, AbstractionRule> rules = new HashMap<>();

  StepReader(Knowledge knowledge, PatientRecord patient, Findings findings) {
    this.knowledge = knowledge;
    this.patient = patient;
    this.findings = findings;
    words = new FactText(knowledge.release().dictionary());
    for (Fact each : patient.facts()) {
      recorded.merge(words.of(each), evidence(each), StepReader::both);
    }
    knowledge.release().rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  /** Returns the steps of a derivation. */
  Step of(Derivation derivation) {
    List<Step> because = derivation.premises().stream().map(this::of).toList();
    if (derivation.statement() instanceof Proposition.Finding finding) {
      return finding(finding.name());
    }
    if (derivation.statement() instanceof Proposition.Quantity number) {
      return number(number);
    }
    return step(Step.Kind.CLASS, ((Proposition.Member) derivation.statement()).name(), because);
  }

  private Step step(Step.Kind kind, String id, List<Step> because) {
    return new Step(kind, id, knowledge.label(id), knowledge.tables().note(id), because, List.of());
  }

  /** Returns the step of a fact that the reasoner is told. */
  Step fact(String id, Facts facts) {
    Integer number = facts.numbers().get(id);
    return number == null
        ? finding(id)
        : number(new Proposition.Quantity(id, new Interval(number, number)));
  }

  /** Returns the step of a finding: what it was drawn from; what assumes least comes first. */
  Step finding(String id) {
    var drawn = new LinkedHashMap<Object, Step.Drawn>();
    for (boolean isAssumed : new boolean[] {false, true}) {
      for (Finding each : findings.all()) {
        if (each.id().equals(id) && each.assumption().isEmpty() != isAssumed) {
          Step.Drawn one = drawn(each);
          drawn.putIfAbsent(List.of(one.rule(), one.evidence(), one.assumption()), one);
        }
      }
    }
    return new Step(
        Step.Kind.FINDING,
        id,
        knowledge.label(id),
        knowledge.tables().note(id),
        List.of(),
        List.copyOf(drawn.values()));
  }

  private Step.Drawn drawn(Finding finding) {
    return drawn(
        finding.rule(),
        evidence(finding.evidence()),
        evidence(finding.contradictions()),
        finding.assumption());
  }

  private Step.Drawn drawn(
      String rule, List<Step.Evidence> evidence, List<Step.Evidence> against, String assumption) {
    return new Step.Drawn(
        rule,
        knowledge.label(rule),
        knowledge.tables().note(rule),
        parameters(rule),
        evidence,
        against,
        assumption);
  }

  private List<Step.Evidence> evidence(List<String> texts) {
    return texts.stream()
        .map(text -> recorded.getOrDefault(text, new Step.Evidence(text, "", TermNote.NONE)))
        .toList();
  }

  private Step.Evidence evidence(Fact fact) {
    TermNote limit =
        knowledge.abstraction().limit(fact).map(knowledge.tables()::note).orElse(TermNote.NONE);
    return new Step.Evidence(words.inFull(fact), fact.place().alone().toString(), limit);
  }

  private static Step.Evidence both(Step.Evidence one, Step.Evidence other) {
    return one.equals(other)
        ? one
        : new Step.Evidence(one.text(), one.place() + " and " + other.place(), one.limit());
  }

  private Step number(Proposition.Quantity number) {
    String id = number.property();
    int value = findings.numbers().getOrDefault(id, number.values().representative());
    var drawn = new ArrayList<Step.Drawn>();
    for (AbstractionRule rule : knowledge.release().rules()) {
      if (NUMBERS.stream().anyMatch(parameter -> rule.all(parameter).contains(id))) {
        drawn.add(drawn(rule.id(), counted(rule), List.of(), ""));
      }
    }
    return new Step(
        Step.Kind.NUMBER,
        id,
        NumberWords.of(knowledge.label(id), value, number.values()),
        knowledge.tables().note(id),
        List.of(),
        drawn.stream().filter(each -> !each.evidence().isEmpty()).limit(1).toList());
  }

  /** Returns the facts that a rule may have counted: episodes, and what it names. */
  private List<Step.Evidence> counted(AbstractionRule rule) {
    return patient.facts().stream()
        .filter(
            fact ->
                isEpisode(fact)
                    || rule.parameters().values().stream()
                        .anyMatch(values -> values.contains(fact.what())))
        .map(this::evidence)
        .distinct()
        .toList();
  }

  private boolean isEpisode(Fact fact) {
    return knowledge.release().sections().stream()
        .anyMatch(section -> section.numbered() && section.itemTerm().equals(fact.what()));
  }

  /** Returns what a rule was told, by the label of the parameter. */
  private Map<String, String> parameters(String rule) {
    var texts = new TreeMap<String, String>();
    AbstractionRule known = rules.get(rule);
    if (known != null) {
      known
          .parameters()
          .forEach(
              (parameter, values) -> {
                if (!OTHER.contains(parameter) && !NUMBERS.contains(parameter)) {
                  texts.put(
                      knowledge.label(parameter),
                      String.join(", ", values.stream().map(knowledge::label).toList()));
                }
              });
    }
    return texts;
  }
}
