package org.gravida.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or no patient files at all: what can be read is answered. */
class BadFilesTest {
  @TempDir private Path folder;
  private Fire fire;
  private String good;

  private static final List<String> NOBODY = List.of("null", "[]", "[null]", "{\"patients\": []}");

  @BeforeEach
  void writeAGoodFile() {
    fire = new Fire(folder);
    good = fire.file("good.json", Fire.GOOD);
  }

  /** The file itself is refused, and a good file beside it is answered. */
  private void isRefused(String name, byte[] bytes, String... named) {
    String file = fire.file(name, bytes);
    Fire.answersTheOthers(Fire.classify(file, good), ExitCode.UNREADABLE, named);
    var alone = Fire.classify(file);
    assertThat(alone.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(alone.err()).contains(named);
  }

  @Test
  void anEmptyFileIsNamed() {
    isRefused("a.json", new byte[0], "a.json: found an empty file");
    isRefused("a.csv", " \n\n".getBytes(UTF_8), "a.csv: found an empty file");
  }

  @Test
  void aFileThatNamesNobodyIsNamed() {
    for (String name : List.of("a.json", "a.ttl")) {
      for (String text : name.endsWith("ttl") ? List.of("", "<a:b> <a:c> 3 .") : NOBODY) {
        isRefused(name, text.getBytes(UTF_8), name + ": found no patient");
      }
    }
  }

  @Test
  void aHeaderAloneIsNamed() {
    var call = Fire.classify(fire.file("a.csv", "patient,what,value\n"));
    assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(call.err()).contains("a.csv: found a header and no rows");
  }

  @Test
  void filesOfAnotherKindAreNamed() {
    byte[] picture = new byte[2000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 31 + i / 7);
    }
    isRefused("a.csv", picture, "a file that is no text");
    System.arraycopy("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), 0, picture, 0, 8);
    isRefused("a.json", picture, "a.json: found a picture");
    isRefused(
        "a.zip", "PK\u0003\u0004abc".getBytes(UTF_8), "a.zip: found an archive that is damaged");
    isRefused(
        "b.csv",
        "\uFEFFpatient,what,value\nA,age,31\n".getBytes(Charset.forName("UTF-32LE")),
        "UTF-32");
    isRefused("a", "@prefix a: <b> .\na:b a a:c".getBytes(UTF_8), "a: found RDF or");
    isRefused("a.csv", "<?xml version='1.0'?>\n<a/>".getBytes(UTF_8), "a.csv: found RDF or");
    isRefused("a.ttl", "@prefix a: <b> . a:b a:c".getBytes(UTF_8), "a.ttl:1:");
  }

  @Test
  void aTruncatedFileIsAnsweredAsFarAsItGoes() {
    var call =
        Fire.classify(fire.file("a.json", "[" + Fire.GOOD + ",\n{\"patient\":\"BAD\",\"age\":"));
    Fire.answersTheOthers(call, ExitCode.UNREADABLE, "a.json, line 2", "the file may be cut off");
  }

  @Test
  void aBrokenRowHarmsNoOther() {
    String rows = "patient,what,value\nBAD,\"pregnancy,miscarriage\nGOOD,age,31\n";
    var call = Fire.classify(fire.file("a.csv", rows));
    Fire.answersTheOthers(call, ExitCode.ANSWERED, "BAD,", "a.csv, line 2", "Close the quote");
  }

  @Test
  void wrongBytesAreCountedAndNamed() {
    String rows = "patient,what,value\nGOOD,age,31\nBAD,free note,Fr\u00fch\n";
    var latin = Fire.classify(fire.file("a.csv", rows.getBytes(ISO_8859_1)));
    Fire.answersTheOthers(latin, ExitCode.UNREADABLE, "line 3: found bytes that are not UTF-8 (1 ");
    var zero = Fire.classify(fire.file("b.csv", rows.replace("note", "no\0te")));
    Fire.answersTheOthers(zero, ExitCode.UNREADABLE, "b.csv, line 3: found NUL bytes (1 ");
  }

  @Test
  void aCellOfAMegabyteIsNamedByItsStart() {
    String rows = "patient,what,value\nBAD,pregnancy," + "y".repeat(1_000_000) + "\nGOOD,age,31\n";
    var call = Fire.classify(fire.file("a.csv", rows));
    Fire.answersTheOthers(call, ExitCode.ANSWERED, "a.csv, line 2", "(1000000 characters)");
    assertThat(call.out().length() + call.err().length()).isLessThan(100_000);
  }

  @Test
  void windowsFilesAreReadAsAnyOther() {
    String rows = "\ufeffpatient;what;value\r\nGOOD;pregnancy;miscarriage\r\nGOOD;age;\"31\"\r\n";
    var call = Fire.classify(fire.file("a.csv", rows));
    Fire.answersTheOthers(call, ExitCode.ANSWERED);
    assertThat(call.err()).isEmpty();
  }

  @Test
  void oneIdInTwoFilesOfTwoFormatsIsNamedWithBothPlaces() {
    String wide = fire.file("a.csv", "patient,age\nGOOD,31\nOTHER,32\n");
    var call = Fire.classify(good, wide);
    Fire.answersTheOthers(
        call,
        ExitCode.UNREADABLE,
        "\nOTHER,true",
        "the id GOOD a second time",
        "good.json, line 1");
    String turtle = folder.resolve("a.ttl").toString();
    assertThat(Call.of("convert", "--to", "ttl", "-o", turtle, good).code().number()).isZero();
    Fire.answersTheOthers(Fire.classify(good, turtle), ExitCode.UNREADABLE, "a second time");
  }

  @Test
  void aStrictRunLooksAtTheChecksumsBeforeItAnswers() throws IOException {
    String wide = fire.file("good.csv", "patient,age\nGOOD,31\nOTHER,32\n");
    for (String end : new String[] {".gz", ".zst"}) {
      Path packed = folder.resolve("a.csv" + end);
      assertThat(
              Call.of("convert", "--to", "csv-wide", "-o", packed.toString(), wide).code().number())
          .isZero();
      byte[] bytes = Files.readAllBytes(packed);
      bytes[bytes.length - (end.equals(".gz") ? 6 : 2)] ^= 1;
      Files.write(packed, bytes);
      String trust = "no answer from this file can be trusted";
      var call = Fire.classify(packed.toString());
      assertThat(call.code()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(call.err()).contains(trust);
      assertThat(call.out().contains("GOOD,true")).isEqualTo(end.equals(".gz"));
      var strict = Fire.classify("--strict", good, packed.toString());
      assertThat(strict.out()).isEmpty();
      assertThat(strict.err()).contains(trust);
      assertThat(strict.code()).isEqualTo(ExitCode.NO);
    }
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    for (String name : new String[] {"none.json", "none.csv", "none.ttl"}) {
      String file = folder.resolve(name).toString();
      Fire.answersTheOthers(Fire.classify(file, good), ExitCode.UNREADABLE, file);
    }
    Fire.answersTheOthers(
        Fire.classify(folder.toString(), good), ExitCode.UNREADABLE, folder.toString());
  }

  @Test
  void standardInputIsReadLikeAFile() throws IOException {
    var call = Fire.checked(Call.with(Fire.GOOD.getBytes(UTF_8), "classify", "-f", "csv", "-"));
    Fire.answersTheOthers(call, ExitCode.ANSWERED);
  }
}
