package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.gravida.intake.patient.Interpreter;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;

/** Whatever words a file holds, no format changes what they mean or loses them. */
class HostileRoundTripTest {
  private static final List<String> WORDS =
      List.of(
          "yes",
          "No",
          "1",
          "2",
          "2.5",
          "0.50",
          "7",
          "normal",
          "positive",
          "+",
          "-",
          "miscarriage",
          "live birth",
          "active",
          "controlled",
          "2024",
          "2024-05",
          "2024-05-31",
          "8 months ago",
          "2030",
          "8-10",
          "<12",
          "first trimester",
          "partner",
          "embryo",
          "fever",
          "fever;pregnancy",
          "high",
          "none",
          "null",
          "true",
          "a,b;c\td",
          "\"",
          "say \"x\"",
          "line\nline",
          "line\r\nline",
          "\r",
          "=1+1",
          "#",
          "# x",
          "'",
          "\\",
          "{}",
          "[]",
          "\u00fc\u2264\uD83D\uDE00",
          "\uFFFD",
          "\u0000",
          "\uD800",
          "\uFEFF",
          "_help",
          "patient",
          "unread 1 what",
          " ",
          "\u00a0",
          "\u2028",
          "007",
          "1e3");
  private static final List<String> NAMES =
      List.of(
          "",
          "facts",
          "unread",
          "patient",
          "what",
          "pregnancies",
          "value",
          "date",
          "number",
          "pregnancy 1",
          "TSH 2 date",
          "lupus",
          "TSHH",
          "_help",
          "$schema",
          "patients",
          "a b",
          "\"",
          "#",
          ",",
          "\n");

  private final Random random = new Random(20240531);

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private RawFact fact() {
    var terms = new TermLexicon(SmallRelease.RELEASE).recordable();
    boolean known = random.nextInt(4) > 0;
    var term = terms.get(random.nextInt(terms.size()));
    var fields = new EnumMap<Field, String>(Field.class);
    if (random.nextInt(8) > 0) {
      var values = new TermLexicon(SmallRelease.RELEASE).terms(term.values());
      boolean right = !values.isEmpty() && random.nextInt(3) > 0;
      fields.put(
          Field.VALUE, right ? values.get(random.nextInt(values.size())).label() : pick(WORDS));
    }
    for (Field field : Field.values()) {
      if (random.nextInt(6) == 0) {
        String good =
            switch (field) {
              case EPISODE, WEEK, LOW -> "2";
              case HIGH -> "7.5";
              case DATE -> "2023-01";
              case FLAG -> "high";
              case SUBJECT -> "embryo";
              case DURING -> "fever";
              default -> pick(WORDS);
            };
        fields.put(field, random.nextInt(5) > 0 ? good : pick(WORDS));
      }
    }
    String what = known ? (random.nextBoolean() ? term.id() : term.label()) : pick(NAMES);
    return new RawFact(Place.of(""), "", what.strip(), fields, random.nextInt(10) > 0);
  }

  @Test
  void keepsEveryFactInEveryFormat() {
    var interpreter = new Interpreter(new TermLexicon(SmallRelease.RELEASE));
    for (int run = 0; run < 400; run++) {
      var patients = new ArrayList<PatientRecord>();
      for (String id : List.of("P1", "#2", "ü \"3\"", "4,;\t4")) {
        var facts = new ArrayList<RawFact>();
        for (int i = random.nextInt(8); i > 0; i--) {
          RawFact fact = fact();
          if (!fact.what().isEmpty() || !fact.fields().isEmpty()) {
            facts.add(fact);
          }
        }
        patients.add(interpreter.interpret(new RawPatient(id, Place.of(""), facts, List.of())));
      }
      for (WrittenForm format : WrittenForm.values()) {
        String text = format.write(patients);
        var read = ReadFile.of("a." + format.extension(), text);
        assertThat(RoundTripTest.facts(read.patients()))
            .as("run %d, %s:%n%s", run, format, text)
            .isEqualTo(RoundTripTest.facts(patients));
      }
    }
  }
}
