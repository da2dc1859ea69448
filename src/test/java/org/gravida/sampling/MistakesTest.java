package org.gravida.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong and garbled values are as frequent as the file says, and the truth names each. */
class MistakesTest {
  @TempDir private Path folder;

  private List<Sample> draw(String wrong, String garbled, boolean complete) throws IOException {
    var text =
        """
        row,draw,name,when,share,is,what,value,unit,date,missing,wrong,garbled,source
        day,,today,,,,,2025-01-01,,,,,,invented
        choice,draw,ill,,1/2,,,,,,,,,invented
        fact,,scan,,,,hysteroscopy,normal,,{today},0,WRONG,GARBLED,invented
        fact,,scan,ill,,,hysteroscopy,uterine septum,,{today},,,,invented
        fact,,sugar,,,,fasting blood glucose,4.0..5.5,mmol/L,{today},0,WRONG,GARBLED,invented
        fact,,sugar,ill,,,fasting blood glucose,7.0..9.9,mmol/L,{today},,,,invented
        """;
    var file = folder.resolve("figures.csv");
    Files.writeString(file, text.replace("WRONG", wrong).replace("GARBLED", garbled));
    var read = PrevalenceFile.read(file, Given.RELEASE);
    assertThat(read.problems()).isEmpty();
    var sampler = new Sampler(read.prevalence(), new Plan(400, 3, true, complete));
    return IntStream.rangeClosed(1, 400).mapToObj(sampler::patient).toList();
  }

  private static String value(Sample sample, String place) {
    return sample.record().facts().stream()
        .filter(fact -> fact.place().source().equals(place))
        .map(fact -> fact.get(Field.VALUE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWrongValueIsThatOfAnotherRow() throws IOException {
    int met = 0;
    for (Sample sample : draw("20 %", "0", false)) {
      boolean ill = sample.truth().choices().contains("ill");
      boolean scanIsWrong = sample.truth().wrong().contains("scan");
      boolean sugarIsWrong = sample.truth().wrong().contains("sugar");
      assertThat(value(sample, "scan")).isEqualTo(ill == scanIsWrong ? "Normal" : "UterineSeptum");
      assertThat(Double.parseDouble(value(sample, "sugar")) > 6).isEqualTo(ill != sugarIsWrong);
      met += scanIsWrong ? 1 : 0;
    }
    assertThat(met).isBetween(55, 105);
  }

  @Test
  void aGarbledValueIsNamedAndNoOther() throws IOException {
    var clean = draw("0", "0", false);
    var spoilt = draw("0", "10 %", false);
    int met = 0;
    for (int i = 0; i < clean.size(); i++) {
      for (String place : List.of("scan", "sugar")) {
        boolean garbled = spoilt.get(i).truth().garbled().contains(place);
        assertThat(value(spoilt.get(i), place).equals(value(clean.get(i), place)))
            .isEqualTo(!garbled);
        met += garbled ? 1 : 0;
      }
    }
    assertThat(met).isBetween(50, 110);
  }

  @Test
  void aCompleteCohortHasNoMistakes() throws IOException {
    var clean = new ArrayList<List<Fact>>();
    draw("0", "0", false).forEach(sample -> clean.add(sample.record().facts()));
    assertThat(draw("50 %", "50 %", true))
        .extracting(sample -> sample.record().facts())
        .isEqualTo(clean);
  }
}
