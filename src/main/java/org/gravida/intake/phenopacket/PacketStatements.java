package org.gravida.intake.phenopacket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;

/** What the parts of a packet say of its subject, in codes. */
final class PacketStatements {
  private static final String PROGRESS = "Phenopackets ProgressStatus";
  private static final List<String> STATES =
      List.of("UNKNOWN_PROGRESS", "IN_PROGRESS", "COMPLETED", "SOLVED", "UNSOLVED");
  private static final List<String> VARIANT_STATES =
      List.of("UNKNOWN_STATUS", "REJECTED", "CANDIDATE", "CONTRIBUTORY", "CAUSATIVE");

  /** What is read of the person, or says nothing that a record holds. */
  private static final List<String> OF_SUBJECT =
      List.of(
          "id",
          "alternateIds",
          "dateOfBirth",
          "timeAtLastEncounter",
          "vitalStatus",
          "sex",
          "gender",
          "taxonomy");

  private final Message packet;
  private final Subject subject;
  private final Place place;
  private final Whose whose;
  private final Set<String> harmless;
  private final BiConsumer<Codeable, String> losses;
  private final List<CodedStatement> all = new ArrayList<>();

  /**
   * Starts without any.
   *
   * @param place of the packet, with the patient to whose record it belongs
   * @param whose who the subject is to that patient
   * @param harmless folded codes and labels of modifiers that leave a feature what it is
   * @param losses takes what is not used, with the reason
   */
  PacketStatements(
      Message packet,
      Subject subject,
      Place place,
      Whose whose,
      Set<String> harmless,
      BiConsumer<Codeable, String> losses) {
    this.packet = packet;
    this.subject = subject;
    this.place = place;
    this.whose = whose;
    this.harmless = harmless;
    this.losses = losses;
  }

  /** Returns all that the packet says. */
  List<CodedStatement> read() {
    packet.messages("phenotypicFeatures").forEach(each -> state(each, "type"));
    packet.messages("diseases").forEach(each -> state(each, "term"));
    packet.messages("interpretations").forEach(this::interpretation);
    packet.messages("measurements").forEach(this::measurement);
    packet.messages("medicalActions").forEach(this::action);
    for (Message sample : packet.messages("biosamples")) {
      var type = sample.concept("sampleType");
      if (type.own().isPresent()) {
        var own = Whose.sample(type);
        all.addAll(new PacketStatements(sample, subject, place, own, harmless, losses).read());
        continue;
      }
      sample.messages("phenotypicFeatures").forEach(each -> sampled(each.concept("type")));
      sample.messages("measurements").forEach(each -> sampled(each.concept("assay")));
    }
    for (String field : packet.message("subject").others(OF_SUBJECT)) {
      lose(Codeable.of(new Coding("Phenopackets subject", field)), "is not read");
    }
    return all;
  }

  private void lose(Codeable thing, String reason) {
    losses.accept(thing, reason);
  }

  private void sampled(Codeable thing) {
    lose(thing, "is said of a biosample, which is not read");
  }

  private static Place at(Place place, Message part) {
    return new Place(
        place.source(), place.unit(), part.members().line(), place.patient(), place.detail());
  }

  private void state(Message part, String name) {
    var what = part.concept(name);
    if (what.isNothing()) {
      lose(Codeable.of(new Coding("Phenopackets " + name, "")), "has neither a code nor a label");
      return;
    }
    boolean isDenied = part.is("excluded") || part.is("negated");
    var recorded = RecordedPart.state(part, what, isDenied);
    if (recorded.isPresent()) {
      var when = subject.moment(part.message("onset")).when();
      all.add(recorded.get().at(at(place, part), when, whose));
      return;
    }
    var onset = subject.moment(part.message("onset"));
    boolean isOver = part.has("resolution");
    var date = onset.when().said().isEmpty() && isDenied ? subject.day() : onset.when();
    boolean isUnclear = part.isUnclear("excluded") || part.isUnclear("negated");
    all.add(
        new CodedStatement(
            at(place, part),
            Kind.STATE,
            what,
            onset.week().isEmpty()
                ? CodedAnswer.none()
                : CodedAnswer.of(onset.week(), Codeable.nothing()),
            Codeable.nothing(),
            isOver ? CodedStatement.over() : Codeable.nothing(),
            isDenied,
            date,
            whose,
            "",
            isUnclear
                ? "does not say clearly whether it is excluded"
                : isModified(part) ? "has a modifier that may change what it says" : ""));
  }

  /** Says whether a feature has a modifier that is not known to leave it what it is. */
  private boolean isModified(Message part) {
    return part.messages("modifiers").stream()
        .map(each -> each.text("id").isEmpty() ? each.text("label") : each.text("id"))
        .anyMatch(each -> !harmless.contains(Dictionary.fold(each)));
  }

