package org.gravida.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QueryIndexTest {
  private static final Path FOLDER = Path.of("queries");

  @Test
  void theIndexOfTheReleaseIsUpToDate() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .as("run ./gravida generate to renew queries/README.md")
        .isEqualTo(QueryIndex.markdown(QueryLibrary.open(FOLDER)));
  }

  @Test
  void eachQueryStandsInTheTableOfItsKind() {
    String index = QueryIndex.markdown(QueryLibrary.open(Fixtures.FOLDER.resolve("queries")));
    assertThat(index)
        .endsWith(
            """

            ## answer

            Questions about patients; the rows are the answer.

            | name | question |
            | --- | --- |
            | [tests-of](answer/tests-of.rq) | Which gardens have this test? |

            ## check

            Faults of the ontology; each must return no row.

            | name | severity | question |
            | --- | --- | --- |
            | [unlabelled](check/unlabelled.rq) | warning | Which classes have no label? |

            ## list

            Inventories of the ontology.

            | name | question |
            | --- | --- |
            | [gardens](list/gardens.rq) | Which gardens are there? |
            """);
  }
}
