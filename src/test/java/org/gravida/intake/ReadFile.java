package org.gravida.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Fact;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** What one reading of a file gave, and how tests write it down. */
record ReadFile(List<PatientRecord> patients, List<Problem> problems) {
  static ReadFile of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static ReadFile of(String name, byte[] bytes) {
    return of(name, bytes, Mapping.none());
  }

  static ReadFile of(String name, byte[] bytes, Mapping mapping) {
    var patients = new ArrayList<PatientRecord>();
    var problems =
        new PatientFiles(SmallRelease.RELEASE, mapping)
            .read(new ByteArrayInputStream(bytes), name, patients::add);
    return new ReadFile(patients, problems);
  }

  /** Returns one line for each patient, fact, unread fact and problem. */
  String text() {
    var text = new StringBuilder();
    for (PatientRecord patient : patients) {
      text.append("patient ").append(patient.id()).append('\n');
      patient.facts().forEach(fact -> text.append("  ").append(shown(fact)).append('\n'));
      patient.unread().forEach(fact -> text.append("  ? ").append(shown(fact)).append('\n'));
      patient.problems().forEach(p -> text.append("  ! ").append(shown(p)).append('\n'));
    }
    problems.forEach(p -> text.append("! ").append(shown(p)).append('\n'));
    return text.toString();
  }

  static String shown(Fact fact) {
    return fact.what() + " " + fact.fields();
  }

  static String shown(Problem p) {
    return p.level()
        + " "
        + p.place()
        + " | "
        + p.found()
        + " | "
        + p.expected()
        + " | "
        + p.remedy();
  }

  List<String> facts(int patient) {
    return patients.get(patient).facts().stream().map(ReadFile::shown).toList();
  }

  List<String> unread(int patient) {
    return patients.get(patient).unread().stream().map(ReadFile::shown).toList();
  }

  List<String> ids() {
    return patients.stream().map(PatientRecord::id).toList();
  }
}
