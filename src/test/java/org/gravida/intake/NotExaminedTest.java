package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says of anything that it was not examined says nothing of it, in whatever form. */
class NotExaminedTest {
  private static final List<String> TERMS =
      List.of("hypothyroidism", "diabetes", "lead exposure", "aspirin", "pregnant now");

  @TempDir private Path folder;

  private FhirText.Read graph(String turtle) throws IOException {
    var patients = new ArrayList<PatientRecord>();
    var problems =
        new PatientSource(FhirText.KNOWLEDGE, Mapping.none())
            .read(Files.writeString(folder.resolve("a.ttl"), turtle), patients::add);
    return new FhirText.Read(patients, problems, Map.of());
  }

  private static void isSilent(FhirText.Read read, String as) {
    assertThat(read.patients()).as(as).hasSize(1);
    var patient = read.patients().get(0);
    assertThat(patient.facts()).as(as).allMatch(each -> each.what().equals("TSH"));
    assertThat(patient.unread()).as(as).isEmpty();
    assertThat(patient.doubted()).as(as).isEmpty();
    assertThat(patient.problems()).as(as).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not examined",
        "Not examined",
        "not tested",
        "not done",
        "not assessed",
        "not screened",
        "nicht untersucht",
        "non réalisé",
        "未检查",
        "未知",
      })
  void isSilenceInEachFormOfFile(String text) throws IOException {
    for (String term : TERMS) {
      String wide = "patient,TSH," + term + "\nA,2," + text + "\n";
      isSilent(FhirText.files("a.csv", wide), wide);
      String dated = "patient,TSH," + term + "," + term + " date\nA,2," + text + ",2024-01-05\n";
      isSilent(FhirText.files("a.csv", dated), dated);
      String rows = "patient,what,value\nA,TSH,2\nA," + term + "," + text + "\n";
      isSilent(FhirText.files("a.csv", rows), rows);
      String json = "[{\"patient\": \"A\", \"TSH\": \"2\", \"%s\": \"%s\"}]".formatted(term, text);
      isSilent(FhirText.files("a.json", json), json);
      String yaml = "patient: A\nTSH: 2\n" + term + ": " + text + "\n";
      isSilent(FhirText.files("a.yaml", yaml), yaml);
      String turtle =
          "@prefix grv: <https://w3id.org/gravida/> .\n"
              + "[] grv:patientId \"A\" ; grv:hasFact [ grv:what grv:TSH ; grv:value 2 ] ,"
              + " [ grv:what \"%s\" ; grv:value \"%s\" ] .\n".formatted(term, text);
      isSilent(graph(turtle), turtle);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"not examined", "not assessed", "未检查"})
  void isSilenceInTheWordsOfFhir(String text) {
    String bundle =
        FhirText.json(
            "{'resourceType': 'Bundle', 'type': 'collection', 'entry': ["
                + "{'resource': {'resourceType': 'Patient', 'id': 'a', 'gender': 'female'}},"
                + "{'resource': {'resourceType': 'Observation', 'status': 'final', 'subject':"
                + " {'reference': 'Patient/a'}, 'code': {'coding': [{'system':"
                + " 'http://snomed.info/sct', 'code': '40930008'}]}, 'valueString': '"
                + text
                + "'}}]}");
    isSilent(FhirText.files("a.json", bundle), bundle);
  }
}
