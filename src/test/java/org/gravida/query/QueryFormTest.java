package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Queries can be read on one screen, and find their data where it is, not in words. */
class QueryFormTest {
  private static final int WIDEST = 120;

  private static final Pattern LABEL = Pattern.compile("(?:rdfs:label|skos:definition) (\\?\\w+)");

  @Test
  void noLineIsWiderThanAScreen() throws IOException {
    assertThat(queries().entrySet())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.getValue().lines())
                    .as(each.getKey())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDEST)));
  }

  @Test
  void noDatumIsCutOutOfALabel() throws IOException {
    assertThat(queries().entrySet())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(labels(each.getValue()))
                    .as(each.getKey())
                    .allSatisfy(
                        label ->
                            assertThat(each.getValue())
                                .doesNotContainPattern(
                                    "(STRAFTER|STRBEFORE|SUBSTR) *\\((STR\\()?"
                                        + Pattern.quote(label)
                                        + "\\b")));
  }

  private static List<String> labels(String query) {
    return LABEL.matcher(query).results().map(found -> found.group(1)).distinct().toList();
  }

  private static Map<String, String> queries() throws IOException {
    try (var files = Files.walk(Path.of("queries"))) {
      var texts = new TreeMap<String, String>();
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).toList()) {
        String name = file.toString().replace('\\', '/');
        texts.put(name, Files.readString(file));
      }
      return texts;
    }
  }
}
