package org.gravida.intake.omop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.fhir.FhirText;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** Writes small databases, and reads them with the real ontology. */
final class OmopText {
  static final String PERSONS =
      "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth\n";

  /** A woman of 1990 with the number 1. */
  static final String ANNA = PERSONS + "1,8532,1990,5,1\n";

  static final String CONDITIONS =
      "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,"
          + "condition_source_value,condition_source_concept_id\n";
  static final String MEASUREMENTS =
      "person_id,measurement_concept_id,measurement_date,operator_concept_id,value_as_number,"
          + "value_as_concept_id,unit_concept_id,range_low,range_high,measurement_source_value,"
          + "unit_source_value,value_source_value\n";
  static final String OBSERVATIONS =
      "person_id,observation_concept_id,observation_date,value_as_number,value_as_string,"
          + "value_as_concept_id,observation_source_value\n";

  private OmopText() {}

  /** Writes a table into the folder, under any name. */
  static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Reads a folder or an archive as one run. */
  static FhirText.Read read(Path path) {
    var patients = new ArrayList<PatientRecord>();
    var source = new PatientSource(FhirText.KNOWLEDGE, Mapping.none());
    var problems = new ArrayList<Problem>(source.read(path, patients::add));
    problems.addAll(source.readRest(patients::add));
    return new FhirText.Read(patients, problems, source.losses().counts());
  }

  /** Returns what is recorded of the only patient besides her age and the day of it. */
  static List<String> facts(Path path) {
    return facts(read(path), 0);
  }

  static List<String> facts(FhirText.Read read, int patient) {
    return read.facts(patient).stream()
        .filter(each -> !each.startsWith("Age ") && !each.startsWith("AssessmentDate "))
        .toList();
  }
}
