package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of a patient file in RDF vanishes, multiplies or becomes another's. */
class GraphFilesTest {
  private static final Knowledge KNOWLEDGE =
      Knowledge.of(Ready.FILES, Ready.QUERIES, Ready.release());
  private static final String PREFIXES =
      """
      @prefix grv: <https://w3id.org/gravida/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix ex: <urn:x:> .
      """;
  private static final String GOOD =
      "ex:g grv:patientId \"G\" ; grv:hasFact [ grv:what grv:MiscarriageCount ; grv:value 3 ] .\n";

  @TempDir private Path folder;
  private List<PatientRecord> patients;
  private List<Problem> problems;

  private void read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    var source = new PatientSource(KNOWLEDGE, Mapping.none());
    patients = new ArrayList<>();
    problems = source.read(file, patients::add);
  }

  private void turtle(String text) throws IOException {
    read("a.ttl", PREFIXES + GOOD + text);
    var good = patients.stream().filter(each -> each.id().equals("G")).findFirst().orElseThrow();
    assertThat(good.facts()).extracting(Fact::what).containsExactly("MiscarriageCount");
  }

  /** Reads one fact of patient A and a good patient. */
  private PatientRecord fact(String said) throws IOException {
    turtle("ex:a a grv:Patient ; grv:patientId \"A\" ; grv:hasFact [ " + said + " ] .");
    assertThat(problems).isEmpty();
    return patients.get(0);
  }

  private void isTold(String... words) {
    assertThat(problems).hasSize(1);
    assertThat(line(problems.get(0))).contains("a.ttl").contains(words);
  }

  private static String line(Problem problem) {
    return String.join(
        " | ", problem.place().toString(), problem.found(), problem.expected(), problem.remedy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grv:what grv:Karyotype ; grv:value grv:Abnormal ; grv:sampel grv:PartnerSubject |"
            + " grv:sampel | Did you mean grv:subject?",
        "grv:what grv:Karyotype ; grv:value grv:Abnormal ; grv:sample grv:PartnerSubject |"
            + " grv:sample | Did you mean grv:subject?",
        "grv:what grv:Karyotype ; grv:value grv:Abnormal ; dcterms:subject grv:PartnerSubject |"
            + " http://purl.org/dc/terms/subject | Did you mean grv:subject?",
        "grv:what grv:Karyotype ; grv:value grv:Abnormal ; ex:of \"x\" | urn:x:of | a field",
        "grv:what grv:Karyotype ; grv:value grv:Normal, grv:Abnormal | several values of grv:value"
            + " | Write a fact for each",
        "grv:what grv:Karyotype, grv:MiscarriageCount ; grv:value 3 | several terms of grv:what |"
            + " one term for each fact",
        "grv:what grv:MiscarriageCount ; grv:value 3 ; grv:date \"2024\", \"2025\", \"2023\" |"
            + " several values of grv:date: 2023, 2024, 2025 | each field once",
        "grv:what grv:MiscarriageCount ; grv:value \"three\"^^xsd:integer |"
            + " grv:value three as integer | datatype",
        "grv:what grv:MiscarriageCount ; grv:value \"2003\"^^xsd:gYear |"
            + " grv:value 2003 as gYear | datatype",
        "grv:what grv:MiscarriageCount ; grv:value [ grv:value 3 ] |"
            + " a node without a name as grv:value | Write the value itself",
        "a grv:UnreadFackt ; grv:what grv:MiscarriageCount ; grv:value 3 |"
            + " the class grv:UnreadFackt | grv:UnreadFact",
      })
  void aFactWithSomethingUnknownDoubleOrMisplacedIsUnread(String said, String found, String remedy)
      throws IOException {
    var patient = fact(said);
    assertThat(patient.facts()).isEmpty();
    assertThat(patient.unread()).isNotEmpty();
    assertThat(patient.problems()).hasSize(1);
    assertThat(line(patient.problems().get(0)))
        .contains("a.ttl, fact 1, patient A | ")
        .contains(found, remedy, "kept unread");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a grv:RecordedFact ; rdfs:label \"a\", \"b\" ; dcterms:source ex:book",
        "a grv:RecordedFact, <http://www.w3.org/2002/07/owl#NamedIndividual>",
        "grv:date \"2024-05-31\"^^xsd:date",
        "grv:date 2024",
        "grv:note \"a note\", \"a note\"@en",
      })
  void whatSaysNothingOfAFactOrSaysItInItsWayDoesNoHarm(String more) throws IOException {
    var patient = fact("grv:what grv:MiscarriageCount ; grv:value 3 ; " + more);
    assertThat(patient.facts()).extracting(Fact::what).containsExactly("MiscarriageCount");
    assertThat(patient.unread()).isEmpty();
  }

  @Test
  void aDateThatTheCalendarHasNotIsReadAsInEveryOtherFormat() throws IOException {
    var patient =
        fact("grv:what grv:MiscarriageCount ; grv:value 3 ; grv:date \"2024-13-45\"^^xsd:date");
    assertThat(patient.unread()).isNotEmpty();
    assertThat(line(patient.problems().get(0))).contains("2024-13-45", "a date as 2024");
  }

  @Test
  void aPatientWithoutAnIdIsToldWithItsNode() throws IOException {
    turtle("ex:b a grv:Patient ; grv:hasFact [ grv:what grv:MiscarriageCount ; grv:value 2 ] .");
    isTold("<urn:x:b> | a patient without an id, with MiscarriageCount", "the id of the patient");
    turtle("ex:b a grv:Patient .");
    isTold("<urn:x:b> | a patient without an id | the id of the patient");
    turtle("[] a grv:Patient ; grv:pateintId \"B\" .");
    isTold("a node without a name", "Did you mean grv:patientId?");
  }

  @Test
  void aPatientOfTwoIdsIsTold() throws IOException {
    turtle("ex:b grv:patientId \"B\", \"C\" .");
    isTold("<urn:x:b> | several ids of one patient: B, C", "one id for each patient");
    assertThat(patients).extracting(PatientRecord::id).containsExactly("G");
  }

  @Test
  void aFactOfNoPatientIsTold() throws IOException {
    turtle("ex:f a grv:RecordedFact ; grv:what grv:MiscarriageCount ; grv:value 2 .");
    isTold("<urn:x:f> | a fact of no patient: MiscarriageCount; grv:value 2", "grv:hasFact");
    turtle("ex:b grv:hasFakt [ grv:what grv:MiscarriageCount ; grv:value 2 ] .");
    isTold("a fact of no patient", "Did you mean grv:hasFact?");
  }

  @Test
  void aFactThatAPatientHasByAnUnknownPropertyIsUnread() throws IOException {
    turtle(
        "ex:a grv:patientId \"A\" ; grv:hasFakt [ grv:what grv:MiscarriageCount ; grv:value 2 ] .");
    assertThat(problems).isEmpty();
    assertThat(patients.get(0).facts()).isEmpty();
    assertThat(patients.get(0).unread()).hasSize(1);
    assertThat(patients.get(0).problems()).hasSize(1);
    assertThat(line(patients.get(0).problems().get(0)))
        .contains("patient A", "grv:hasFakt", "Did you mean grv:hasFact?");
  }

  @Test
  void aFactOfTwoPatientsIsNobodys() throws IOException {
    turtle(
        """
        ex:a grv:patientId "A" ; grv:hasFact ex:f .
        ex:b grv:patientId "B" ; grv:hasFact ex:f .
        ex:f grv:what grv:MiscarriageCount ; grv:value 2 .
        """);
    assertThat(patients.subList(0, 2))
        .allSatisfy(
            each -> {
              assertThat(each.facts()).isEmpty();
              assertThat(line(each.problems().get(0)))
                  .contains("a fact of <urn:x:", "a fact of one patient");
            });
  }

  @Test
  void aFactOfWhichNothingIsSaidIsTold() throws IOException {
    turtle("ex:a grv:patientId \"A\" ; grv:hasFact ex:f .");
    assertThat(line(patients.get(0).problems().get(0)))
        .contains("<urn:x:f> | a fact of which nothing is said");
  }

  @Test
  void twoNodesOfOneIdAreTwoPatients() throws IOException {
    turtle(
        """
        ex:a grv:patientId "A" ; grv:hasFact [ grv:what grv:MiscarriageCount ; grv:value 0 ] .
        ex:b grv:patientId "A" ; grv:hasFact [ grv:what grv:MiscarriageCount ; grv:value 7 ] .
        """);
    isTold("patient A, <urn:x:b> | the id A a second time", "each id once");
    assertThat(patients).extracting(PatientRecord::id).containsExactly("A", "G");
    assertThat(patients.get(0).facts()).hasSize(1);
  }

  @Test
  void anUnknownPropertyOfAPatientIsToldAndHarmsNothing() throws IOException {
    turtle("ex:g grv:hasFakt \"x\" ; grv:hasFinding ex:f ; ex:name \"her own\" .");
    assertThat(patients.get(0).problems()).hasSize(1);
    assertThat(line(patients.get(0).problems().get(0)))
        .contains("patient G", "grv:hasFakt", "Did you mean grv:hasFact?", "not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.trig|ex:graph { %s }",
        "a.ttl|%s",
      })
  void everyFormOfRdfIsRead(String name, String form) throws IOException {
    read(name, PREFIXES + String.format(form, GOOD));
    assertThat(problems).isEmpty();
    assertThat(patients).extracting(PatientRecord::id).containsExactly("G");
    assertThat(patients.get(0).facts()).hasSize(1);
  }

  @Test
  void jsonLdAndNTriplesAreRead() throws IOException {
    read(
        "a.jsonld",
        """
        {"@context": {"@vocab": "https://w3id.org/gravida/"}, "@id": "urn:x:g", "patientId": "G",
         "hasFact": {"what": {"@id": "https://w3id.org/gravida/MiscarriageCount"}, "value": 3}}
        """);
    assertThat(patients.get(0).facts()).extracting(Fact::what).containsExactly("MiscarriageCount");
    String iri = "https://w3id.org/gravida/";
    read(
        "a.nt",
        "<urn:g> <%spatientId> \"G\" .\n<urn:g> <%shasFact> _:f .\n".formatted(iri, iri)
            + "_:f <%swhat> <%sMiscarriageCount> .\n_:f <%svalue> \"3\" ."
                .formatted(iri, iri, iri));
    assertThat(patients.get(0).facts()).extracting(Fact::what).containsExactly("MiscarriageCount");
  }
}
