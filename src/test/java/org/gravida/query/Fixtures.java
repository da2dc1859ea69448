package org.gravida.query;

import java.nio.file.Path;
import org.gravida.knowledge.OntologyFiles;

/** Where the tests of this room find their files. */
public final class Fixtures {
  public static final Path FOLDER = Path.of("src/test/resources/org/gravida/query");
  public static final String GRV = "https://w3id.org/gravida/";

  private Fixtures() {}

  public static OntologyFiles ontology() {
    return OntologyFiles.open(FOLDER.resolve("ontology"));
  }

  public static Path document(String name) {
    return FOLDER.resolve("documents").resolve(name);
  }

  public static QueryFile query(String text) {
    return QueryFile.of(
        Path.of("test.rq"),
        "PREFIX grv: <https://w3id.org/gravida/>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + text);
  }
}
