package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gravida.consultation.explanation.Explainer;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.inference.Proposition;
import org.gravida.inference.ProvedRules;
import org.gravida.inference.abduction.Abduction;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;

/** What a file says, and what each result that it might have besides would add to it. */
final class PlannedFile {
  private static final int MOST_TIMES = 5;
  private static final int MOST_SETS = 500;

  private final Explainer explainer;
  private final PossibleResults possible;
  private final ProvedRules rules;
  private final PatientRecord patient;
  private final PatientExplanations now;
  private final List<PossibleResult> results = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final List<Abduction.Gain> gains = new ArrayList<>();
  private final List<Set<String>> firm = new ArrayList<>();
  private Optional<PlannedFile> allRead = Optional.empty();

  PlannedFile(Explainer explainer, PossibleResults possible, PatientRecord patient) {
    this.explainer = explainer;
    this.possible = possible;
    rules = explainer.rules();
    this.patient = patient;
    now = explainer.of(patient);
    Set<Proposition> said = Abduction.statements(now.facts(), rules);
    var numbers = new HashMap<Object, Integer>();
    var distinct = new HashMap<Object, Set<Set<Proposition>>>();
    for (PossibleResult once : possible.of(patient, now.findings())) {
      PatientExplanations then = with(List.of(once));
      int group = numbers.computeIfAbsent(once.examination(), key -> numbers.size());
      var seen = distinct.computeIfAbsent(once.examination(), key -> new HashSet<>());
      add(once, then, group, said, seen);
      Optional<PossibleResult> again = possible.again(once, then.findings());
      while (again.isPresent() && again.get().times() <= MOST_TIMES) {
        then = with(List.of(again.get()));
        add(again.get(), then, group, said, seen);
        again = possible.again(again.get(), then.findings());
      }
    }
    join(possible, said);
  }

  /** Adds what results say together and none of them alone, where a rule needs several findings. */
  private void join(PossibleResults possible, Set<Proposition> said) {
    var tried = new HashSet<List<Integer>>();
    for (List<String> needed : possible.together()) {
      List<List<Integer>> sets = List.of(List.of());
      for (String finding : needed) {
        if (!isHeld(finding)) {
          sets = extended(sets, saying(finding));
        }
      }
      for (List<Integer> set : sets) {
        if (set.size() > 1 && tried.add(set)) {
          PatientExplanations then = with(set.stream().map(results::get).toList());
          var gained = new HashSet<>(Abduction.statements(then.facts(), rules));
          gained.removeAll(said);
          set.forEach(each -> gained.removeAll(gains.get(each).says()));
          if (then.isConsistent() && !gained.isEmpty()) {
            gain(set, gained, then);
          }
        }
      }
    }
  }

  private boolean isHeld(String finding) {
    return now.facts().findings().stream().anyMatch(each -> isWithin(each, finding));
  }

  private boolean isWithin(String finding, String wider) {
    return explainer.knowledge().release().isWithin(finding, wider);
  }

  private List<Integer> saying(String finding) {
    return IntStream.range(0, results.size())
        .filter(
            i ->
                gains.get(i).says().stream()
                    .anyMatch(
                        each ->
                            each instanceof Proposition.Finding gained
                                && isWithin(gained.name(), finding)))
        .boxed()
        .toList();
  }

  /** Returns each set with one more number, if that is of another examination. */
  private List<List<Integer>> extended(List<List<Integer>> sets, List<Integer> numbers) {
    var extended = new ArrayList<List<Integer>>();
    for (List<Integer> set : sets) {
      for (int number : numbers) {
        var groupsOfSet = set.stream().map(groups::get).toList();
        if (set.contains(number)) {
          extended.add(set);
        } else if (!groupsOfSet.contains(groups.get(number)) && extended.size() < MOST_SETS) {
          extended.add(Stream.concat(set.stream(), Stream.of(number)).sorted().toList());
        }
      }
    }
    return extended;
  }

  private void add(
      PossibleResult result,
      PatientExplanations then,
      int group,
      Set<Proposition> said,
      Set<Set<Proposition>> seen) {
    if (!then.isConsistent()) {
      return;
    }
    var gained = new HashSet<>(Abduction.statements(then.facts(), rules));
    gained.removeAll(said);
    if (!gained.isEmpty() && seen.add(gained)) {
      gain(List.of(results.size()), gained, then);
      results.add(result);
      groups.add(group);
    }
  }

  private void gain(List<Integer> given, Set<Proposition> says, PatientExplanations then) {
    gains.add(new Abduction.Gain(given, says));
    var newly = new HashSet<>(then.firm());
    newly.removeAll(now.firm());
    firm.add(newly);
  }

  /** Returns what is told of the file as it is. */
  PatientExplanations now() {
    return now;
  }

  /** Returns how many results there are. */
  int size() {
    return results.size();
  }

  /** Returns a result by its number. */
  PossibleResult result(int number) {
    return results.get(number);
  }

  /** Returns the numbers of results that say one of these findings, and not by silence. */
  List<List<Integer>> saying(List<String> findings) {
    return IntStream.range(0, gains.size())
        .filter(i -> findings.stream().anyMatch(firm.get(i)::contains))
        .mapToObj(i -> gains.get(i).given())
        .toList();
  }

  /** Labels all from which these statements may follow. */
  Abduction abduction(Set<Proposition> goals) {
    return new Abduction(rules, now.facts(), gains, groups, goals);
  }

  /** Returns what would be told if these results were found. */
  PatientExplanations with(List<PossibleResult> found) {
    return with(found, patient.unread());
  }

  /** Returns the same if of what is unread only this were so, and the rest not recorded. */
  PatientExplanations with(List<PossibleResult> found, List<Fact> unread) {
    var facts = new ArrayList<Fact>(patient.facts());
    found.forEach(each -> facts.addAll(each.facts()));
    return explainer.of(leaving(unread).saying(facts));
  }

  /** Returns the records that were kept but not understood. */
  List<Fact> unread() {
    return patient.unread();
  }

  /** Returns the same file without the records that were not understood. */
  PlannedFile withoutUnread() {
    if (allRead.isEmpty()) {
      allRead = Optional.of(new PlannedFile(explainer, possible, leaving(List.of())));
    }
    return allRead.get();
  }

  private PatientRecord leaving(List<Fact> unread) {
    return unread.equals(patient.unread())
        ? patient
        : new PatientRecord(
            patient.id(),
            patient.facts(),
            unread,
            patient.doubted(),
            patient.problems(),
            patient.place(),
            patient.unused(),
            patient.givenUp());
  }
}
