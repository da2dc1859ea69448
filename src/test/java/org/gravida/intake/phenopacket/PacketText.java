package org.gravida.intake.phenopacket;

import java.util.List;
import org.gravida.intake.fhir.FhirText;

/** Writes small packets, and reads them with the real ontology. */
final class PacketText {
  static final String ANNA = "'id': 'anna', 'sex': 'FEMALE', 'dateOfBirth': '1990-05-01T00:00:00Z'";
  static final String BICORNUATE = "{'id': 'HP:0000813', 'label': 'x'}";
  static final String LOSS = "{'id': 'HP:0005268', 'label': 'x'}";

  private PacketText() {}

  /** Returns a packet of a subject, given by its fields, with more fields of the packet. */
  static String packet(String subject, String... more) {
    String all = String.join(", ", more);
    return "{'id': 'P1', 'subject': {"
        + subject
        + "}"
        + (all.isEmpty() ? "" : ", " + all)
        + ", 'metaData': {'created': '2026-06-01T08:00:00Z', 'createdBy': 'x',"
        + " 'phenopacketSchemaVersion': '2.0'}}";
  }

  static String features(String... features) {
    return "'phenotypicFeatures': [" + String.join(", ", features) + "]";
  }

  /** Returns a feature; more fields may follow. */
  static String feature(String type, String more) {
    return "{'type': " + type + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  static String disease(String term, String more) {
    return "{'term': {'id': '" + term + "'}" + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  /** Returns a measurement of an assay; more fields follow. */
  static String measurement(String assay, String more) {
    return "'measurements': [{'assay': {'id': '" + assay + "'}, " + more + "}]";
  }

  static FhirText.Read read(String text) {
    return FhirText.files("packet.json", FhirText.json(text));
  }

  /** Reads one packet of Anna. */
  static FhirText.Read anna(String... more) {
    return read(packet(ANNA, more));
  }

  static List<String> facts(String... more) {
    return anna(more).facts();
  }
}
