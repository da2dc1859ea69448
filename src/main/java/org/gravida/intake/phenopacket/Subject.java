package org.gravida.intake.phenopacket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gravida.intake.coded.CodedDate;

/** The person of whom a packet speaks. */
final class Subject {
  private static final int DAY = 10;
  private static final List<String> SEXES = List.of("UNKNOWN_SEX", "FEMALE", "MALE", "OTHER_SEX");
  private static final List<String> STATES = List.of("UNKNOWN_STATUS", "ALIVE", "DECEASED");

  private final Message packet;
  private final Message person;
  private final CodedDate birth;
  private final PacketTime last;
  private Optional<Integer> oldest;

  Subject(Message packet) {
    this.packet = packet;
    this.person = packet.message("subject");
    this.birth = CodedDate.of(person.text("dateOfBirth"));
    this.last = PacketTime.of(person.message("timeAtLastEncounter"), birth.day());
    this.oldest = last.years();
  }

  /** Returns the id under which a pedigree names the person. */
  String name() {
    return person.text("id");
  }

  /**
   * Returns the id of the patient. Of packets about publications the person's id is often known
   * only within one; there the packet's own id ends with it and is the one that tells people apart.
   */
  String id() {
    String whole = packet.text("id");
    String part = folded(name());
    return part.isEmpty() || folded(whole).endsWith(part) ? whole : name();
  }

  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  boolean isMan() {
    return person.choice("sex", SEXES).equals("MALE");
  }

  boolean isWoman() {
    return person.choice("sex", SEXES).equals("FEMALE");
  }

  boolean isFetus() {
    return last.isOfFetus();
  }

  boolean isDead() {
    return person.message("vitalStatus").choice("status", STATES).equals("DECEASED");
  }

  CodedDate birth() {
    return birth;
  }

  /** Returns the age at the last encounter. */
  Optional<Integer> age() {
    return last.years();
  }

  /** Returns the greatest age of which anything was said. */
  Optional<Integer> oldest() {
    return oldest;
  }

  /** Returns the day of the last encounter, if it is known as a day. */
  CodedDate lastDay() {
    boolean isDay = last.when().isLost() || last.when().day().length() == DAY;
    return isDay ? last.when() : CodedDate.unknown();
  }

  /** Returns the date of what has none of its own: the last encounter, else that of the packet. */
  CodedDate day() {
    return last.when().day().isEmpty()
        ? CodedDate.of(packet.message("metaData").text("created"))
        : last.when();
  }

  /** Reads a time element of the packet. */
  PacketTime moment(Message time) {
    var moment = PacketTime.of(time, birth.day());
    var years = moment.years();
    if (years.isPresent() && years.get() > oldest.orElse(-1)) {
      oldest = years;
    }
    return moment;
  }
}
