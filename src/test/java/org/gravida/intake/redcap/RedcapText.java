package org.gravida.intake.redcap;

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

/** Writes small projects, and reads them with the real ontology. */
final class RedcapText {
  private static final String HEADER =
      "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
          + "\"Choices, Calculations, OR Slider Labels\",Field Note,"
          + "Text Validation Type OR Show Slider Number,Identifier?\n";

  private static final List<String> NAMES =
      List.of(
          "field_name",
          "form_name",
          "section_header",
          "field_type",
          "field_label",
          "select_choices_or_calculations",
          "field_note",
          "text_validation_type_or_show_slider_number",
          "identifier");

  private RedcapText() {}

  /**
   * Writes a dictionary.
   *
   * @param fields each as name, form, section, type, label, and of choices, note, validation and
   *     identifier those needed, with semicolons between
   */
  static Path dictionary(Path folder, String... fields) throws IOException {
    var text = new StringBuilder(HEADER);
    for (String field : fields) {
      var cells = new ArrayList<String>(List.of(field.split(";", -1)));
      while (cells.size() < 9) {
        cells.add("");
      }
      text.append('"').append(String.join("\",\"", cells)).append("\"\n");
    }
    return write(folder, "dictionary.csv", text.toString());
  }

  /** Writes the same dictionary as the interface of REDCap for programs hands it out. */
  static Path inJson(Path folder, String... fields) throws IOException {
    var rows = new ArrayList<String>();
    for (String field : fields) {
      var cells = new ArrayList<String>(List.of(field.split(";", -1)));
      var members = new ArrayList<String>();
      for (int i = 0; i < NAMES.size(); i++) {
        String cell = i < cells.size() ? cells.get(i) : "";
        members.add('"' + NAMES.get(i) + "\":\"" + cell.replace("\"", "\\\"") + '"');
      }
      rows.add("{" + String.join(",", members) + ",\"branching_logic\":\"\"}");
    }
    return write(folder, "dictionary.json", "[" + String.join(",", rows) + "]");
  }

  static Path write(Path folder, String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  static FhirText.Read read(Path... files) {
    return read(Mapping.none(), files);
  }

  /** Reads files as one run. */
  static FhirText.Read read(Mapping mapping, Path... files) {
    var patients = new ArrayList<PatientRecord>();
    var problems = new ArrayList<Problem>();
    var source = new PatientSource(FhirText.KNOWLEDGE, mapping);
    for (Path file : files) {
      problems.addAll(source.read(file, patients::add));
    }
    problems.addAll(source.readRest(patients::add));
    return new FhirText.Read(patients, problems, source.losses().counts());
  }

  /** Returns what is kept unread of a patient. */
  static List<String> unread(FhirText.Read read) {
    return read.patients().get(0).unread().stream().map(FhirText::shown).toList();
  }

  /** Returns all problems, those of patients first. */
  static List<Problem> problems(FhirText.Read read) {
    var all = new ArrayList<Problem>();
    read.patients().forEach(each -> all.addAll(each.problems()));
    all.addAll(read.problems());
    return all;
  }

  static List<String> found(FhirText.Read read) {
    return problems(read).stream().map(Problem::found).toList();
  }
}
