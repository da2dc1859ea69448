package org.gravida.intake.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gravida.intake.fhir.FhirText.KNOWLEDGE;
import static org.gravida.intake.fhir.FhirText.LOINC;
import static org.gravida.intake.fhir.FhirText.anna;
import static org.gravida.intake.fhir.FhirText.bundle;
import static org.gravida.intake.fhir.FhirText.code;
import static org.gravida.intake.fhir.FhirText.condition;
import static org.gravida.intake.fhir.FhirText.observation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.PatientFiles;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.knowledge.code.CodeSystem;
import org.junit.jupiter.api.Test;

/** What is understood is what the release holds: a code more or a vocabulary less is no Java. */
class CodesAreKnowledgeTest {
  private static final CodeSystem HOUSE =
      new CodeSystem("House", "house codes", "HOUSE", List.of("urn:house"), "", "");
  private static final String TSH = "'valueQuantity': {'value': 2.0, 'code': 'mIU/L'}";

  private static Release with(CodeBook codes) {
    Release all = KNOWLEDGE.release();
    return new Release(
        all.dictionary(),
        all.sections(),
        all.fields(),
        all.choices(),
        all.settings(),
        all.rules(),
        all.broader(),
        all.targets(),
        all.guidelines(),
        all.users(),
        codes,
        all.hash());
  }

  private static List<String> facts(Release release, String... resources) {
    var all = new ArrayList<String>(List.of(anna()));
    all.addAll(List.of(resources));
    String text = bundle("collection", all.toArray(String[]::new));
    var facts = new ArrayList<String>();
    new PatientFiles(release)
        .read(
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            "bundle.json",
            patient -> patient.facts().forEach(fact -> facts.add(FhirText.shown(fact))));
    return facts;
  }

  @Test
  void aCodeOfTheHouseIsReadWhenTheReleaseHoldsIt() {
    var known = KNOWLEDGE.release().codes();
    String own = observation(code("urn:house", "T-1"), TSH);
    assertThat(facts(with(known), own)).isEmpty();
    var systems = new ArrayList<>(known.systems());
    systems.add(HOUSE);
    var mappings = new ArrayList<>(known.mappings());
    mappings.add(
        new CodeMapping(
            "House",
            "T-1",
            false,
            "exactMatch",
            "TSH",
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(),
            "",
            "",
            false,
            true,
            ""));
    assertThat(facts(with(new CodeBook(systems, mappings)), own))
        .containsExactly("TSH 2.0 UNIT mIU/L");
  }

  @Test
  void withoutAVocabularyTheOthersAreRead() {
    var known = KNOWLEDGE.release().codes();
    var less =
        new CodeBook(
            known.systems().stream().filter(each -> !each.id().equals("LOINC")).toList(),
            known.mappings().stream().filter(each -> !each.system().equals("LOINC")).toList());
    assertThat(
            facts(
                with(less),
                observation(code(LOINC, "3016-3"), TSH),
                condition(code("http://hl7.org/fhir/sid/icd-10-cm", "E28.2"), "")))
        .containsExactly("PolycysticOvarySyndrome Yes");
  }

  @Test
  void theLibraryHoldsItsNoticesAndNoNamesOfOthers() {
    var known = KNOWLEDGE.release().codes();
    assertThat(known.systems())
        .extracting(CodeSystem::prefix)
        .contains("LOINC", "SNOMEDCT", "ICD10CM", "HP", "MONDO", "OMOP", "UCUM", "MAXO");
    assertThat(known.mappings()).hasSizeGreaterThan(400).allMatch(each -> !each.code().isBlank());
  }

  @Test
  void aDocumentIsTrueOnItsDay() {
    String composition =
        "{'resourceType': 'Composition', 'date': '2026-06-01T12:00:00Z', 'subject': {"
            + FhirText.ANNA
            + "}}";
    assertThat(facts(KNOWLEDGE.release(), composition))
        .containsExactly("AssessmentDate DATE 2026-06-01");
  }
}
