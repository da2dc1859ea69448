package org.gravida.intake.phenopacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.phenopacket.PacketText.read;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.intake.fhir.FhirText;
import org.junit.jupiter.api.Test;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Age;
import org.phenopackets.schema.v2.core.Diagnosis;
import org.phenopackets.schema.v2.core.Disease;
import org.phenopackets.schema.v2.core.Individual;
import org.phenopackets.schema.v2.core.Interpretation;
import org.phenopackets.schema.v2.core.Measurement;
import org.phenopackets.schema.v2.core.MetaData;
import org.phenopackets.schema.v2.core.OntologyClass;
import org.phenopackets.schema.v2.core.PhenotypicFeature;
import org.phenopackets.schema.v2.core.Quantity;
import org.phenopackets.schema.v2.core.ReferenceRange;
import org.phenopackets.schema.v2.core.Sex;
import org.phenopackets.schema.v2.core.TimeElement;
import org.phenopackets.schema.v2.core.Value;

/** The official classes of the format write, and read, what the reader reads. */
class PacketOracleTest {
  private static final long MAY_2026 = 1_777_593_600L;

  private static OntologyClass coded(String id) {
    return OntologyClass.newBuilder().setId(id).setLabel("x").build();
  }

  private static TimeElement at(long seconds) {
    return TimeElement.newBuilder()
        .setTimestamp(Timestamp.newBuilder().setSeconds(seconds))
        .build();
  }

  private static Phenopacket written() {
    var unit = coded("UCUM:m[IU]/L");
    var range = ReferenceRange.newBuilder().setUnit(unit).setLow(0.4).setHigh(4);
    var quantity = Quantity.newBuilder().setUnit(unit).setValue(5.5).setReferenceRange(range);
    return Phenopacket.newBuilder()
        .setId("P1")
        .setSubject(
            Individual.newBuilder()
                .setId("anna")
                .setSex(Sex.FEMALE)
                .setTimeAtLastEncounter(
                    TimeElement.newBuilder().setAge(Age.newBuilder().setIso8601Duration("P34Y2M"))))
        .addPhenotypicFeatures(
            PhenotypicFeature.newBuilder().setType(coded("HP:0005268")).setOnset(at(MAY_2026)))
        .addPhenotypicFeatures(
            PhenotypicFeature.newBuilder().setType(coded("HP:0000813")).setExcluded(true))
        .addDiseases(Disease.newBuilder().setTerm(coded("MONDO:0005015")).setExcluded(true))
        .addMeasurements(
            Measurement.newBuilder()
                .setAssay(coded("LOINC:3016-3"))
                .setValue(Value.newBuilder().setQuantity(quantity))
                .setTimeObserved(at(MAY_2026)))
        .addInterpretations(
            Interpretation.newBuilder()
                .setId("i")
                .setProgressStatus(Interpretation.ProgressStatus.SOLVED)
                .setDiagnosis(Diagnosis.newBuilder().setDisease(coded("MONDO:0005420"))))
        .setMetaData(
            MetaData.newBuilder()
                .setCreated(Timestamp.newBuilder().setSeconds(MAY_2026))
                .setPhenopacketSchemaVersion("2.0"))
        .build();
  }

  @Test
  void everyWayInWhichItIsWrittenGivesTheSameFacts() throws InvalidProtocolBufferException {
    var printer = JsonFormat.printer();
    var packet = written();
    for (JsonFormat.Printer each :
        new JsonFormat.Printer[] {
          printer,
          printer.preservingProtoFieldNames(),
          printer.printingEnumsAsInts(),
          printer.alwaysPrintFieldsWithNoPresence(),
          printer.omittingInsignificantWhitespace()
        }) {
      var read = FhirText.files("packet.json", each.print(packet));
      assertThat(read.problems()).isEmpty();
      assertThat(read.facts())
          .containsExactlyInAnyOrder(
              "Age 34",
              "Pregnancy Miscarriage DATE 2026-05-01 EPISODE 1",
              "BicornuateUterus No DATE 2026-05-01",
              "DiabetesMellitus No DATE 2026-05-01",
              "Hypothyroidism Suspected",
              "TSH 5.5 UNIT mIU/L DATE 2026-05-01 LOW 0.4 HIGH 4.0");
    }
  }

  @Test
  void theExampleIsAPacketAndNothingOfItIsLost() throws IOException {
    String text = Files.readString(Path.of("examples/packet.json"));
    var packet = Phenopacket.newBuilder();
    JsonFormat.parser().merge(text, packet);
    var read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.losses()).isEmpty();
    assertThat(read.facts())
        .hasSizeGreaterThanOrEqualTo(
            packet.getPhenotypicFeaturesCount()
                + packet.getDiseasesCount()
                + packet.getMeasurementsCount());
  }
}
