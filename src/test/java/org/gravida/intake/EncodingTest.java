package org.gravida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.Opening;
import org.gravida.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read in its encoding, or its encoding is asked for; it is never guessed. */
class EncodingTest {
  private static final String TABLE = "patient,TSH\nMüller,2\n李,3\n";
  private static final String UMLAUT = "patient,TSH\nAnna Müller,2\n";

  @TempDir private Path folder;

  private static ReadFile read(byte[] bytes, String encoding) {
    var opening = Conventions.usual().with(new Opening("", encoding));
    return ReadFile.of("a.csv", bytes, Mapping.none().with(opening));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void aTextInUtf16IsRecognised(String encoding) {
    var charset = Charset.forName(encoding);
    String expected = ReadFile.of("a.csv", TABLE).text();
    assertThat(read(("\uFEFF" + TABLE).getBytes(charset), "").text()).isEqualTo(expected);
    assertThat(read(TABLE.getBytes(charset), "").text()).isEqualTo(expected);
    String json = "{\"patient\": \"Müller\"}";
    assertThat(ReadFile.of("-", json.getBytes(charset)).ids()).containsExactly("Müller");
  }

  @Test
  void aNamedEncodingIsReadUnlessTheFileShowsItsOwn() {
    assertThat(read(TABLE.getBytes(Charset.forName("GB18030")), "gb18030").ids())
        .containsExactly("Müller", "李");
    assertThat(read(UMLAUT.getBytes(Charset.forName("windows-1252")), "windows-1252").ids())
        .containsExactly("Anna Müller");
    assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8), "windows-1252").ids())
        .containsExactly("Müller", "李");
  }

  @Test
  void otherBytesAreToldOnceWithWhatTheyReadInUsualEncodings() {
    var reading = read(UMLAUT.getBytes(Charset.forName("windows-1252")), "");
    assertThat(reading.problems()).hasSize(1);
    assertThat(ReadFile.shown(reading.problems().get(0)))
        .isEqualTo(
            "ERROR a.csv, line 2 | bytes that are not UTF-8 (1 in the file, the first in this"
                + " line) | a text file in UTF-8 | Save the file as UTF-8, or name its encoding:"
                + " --encoding windows-1252 reads \"Anna Müller\", --encoding GB18030 reads \"Anna"
                + " M黮ler\"; words with such bytes are not recognised.");
  }

  @Test
  void bytesOutsideANamedEncodingAreTold() {
    byte[] bytes = {'p', 'a', 't', 'i', 'e', 'n', 't', '\n', (byte) 0x81, '\n'};
    assertThat(read(bytes, "windows-1252").problems())
        .extracting("found")
        .containsExactly("bytes that are not windows-1252 (1 in the file, the first in this line)");
  }

  @Test
  void theOrderOfDatesIsLookedForInItsEncoding() throws IOException {
    var file = folder.resolve("a.csv");
    String text = "patient,assessment date\nA,03/04/2024\nB,14/02/2024\n";
    Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    var patients = new ArrayList<PatientRecord>();
    var problems = new PatientFiles(SmallRelease.RELEASE).read(file, patients::add);
    assertThat(patients.get(0).problems()).isEmpty();
    assertThat(problems).extracting("remedy").first().asString().startsWith("They are read as dmy");
  }
}
