package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.cli.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result is continued only over the files that it was begun from. */
class ResumedInputsTest {
  @TempDir private Path folder;

  private Path cohort;
  private String whole;

  @BeforeEach
  void begin() throws IOException {
    cohort = folder.resolve("cohort.csv");
    Files.writeString(cohort, "patient,number of miscarriages,live births\nA,3,0\nB,3,0\nC,2,0\n");
    assertThat(classify().code()).isEqualTo(ExitCode.ANSWERED);
    whole = Files.readString(result());
    String first = whole.substring(0, whole.indexOf("\nC,") + 1);
    Files.writeString(result(), first);
  }

  private Path result() {
    return folder.resolve("result.csv");
  }

  private Call classify(String... more) {
    var words = new ArrayList<>(List.of("classify", "-o", result().toString()));
    words.addAll(List.of(more));
    words.add(cohort.toString());
    return Call.of(words.toArray(String[]::new));
  }

  @Test
  void theSameFilesAreContinued() throws IOException {
    var call = classify("--resume");
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(result()).hasContent(whole);
  }

  @Test
  void aChangedValueOfAnAnsweredPatientIsRefused() throws IOException {
    String before = Files.readString(result());
    Files.writeString(cohort, Files.readString(cohort).replace("B,3,0", "B,3,1"));
    var call = classify("--resume");
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err())
        .contains("cohort.csv is not what it was when the result was begun")
        .contains("without --resume all patients are answered anew");
    assertThat(result()).hasContent(before);
  }

  @Test
  void aFileThatIsAddedToAFolderIsRefused() throws IOException {
    Path packets = Files.createDirectory(folder.resolve("packets"));
    Path packet = Path.of("examples/packet.json");
    Files.copy(packet, packets.resolve("a.json"));
    Files.delete(result());
    String[] words = {"classify", "--resume", "-o", result().toString(), packets.toString()};
    assertThat(Call.of(words).code()).isEqualTo(ExitCode.ANSWERED);
    var again = Call.of(words);
    assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.ANSWERED);
    Files.writeString(
        packets.resolve("b.json"), Files.readString(packet).replaceFirst("\"id\": \"", "$0x"));
    assertThat(Call.of(words).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aRunOnAnotherMachineIsToldThatItsRowsAloneAreCompared() throws IOException {
    Path moved = Files.copy(result(), folder.resolve("moved.csv"));
    var call = Call.of("classify", "--resume", "-o", moved.toString(), cohort.toString());
    assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.ANSWERED);
    assertThat(call.err()).contains("nothing is known of the files that " + moved);
    assertThat(moved).hasContent(whole);
  }
}
