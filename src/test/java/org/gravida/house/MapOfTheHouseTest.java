package org.gravida.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.VMStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of one fact, as CONTRIBUTING tells it, is the way that it takes. */
class MapOfTheHouseTest {
  private static final int MOST = 35;
  private static final Pattern HOP = Pattern.compile("\\| \\d+ \\| `([\\w.]+)\\.(\\w+)` \\|.*");
  private static final Pattern BLOCK = Pattern.compile("```\\w*\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static List<String> hops;
  private static List<String> words;
  private static Walk walk;

  @BeforeAll
  static void walkTheWay()
      throws IOException,
          VMStartException,
          IllegalConnectorArgumentsException,
          InterruptedException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    String map = text.substring(text.indexOf("## The way of one fact"));
    map = map.substring(0, map.indexOf("\n## ", 3));
    hops =
        map.lines().map(HOP::matcher).filter(m -> m.matches()).map(MapOfTheHouseTest::hop).toList();
    words = BLOCK.matcher(map).results().map(block -> block.group(1)).toList();
    Path file = Files.writeString(folder.resolve("mei.json"), words.get(0));
    walk = Walk.of(hops, "classify", file.toString());
  }

  private static String hop(java.util.regex.Matcher row) {
    return "org.gravida." + row.group(1) + "." + row.group(2);
  }

  @Test
  void itHasNoMoreHopsThanFitInTheHead() {
    assertThat(hops).hasSizeBetween(10, MOST).doesNotHaveDuplicates();
  }

  @Test
  void everyHopIsTakenInThisOrder() {
    assertThat(walk.taken()).extracting(Walk.Step::method).containsExactlyElementsOf(hops);
  }

  @Test
  void noHopIsLeftOut() {
    var known = new HashSet<String>();
    var unknown = new ArrayList<String>();
    for (Walk.Step step : walk.taken()) {
      if (!step.caller().isEmpty() && !known.contains(step.caller())) {
        unknown.add(step.caller() + " before " + step.method());
      }
      known.add(Walk.type(step.method()));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void theLineIsPrintedAtTheEnd() {
    assertThat(walk.printed().replaceAll("\\s+", " "))
        .contains(words.get(1).replaceAll("\\s+", " ").strip());
  }
}
