package org.gravida.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.fhir.FhirResources;
import org.gravida.intake.json.JsonValue;
import org.gravida.record.Place;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Our reader sees in a bundle the resources, codes and dates that another implementation sees. */
class BundleReadingTest {
  private static final String SYSTEM = "urn:codes";

  private final List<String> losses = new ArrayList<>();

  private List<CodedPatient> read(String json) throws IOException {
    try (var parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      var value = (JsonValue.Members) JsonValue.read(parser, each -> 1);
      var patients = new ArrayList<CodedPatient>();
      var resources = new FhirResources((thing, reason) -> losses.add(reason));
      resources.take(Place.of("bundle.json"), value, patients::add, problem -> {});
      resources.finish(patients::add, problem -> {});
      return patients;
    }
  }

  private static CodeableConcept concept(String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(SYSTEM).setCode(code);
    concept.addCoding().setSystem("urn:other").setCode(code + "-other");
    return concept;
  }

  private static Bundle bundle(String id) {
    var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    var patient = new Patient();
    patient.setId(id);
    add(bundle, patient);
    int number = 0;
    for (String date : List.of("2020", "2020-02", "2020-02-03", "2020-02-03T04:05:06+09:00")) {
      number++;
      var observation = new Observation();
      observation.setId("o" + number);
      observation.setStatus(Observation.ObservationStatus.FINAL);
      observation.setCode(concept("obs" + number));
      observation.setSubject(new Reference("Patient/" + id));
      observation.setEffective(new DateTimeType(date));
      observation.setValue(new Quantity().setValue(number).setUnit("mg"));
      add(bundle, observation);
      var condition = new Condition();
      condition.setId("c" + number);
      condition.setCode(concept("con" + number));
      condition.setSubject(new Reference("Patient/" + id));
      condition.setOnset(new DateTimeType(date));
      add(bundle, condition);
      var procedure = new Procedure();
      procedure.setId("p" + number);
      procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
      procedure.setCode(concept("pro" + number));
      procedure.setSubject(new Reference("Patient/" + id));
      procedure.setPerformed(new Period().setStartElement(new DateTimeType(date)));
      add(bundle, procedure);
    }
    return bundle;
  }

  private static void add(Bundle bundle, Resource resource) {
    bundle
        .addEntry()
        .setFullUrl("http://server.example/" + resource.fhirType() + "/" + resource.getIdPart())
        .setResource(resource);
  }

  /** Returns what another implementation reads: codes with the day, of every resource. */
  private static List<String> theirs(Bundle bundle) {
    var all = new TreeSet<String>();
    for (var entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Observation each) {
        all.add(line(each.getCode(), each.getEffectiveDateTimeType()));
      } else if (entry.getResource() instanceof Condition each) {
        all.add(line(each.getCode(), each.getOnsetDateTimeType()));
      } else if (entry.getResource() instanceof Procedure each) {
        all.add(line(each.getCode(), each.getPerformedPeriod().getStartElement()));
      }
    }
    return List.copyOf(all);
  }

  private static String line(CodeableConcept code, BaseDateTimeType date) {
    String day = date.getValueAsString();
    return code.getCoding().stream()
            .map(each -> each.getSystem() + "|" + each.getCode())
            .collect(Collectors.joining(" "))
        + " "
        + (day.length() > 10 ? day.substring(0, 10) : day);
  }

  private static String line(CodedStatement statement) {
    return codes(statement.what()) + " " + statement.when().day();
  }

  private static String codes(Codeable what) {
    return what.codings().stream()
        .map(each -> each.system() + "|" + each.code())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theSameResourcesCodesAndDatesAreSeen() throws IOException {
    var bundle = bundle("P1");
    String json = BundleOracle.text(bundle);
    assertThat(theirs(BundleOracle.parse(json))).hasSize(12);
    var patients = read(json);
    assertThat(patients).extracting(CodedPatient::id).containsExactly("P1");
    assertThat(patients.get(0).statements().stream().map(BundleReadingTest::line).sorted())
        .containsExactlyElementsOf(theirs(bundle));
    assertThat(losses).isEmpty();
  }
}
