package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.inference.Conclusions;
import org.gravida.knowledge.Vocabulary;

/** Keeps the classes that a run needs and finds their numbers. Not safe for several threads. */
final class Entailments {
  private final Set<String> needed;
  private final Optional<TableIndex> tables;
  private final Target anyone;
  private List<String> targets = List.of();
  private List<Target> prepared = List.of();

  /** What the run does with a target. */
  private record Target(String id, boolean isNeeded, int number, BitSet excludes) {}

  Entailments(Set<String> needed, Optional<TableIndex> tables) {
    this.needed = needed;
    this.tables = tables;
    anyone = target(Vocabulary.id(Vocabulary.PATIENT));
  }

  /** Returns what is needed of the conclusions. */
  @SuppressWarnings("ReferenceEquality") // the rules give the same list for every patient
  Entailed of(Conclusions conclusions) {
    if (targets != conclusions.targets()) {
      targets = conclusions.targets();
      prepared = targets.stream().map(this::target).toList();
    }
    var ids = new ArrayList<String>();
    var patients = new BitSet();
    var excludes = new BitSet();
    add(anyone, patients, excludes);
    for (int i = 0; i < prepared.size(); i++) {
      Target each = prepared.get(i);
      if (each.isNeeded() && conclusions.holds(i)) {
        ids.add(each.id());
        add(each, patients, excludes);
      }
    }
    return new Entailed(ids, patients, excludes);
  }

  private static void add(Target target, BitSet patients, BitSet excludes) {
    if (target.number() >= 0) {
      patients.set(target.number());
    }
    excludes.or(target.excludes());
  }

  private Target target(String id) {
    return new Target(
        id,
        needed.contains(id),
        tables.flatMap(index -> index.patients(id)).orElse(-1),
        tables.map(index -> index.excludes(id)).orElseGet(BitSet::new));
  }
}
