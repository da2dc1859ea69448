package org.gravida.consultation.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gravida.consultation.answer.Opinion;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Which single recorded facts, if lost or wrong, would change what a patient is told. */
public final class Sensitivity {
  private static final Set<Change.Kind> ASIDE =
      Set.of(
          Change.Kind.OUTSTANDING, Change.Kind.REASON, Change.Kind.ASSUMPTION, Change.Kind.PROBLEM);

  private final Dictionary dictionary;
  private final Function<PatientRecord, Opinion> classifier;

  /**
   * What would follow if one fact were not as it is recorded.
   *
   * @param fact as it is recorded
   * @param instead id of the value it would have, or empty if it were not there
   * @param changes what would be told otherwise; not what is outstanding or to check, nor reasons
   *     and assumptions
   */
  public record Effect(Fact fact, String instead, List<Change> changes) {
    public Effect {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Prepares.
   *
   * @param classifier full opinions, one after another
   */
  public Sensitivity(Dictionary dictionary, Function<PatientRecord, Opinion> classifier) {
    this.dictionary = dictionary;
    this.classifier = classifier;
  }

  /**
   * Returns the effects, in the order of the file: each fact lost, and each with every other value
   * that its term can have; of values with the same effect the first stands for all.
   */
  public List<Effect> of(PatientRecord patient) {
    Opinion before = classifier.apply(patient);
    var effects = new ArrayList<Effect>();
    for (int place = 0; place < patient.facts().size(); place++) {
      Fact fact = patient.facts().get(place);
      Map<List<Change>, Effect> distinct = new LinkedHashMap<>();
      add(fact, "", before, with(patient, place, List.of()), distinct);
      for (String value : others(fact)) {
        add(fact, value, before, with(patient, place, List.of(said(fact, value))), distinct);
      }
      effects.addAll(distinct.values());
    }
    return effects;
  }

  private void add(
      Fact fact,
      String instead,
      Opinion before,
      PatientRecord changed,
      Map<List<Change>, Effect> distinct) {
    List<Change> changes =
        Change.between(before, classifier.apply(changed)).stream()
            .filter(each -> !ASIDE.contains(each.kind()))
            .toList();
    if (!changes.isEmpty()) {
      distinct.putIfAbsent(changes, new Effect(fact, instead, changes));
    }
  }

  /** Returns the values that the fact might have in place of its own. */
  private List<String> others(Fact fact) {
    return dictionary.byId(fact.what()).map(Term::values).orElse(List.of()).stream()
        .filter(value -> !value.equals(fact.get(Field.VALUE)))
        .toList();
  }

  private static Fact said(Fact fact, String value) {
    var fields = new LinkedHashMap<>(fact.fields());
    fields.put(Field.VALUE, value);
    List.of(Field.UNIT, Field.LOW, Field.HIGH, Field.FLAG).forEach(fields::remove);
    return new Fact(fact.what(), fields, fact.place());
  }

  private static PatientRecord with(PatientRecord patient, int place, List<Fact> instead) {
    var facts = new ArrayList<>(patient.facts());
    facts.remove(place);
    facts.addAll(place, instead);
    return patient.saying(facts);
  }
}
