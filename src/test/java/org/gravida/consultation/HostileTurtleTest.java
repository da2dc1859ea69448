package org.gravida.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gravida.consultation.release.Knowledge;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.patient.Interpreter;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever words stand in ids, names and notes, Turtle gives the same records back, and no others.
 */
class HostileTurtleTest {
  private static final Knowledge KNOWLEDGE =
      Knowledge.of(Ready.FILES, Ready.QUERIES, Ready.release());
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r",
          "\t",
          "\"",
          "'",
          "\"\"\"",
          "\\",
          "\\u0041",
          "*/",
          "/*",
          "#",
          " .\n",
          ";",
          "<",
          ">",
          "_:b0",
          "\u0000",
          "\u0001",
          "\u001B[31m",
          "\u007F",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFE",
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "\u200B",
          "\u202E",
          "a",
          "\u00FC",
          "7",
          "=1",
          "<urn:gravida:patient:B> <https://w3id.org/gravida/patientId> \"B\" .\n");

  @TempDir private Path folder;
  private final Random random = new Random(15);

  private String words() {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private PatientRecord patient(int number) {
    var facts = new ArrayList<RawFact>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var fields = new EnumMap<Field, String>(Field.class);
      fields.put(Field.VALUE, random.nextBoolean() ? "3" : words());
      fields.put(random.nextBoolean() ? Field.NOTE : Field.SOURCE, words());
      String what = random.nextBoolean() ? "MiscarriageCount" : Excerpt.clean("x" + words());
      facts.add(RawFact.of(Place.of("a"), "", what, fields));
    }
    String id = Excerpt.clean(number + words());
    var raw = new RawPatient(id, Place.of("a"), facts, List.of());
    return new Interpreter(new TermLexicon(KNOWLEDGE.release())).interpret(raw);
  }

  private static Map<String, List<String>> told(List<PatientRecord> patients) {
    var told = new TreeMap<String, List<String>>();
    for (PatientRecord each : patients) {
      var lines = new ArrayList<String>();
      each.facts().forEach(fact -> lines.add(line(fact)));
      each.unread().forEach(fact -> lines.add("unread " + line(fact)));
      lines.sort(Comparator.naturalOrder());
      told.put(each.id(), lines);
    }
    return told;
  }

  private static String line(Fact fact) {
    return fact.what() + " " + fact.fields();
  }

  @Test
  void whatIsWrittenIsReadBackAndNothingElse() throws IOException {
    var patients = new ArrayList<PatientRecord>();
    for (int i = 0; i < 1_000; i++) {
      patients.add(patient(i));
    }
    var text = new StringWriter();
    var writer = new TurtlePatients(text, KNOWLEDGE.release());
    patients.forEach(writer);
    writer.close();
    Path file = Files.writeString(folder.resolve("a.ttl"), text.toString());
    var back = new ArrayList<PatientRecord>();
    var problems = new PatientSource(KNOWLEDGE, Mapping.none()).read(file, back::add);
    assertThat(problems)
        .allMatch(problem -> problem.level() == Level.NOTE)
        .allMatch(problem -> problem.found().endsWith("which looks like another"));
    assertThat(told(back)).isEqualTo(told(patients));
  }
}
