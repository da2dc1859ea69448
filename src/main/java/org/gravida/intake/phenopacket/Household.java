package org.gravida.intake.phenopacket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The packets of a family: whose is the patient's, and whose the partner's. A pedigree tells who
 * has a child with whom.
 */
final class Household {
  private final Message proband;
  private final List<Message> relatives;
  private final List<Message> persons;

  Household(Message family) {
    this.proband = family.message("proband");
    this.relatives = family.messages("relatives");
    this.persons = family.message("pedigree").messages("persons");
  }

  /**
   * Returns the packet of the patient: the proband; of a fetus the mother, of a man the mother of
   * his child.
   */
  Message patient() {
    var subject = new Subject(proband);
    String name = subject.name();
    Set<String> mothers = new HashSet<>();
    for (Message each : persons) {
      boolean isSelf = subject.isFetus() && each.text("individualId").equals(name);
      boolean isChild = subject.isMan() && each.text("paternalId").equals(name);
      if ((isSelf || isChild) && isKnown(each.text("maternalId"))) {
        mothers.add(each.text("maternalId"));
      }
    }
    return relative(mothers).orElse(proband);
  }

  /** Returns the packet of the partner: the father of a child of the patient, if it is only one. */
  Optional<Message> partner(Message patient) {
    String name = new Subject(patient).name();
    Set<String> fathers = new HashSet<>();
    for (Message each : persons) {
      if (each.text("maternalId").equals(name) && isKnown(each.text("paternalId"))) {
        fathers.add(each.text("paternalId"));
      }
    }
    return relative(fathers);
  }

  private static boolean isKnown(String id) {
    return !id.isEmpty() && !id.equals("0");
  }

  private Optional<Message> relative(Set<String> names) {
    return names.size() != 1
        ? Optional.empty()
        : all().stream().filter(each -> names.contains(new Subject(each).name())).findFirst();
  }

  /** Returns all packets, that of the proband first. */
  List<Message> all() {
    var all = new ArrayList<Message>(List.of(proband));
    all.addAll(relatives);
    return all;
  }
}
