package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutterTest {
  private static final Heading HEADING = Heading.of("a.csv", "patient,TSH\n".getBytes(UTF_8));
  private static final List<String> PIECES =
      List.of("\n", "\n", "\n", "a", "bc", "\r\n", "\r", "\n\n", "\u00E9\u8A8A", "x,y,z,1,2,3", "");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100_000})
  void thePartsOfABlockAreWholeLinesAndKnowWhatStandsBeforeThem(int most) {
    var random = new Random(most);
    var text = new StringBuilder("a\n");
    for (int i = 0; i < 2000; i++) {
      text.append(PIECES.get(random.nextInt(11)));
    }
    var block = new RowBlock(HEADING, 7, text.toString().getBytes(UTF_8));
    var read = new ByteArrayOutputStream();
    var parts = block.parts(most);
    for (RowBlock part : parts) {
      String before = read.toString(UTF_8);
      assertThat(part.before()).isEqualTo(7 + before.split("\r\n|\r|\n", -1).length - 1);
      assertThat(before).matches("(?s)|.*\n");
      assertThat(new String(part.text(), UTF_8).split("\n")).hasSizeLessThanOrEqualTo(most);
      read.writeBytes(part.text());
    }
    assertThat(read.toByteArray()).isEqualTo(block.text());
    assertThat(parts).hasSizeGreaterThan(most < 9 ? 100 : 0);
  }

  @Test
  void aRowWithLineEndsBetweenQuotesIsNotCutInTwo() {
    String row = "a,\"x\n\"\"\ny\"\n";
    var block = new RowBlock(HEADING, 1, row.repeat(20).getBytes(UTF_8));
    assertThat(block.parts(1)).hasSize(20).allMatch(part -> part.text().length == row.length());
  }

  @Test
  void aQuoteHoldsNoLinesOfJsonTogether() {
    var block = new RowBlock(new JsonLines("a.jsonl"), 0, "{\"\n".repeat(20).getBytes(UTF_8));
    assertThat(block.parts(1)).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11})
  void aBlockKnowsHowManyLinesStandBeforeIt(int pieces) throws IOException {
    var random = new Random(pieces);
    var text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(PIECES.get(random.nextInt(pieces)));
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    var slow =
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(9_000)));
          }
        };
    var cutter = new Cutter(HEADING, slow, () -> {});
    var read = new ByteArrayOutputStream();
    int blocks = 0;
    for (var block = cutter.next(); block.isPresent(); block = cutter.next()) {
      String before = HEADING.text() + read.toString(UTF_8);
      assertThat(block.get().before()).isEqualTo(before.split("\r\n|\r|\n", -1).length - 1);
      read.write(block.get().text());
      blocks++;
    }
    assertThat(read.toByteArray()).isEqualTo(bytes);
    assertThat(blocks).isGreaterThan(3);
  }
}