  /** Takes a diagnosis under discussion, unless the packet lists it among the diseases as well. */
  private void interpretation(Message part) {
    var diagnosis = part.message("diagnosis");
    var disease = diagnosis.concept("disease");
    var variants = diagnosis.messages("genomicInterpretations");
    variants.forEach(this::variant);
    boolean isListed =
        packet.messages("diseases").stream()
            .filter(each -> !each.is("excluded"))
            .anyMatch(each -> isSame(each.concept("term"), disease));
    if (disease.isNothing() && variants.isEmpty()) {
      lose(Codeable.of(new Coding("Phenopackets interpretation", "")), "names no disease");
    }
    if (disease.isNothing() || isListed) {
      return;
    }
    String progress = part.choice("progressStatus", STATES);
    boolean isRejected =
        !variants.isEmpty()
            && variants.stream()
                .allMatch(
                    each -> each.choice("interpretationStatus", VARIANT_STATES).equals("REJECTED"));
    if (isRejected || progress.equals("UNSOLVED")) {
      lose(disease, isRejected ? "rests on variants that were rejected" : "is not solved");
      return;
    }
    all.add(
        new CodedStatement(
            at(place, part),
            Kind.STATE,
            disease,
            CodedAnswer.none(),
            Codeable.of(new Coding(PROGRESS, progress)),
            Codeable.nothing(),
            false,
            CodedDate.unknown(),
            whose,
            "",
            ""));
  }

  private static boolean isSame(Codeable one, Codeable other) {
    return one.codings().isEmpty() ? one.equals(other) : one.codings().equals(other.codings());
  }

  private void variant(Message genomic) {
    var descriptor = genomic.message("variantInterpretation").message("variationDescriptor");
    String gene = descriptor.message("geneContext").text("valueId");
    if (gene.isEmpty()) {
      gene = genomic.message("gene").text("valueId");
    }
    lose(
        gene.isEmpty() ? Codeable.nothing() : Codeable.of(Coding.compact(gene)),
        "is a variant of a gene, which is not read");
  }

  private void measurement(Message part) {
    var assay = part.concept("assay");
    var date = subject.moment(part.message("timeObserved")).when();
    var interpretation = part.concept("interpretation");
    var recorded = RecordedPart.measurement(part, assay, interpretation);
    if (recorded.isPresent()) {
      all.add(recorded.get().at(at(place, part), date, whose));
      return;
    }
    var parts = part.message("complexValue").messages("typedQuantities");
    if (parts.isEmpty()) {
      var answer = PacketAnswer.of(part.message("value"), interpretation);
      question(part, assay, answer, date);
      return;
    }
    for (Message each : parts) {
      var answer = PacketAnswer.ofQuantity(each.message("quantity"), Codeable.nothing());
      question(each, each.concept("type"), answer, date);
    }
  }

  private void question(Message part, Codeable what, CodedAnswer answer, CodedDate date) {
    all.add(CodedStatement.of(at(place, part), Kind.QUESTION, what, answer, date).of(whose));
  }

  private void action(Message part) {
    part.messages("adverseEvents")
        .forEach(each -> lose(each.concept(), "is an adverse event, which is not read"));
    var procedure = part.message("procedure");
    var treatment = part.message("treatment");
    var regimen = part.message("therapeuticRegimen");
    if (!procedure.isEmpty()) {
      act(part, procedure.concept("code"), subject.moment(procedure.message("performed")).when());
    } else if (!treatment.isEmpty()) {
      var start =
          treatment.messages("doseIntervals").stream()
              .map(each -> CodedDate.of(each.message("interval").text("start")))
              .filter(each -> !each.written().isEmpty())
              .min(Comparator.comparing(CodedDate::written))
              .orElse(CodedDate.unknown());
      act(part, treatment.concept("agent"), start);
    } else if (!regimen.isEmpty()) {
      act(
          part,
          regimen.concept("ontologyClass"),
          subject.moment(regimen.message("startTime")).when());
    } else {
      String kinds =
          part.members().entries().stream()
              .map(each -> each.key())
              .limit(1)
              .collect(Collectors.joining());
      lose(Codeable.of(new Coding("Phenopackets action", kinds)), "is not read");
    }
  }

  private void act(Message part, Codeable what, CodedDate date) {
    if (what.isNothing()) {
      lose(what, "has no code");
      return;
    }
    all.add(CodedStatement.of(at(place, part), Kind.ACT, what, CodedAnswer.none(), date).of(whose));
  }
}
