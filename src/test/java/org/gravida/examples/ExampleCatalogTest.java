package org.gravida.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Protégé looks for the catalog beside the file it opens; both must lead to the same modules. */
class ExampleCatalogTest {
  private static final Pattern ENTRY = Pattern.compile("name=\"([^\"]*)\" uri=\"([^\"]*)\"");
  private static final Path ONTOLOGY = Path.of("ontology");

  @Test
  void theExamplesFindEveryModuleThroughTheirOwnCatalog() throws IOException {
    var beside = entries(ONTOLOGY.resolve("generated/example"));
    assertThat(beside).isEqualTo(entries(ONTOLOGY)).isNotEmpty();
    assertThat(beside.values()).isNotEmpty().allSatisfy(file -> assertThat(file).isRegularFile());
  }

  private static Map<String, Path> entries(Path folder) throws IOException {
    var entries = new TreeMap<String, Path>();
    var entry = ENTRY.matcher(Files.readString(folder.resolve("catalog-v001.xml")));
    while (entry.find()) {
      entries.put(entry.group(1), folder.resolve(entry.group(2)).normalize());
    }
    return entries;
  }
}
