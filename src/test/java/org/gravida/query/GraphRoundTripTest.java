package org.gravida.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.gravida.query.result.Cell;
import org.gravida.query.result.ResultFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write, Jena reads back to the same answer. */
class GraphRoundTripTest {
  private static final QueryFile ROWS =
      Fixtures.query("SELECT ?s ?p ?o ?none WHERE { ?s ?p ?o OPTIONAL { ?s grv:never ?none } }");
  private static final QueryFile ALL = Fixtures.query("CONSTRUCT WHERE { ?s ?p ?o }");

  private final Graph graph =
      Graph.read(Fixtures.ontology())
          .with(
              List.of(
                  Triple.text("_:x", Fixtures.GRV + "q", "a\t\"b\"\\\n<&>é"),
                  Triple.link("_:x", Fixtures.GRV + "q", "_:y")));

  @ParameterizedTest
  @EnumSource(
      value = ResultFormat.class,
      names = {"JSON", "XML", "TSV"})
  void rowsComeBack(ResultFormat format) {
    var answer = (Answer.Rows) graph.run(ROWS, Map.of());
    Lang lang =
        Map.of(
                ResultFormat.JSON, ResultSetLang.RS_JSON,
                ResultFormat.XML, ResultSetLang.RS_XML,
                ResultFormat.TSV, ResultSetLang.RS_TSV)
            .get(format);
    var in = new ByteArrayInputStream(format.write(answer).getBytes(UTF_8));
    var rows = RowSet.adapt(ResultSetMgr.read(in, lang));
    var blanks = new HashMap<Node, String>();
    var back = new ArrayList<List<Cell>>();
    rows.forEachRemaining(
        binding ->
            back.add(
                answer.columns().stream()
                    .map(binding::get)
                    .map(node -> node == null ? Cell.ABSENT : Nodes.cell(node, blanks))
                    .toList()));
    assertThat(back).isEqualTo(answer.rows());
  }

  @Test
  void turtleComesBack(@TempDir Path folder) throws IOException {
    Answer answer = graph.run(ALL, Map.of());
    Path file = Files.writeString(folder.resolve("all.ttl"), ResultFormat.TTL.write(answer));
    Answer back = Graph.readFiles(List.of(file)).run(ALL, Map.of());
    assertThat(back).isEqualTo(answer);
    assertThat(ResultFormat.TTL.write(back)).isEqualTo(ResultFormat.TTL.write(answer));
  }
}
