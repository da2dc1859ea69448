package org.gravida.intake.phenopacket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads packets, families and cohorts: each patient stands in one of them as a whole. */
public final class Packets {
  private static final List<String> MARKS =
      List.of("subject", "metaData", "phenotypicFeatures", "proband", "pedigree");
  private static final Pattern START =
      Pattern.compile(
          "\"(metaData|meta_data|phenotypicFeatures|phenotypic_features|proband|pedigree"
              + "|subject)\"\\s*:\\s*[{\\[]");
  private static final Pattern START_IN_YAML =
      Pattern.compile(
          "^(metaData|meta_data|phenotypicFeatures|phenotypic_features|proband|pedigree|subject)"
              + ":[ \\t]*\\r?$",
          Pattern.MULTILINE);
  private static final Pattern START_IN_FLOW =
      Pattern.compile(
          "^(?:[%#].*\\R|\\R|---[ \\t]*\\R?)*+\\{\\s*+(?=[A-Za-z_])(?s:.*?)\\b"
              + "(?:metaData|meta_data|phenotypicFeatures|phenotypic_features|proband|pedigree"
              + "|subject)\\s*:\\s*[{\\[]");
  private static final Whose PARTNER =
      Whose.related(Codeable.of(new Coding("Phenopackets pedigree", "PARTNER")));

  private final Set<String> harmless;
  private final BiConsumer<Codeable, String> losses;

  /**
   * Reads with nothing kept between the packets.
   *
   * @param harmless folded codes and labels of modifiers that leave a feature what it is
   * @param losses takes what is not used, with the reason
   */
  public Packets(Set<String> harmless, BiConsumer<Codeable, String> losses) {
    this.harmless = Set.copyOf(harmless);
    this.losses = losses;
  }

  /** Says whether a piece of JSON is a packet, a family or a cohort. */
  public static boolean isOne(JsonValue value) {
    return value instanceof JsonValue.Members members
        && MARKS.stream().anyMatch(new Message(members)::has);
  }

  /** Says whether the beginning of a file looks like that of a packet. */
  public static boolean isIn(String start) {
    return START.matcher(start).find();
  }

  /** Says whether the beginning of a file looks like that of a packet in YAML. */
  public static boolean areInYaml(String start) {
    return START_IN_YAML.matcher(start).find() || START_IN_FLOW.matcher(start).find();
  }

  /**
   * Reads what {@link #isOne} knows.
   *
   * @param file place of the file
   */
  public void read(
      Place file,
      JsonValue.Members members,
      Consumer<CodedPatient> patients,
      Consumer<Problem> problems) {
    var message = new Message(members);
    if (message.has("proband")) {
      var household = new Household(message);
      var patient = household.patient();
      read(file, household, patient, patients, problems);
    } else if (message.has("members")) {
      for (Message each : message.messages("members")) {
        read(file, each.members(), patients, problems);
      }
    } else {
      packet(file, message, List.of(), patients, problems);
    }
  }

  private void read(
      Place file,
      Household household,
      Message patient,
      Consumer<CodedPatient> patients,
      Consumer<Problem> problems) {
    var partner = household.partner(patient);
    var others = new ArrayList<CodedStatement>();
    Place place = place(file, patient);
    for (Message each : household.all()) {
      if (!each.equals(patient)) {
        var whose = partner.filter(own -> own.equals(each)).isPresent() ? PARTNER : Whose.other();
        others.addAll(
            new PacketStatements(each, new Subject(each), place, whose, harmless, losses).read());
      }
    }
    packet(file, patient, others, patients, problems);
  }

  private static Place place(Place file, Message packet) {
    return file.line(packet.members().line()).ofPatient(new Subject(packet).id());
  }

  private void packet(
      Place file,
      Message packet,
      List<CodedStatement> others,
      Consumer<CodedPatient> patients,
      Consumer<Problem> problems) {
    var subject = new Subject(packet);
    Place place = place(file, packet);
    String version = packet.message("metaData").text("phenopacketSchemaVersion");
    if (version.startsWith("1")) {
      problems.accept(
          Problem.error(
              place,
              "a phenopacket of version " + Excerpt.of(version),
              "version 2",
              "Convert it; it is not read, since its fields mean other things."));
      return;
    }
    if (subject.id().isEmpty()) {
      problems.accept(Reserved.noId(place, "a phenopacket without an id"));
      return;
    }
    if (subject.isMan() || subject.isFetus()) {
      problems.accept(
          Problem.note(
              place,
              (subject.isMan() ? "a man: " : "a fetus: ") + Excerpt.of(subject.id()),
              "a patient who may be pregnant",
              "Not answered; a man is read as the partner of a patient, within her family."));
      losses.accept(
          Codeable.of(
              new Coding("Phenopackets subject", subject.isMan() ? "MALE" : "gestationalAge")),
          subject.isMan()
              ? "is a man, who is read as the partner of a patient only"
              : "is a fetus, who is no patient");
      return;
    }
    var lost = new ArrayList<CodedPatient.Lost>();
    BiConsumer<Codeable, String> both =
        losses.andThen((thing, reason) -> lost.add(new CodedPatient.Lost(thing, reason, false)));
    var statements =
        new ArrayList<>(
            new PacketStatements(packet, subject, place, Whose.own(), harmless, both).read());
    statements.addAll(others);
    boolean isAgeKnown = !subject.birth().day().isEmpty() || subject.oldest().isPresent();
    patients.accept(
        new CodedPatient(
            subject.id(),
            place,
            subject.birth(),
            subject.lastDay(),
            statements,
            told(subject, place),
            subject.age(),
            subject.oldest(),
            lost,
            subject.isWoman() && isAgeKnown));
  }

  private static List<Problem> told(Subject subject, Place place) {
    return subject.isDead() ? List.of(CodedPatient.died(place)) : List.of();
  }
}
