package org.gravida.consultation.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.OrderedParallelMap;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.whatif.Change;
import org.gravida.record.PatientRecord;

/**
 * Tries faults on patients: the findings are drawn anew, and where they differ the patient is
 * answered anew. Where no answer differs, it is told whether the exported graph of a patient would,
 * by a finding or a number. The rules of the reasoner stay as they were proved.
 */
public final class Trials {
  private static final int QUEUE = 16;

  private final Classifier sound;
  private final Function<Classifier, List<PatientRecord>> reader;
  private final List<PatientRecord> patients;
  private final List<Findings> before = new ArrayList<>();
  private final List<Opinion> opinions = new ArrayList<>();
  private final Map<String, Set<Integer>> users = new HashMap<>();

  /**
   * Answers all patients without a fault.
   *
   * @param sound brief answers by a release without one
   * @param reader reads the patients by the words of a release
   */
  public Trials(Classifier sound, Function<Classifier, List<PatientRecord>> reader) {
    this.sound = sound;
    this.reader = reader;
    patients = reader.apply(sound);
    var abstraction = sound.knowledge().abstraction();
    for (int i = 0; i < patients.size(); i++) {
      Findings findings = abstraction.find(patients.get(i));
      before.add(findings);
      for (Finding each : findings.all()) {
        users.computeIfAbsent(each.rule(), rule -> new LinkedHashSet<>()).add(i);
      }
    }
    sound.classify(patients, opinions::add);
  }

  /** Returns how many patients there are. */
  public int patients() {
    return patients.size();
  }

  /** Tries faults, several at once, and hands over what came of each in their order. */
  public void run(List<Mutant> mutants, Consumer<Trial> sink) {
    var receiver =
        new OrderedParallelMap.Receiver<Mutant, Trial>() {
          @Override
          public void done(Mutant mutant, Trial trial) {
            sink.accept(trial);
          }

          @Override
          public void failed(Mutant mutant, Throwable cause) {
            throw new IllegalStateException(mutant.id() + " " + mutant.property(), cause);
          }
        };
    try (var map =
        new OrderedParallelMap<Mutant, Trial>(
            sound.threads(), QUEUE, number -> this::tried, receiver)) {
      mutants.forEach(map::accept);
      map.finish();
    }
  }

  private Trial tried(Mutant mutant) {
    try (var faulty = sound.with(mutant.fault().apply(sound.knowledge().release()))) {
      return mutant.isRead()
          ? readAnew(mutant, faulty)
          : foundAnew(mutant, faulty, Trial.ofNobody(mutant));
    } catch (IllegalStateException e) {
      return Trial.ofAnswer(mutant, "", "no release: " + e.getMessage());
    }
  }

  private Trial foundAnew(Mutant mutant, Classifier faulty, Trial soFar) {
    var order = new LinkedHashSet<Integer>();
    mutant.rules().forEach(rule -> order.addAll(users.getOrDefault(rule, Set.of())));
    for (int i = 0; i < patients.size(); i++) {
      order.add(i);
    }
    Trial trial = soFar;
    for (int i : order) {
      PatientRecord patient = patients.get(i);
      Findings found = faulty.knowledge().abstraction().find(patient);
      if (!isAlike(found, before.get(i))) {
        var change = between(opinions.get(i), faulty.worker(0).apply(patient));
        if (change.isPresent()) {
          return Trial.ofAnswer(mutant, patient.id(), words(change.get()));
        }
        String told = otherwise(before.get(i), found);
        if (trial.isSurvivor() && !told.isEmpty()) {
          trial = Trial.ofGraph(mutant, patient.id(), told);
        }
      }
    }
    return trial;
  }

  private Trial readAnew(Mutant mutant, Classifier faulty) {
    var trial = Trial.ofNobody(mutant);
    var read = new LinkedHashMap<String, PatientRecord>();
    reader.apply(faulty).forEach(each -> read.put(each.id(), each));
    for (int i = 0; i < patients.size(); i++) {
      PatientRecord old = patients.get(i);
      PatientRecord now = read.get(old.id());
      if (now == null) {
        return Trial.ofAnswer(mutant, old.id(), "cannot be read");
      }
      if (!now.facts().equals(old.facts())
          || !now.unread().equals(old.unread())
          || !now.problems().equals(old.problems())) {
        var change = between(opinions.get(i), faulty.worker(0).apply(now));
        if (change.isPresent()) {
          return Trial.ofAnswer(mutant, old.id(), words(change.get()));
        }
        if (trial.isSurvivor() && !now.facts().equals(old.facts())) {
          trial = Trial.ofGraph(mutant, old.id(), "facts are read otherwise");
        }
      }
    }
    return foundAnew(mutant, faulty, trial);
  }

  /** Tells the first statement of a patient's graph that would be another; empty if none would. */
  private static String otherwise(Findings before, Findings after) {
    Map<String, String> old = statements(before);
    Map<String, String> young = statements(after);
    var names = new TreeSet<>(old.keySet());
    names.addAll(young.keySet());
    for (String name : names) {
      String was = old.getOrDefault(name, "not told");
      String is = young.getOrDefault(name, "not told");
      if (!was.equals(is)) {
        return name + ": " + was + " -> " + is;
      }
    }
    return "";
  }

  private static Map<String, String> statements(Findings findings) {
    var statements = new HashMap<String, String>();
    for (Finding each : findings.all()) {
      String due = each.due().map(day -> "found, from " + day).orElse("found");
      statements.merge("finding " + each.id(), due, (one, other) -> one + "; " + other);
    }
    findings.numbers().forEach((id, value) -> statements.put("number " + id, value.toString()));
    return statements;
  }

  /** Says whether the same was found in the same order, as far as an answer can depend on it. */
  private static boolean isAlike(Findings one, Findings other) {
    List<Finding> all = one.all();
    if (all.size() != other.all().size() || !one.numbers().equals(other.numbers())) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      if (!isAlike(all.get(i), other.all().get(i))) {
        return false;
      }
    }
    return one.problems().equals(other.problems());
  }

  private static boolean isAlike(Finding one, Finding other) {
    return one.id().equals(other.id())
        && one.assumption().equals(other.assumption())
        && one.due().equals(other.due())
        && one.evidence().equals(other.evidence())
        && one.outstanding()
            .map(Finding.Outstanding::item)
            .equals(other.outstanding().map(Finding.Outstanding::item))
        && one.outstanding()
            .map(Finding.Outstanding::decides)
            .equals(other.outstanding().map(Finding.Outstanding::decides));
  }

  private static Optional<Change> between(Opinion before, Opinion after) {
    return Change.between(before, after).stream().filter(each -> !each.isReworded()).findFirst();
  }

  private static String words(Change change) {
    return change.kind().word()
        + " "
        + change.label()
        + ": "
        + (change.before().isEmpty() ? "not told" : change.before())
        + " -> "
        + (change.after().isEmpty() ? "not told" : change.after());
  }
}
