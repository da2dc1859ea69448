package org.gravida.query.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.record.Spelling;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
  private static final String GRV = "https://w3id.org/gravida/";
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

  private static final Answer ROWS =
      new Answer.Rows(
          List.of("what", "size", "note"),
          List.of(
              List.of(
                  Cell.iri(GRV + "Apple"),
                  Cell.literal("7", INTEGER, ""),
                  Cell.literal("a, \"b\"\n<c>", STRING, "")),
              List.of(
                  Cell.blank("_:b0"), Cell.ABSENT, Cell.literal("rot", Names.LANG_STRING, "de"))));

  private static final Answer GRAPH =
      new Answer.Statements(
          List.of(
              Triple.link("_:z", GRV + "of", "http://example.org/a b"),
              Triple.link(GRV + "Apple", GRV + "has", "_:z"),
              new Triple(GRV + "Apple", GRV + "size", "7", INTEGER),
              new Triple(GRV + "Apple", Names.PREFIXES.get("rdfs") + "label", "apple", "@en"),
              Triple.link(GRV + "Apple", Names.RDF + "type", GRV + "Fruit")));

  @Test
  void textIsAligned() {
    assertThat(ResultFormat.TEXT.write(ROWS))
        .isEqualTo(
            """
            what       size  note
            ---------  ----  ----------
            grv:Apple     7  a, "b" <c>
            _:b0             rot
            """);
  }

  @Test
  void anEmptyTableSaysSo() {
    assertThat(ResultFormat.TEXT.write(new Answer.Rows(List.of("a"), List.of())))
        .isEqualTo("a\n-\n(no rows)\n");
  }

  @Test
  void csvHasPlainValues() {
    assertThat(ResultFormat.CSV.write(ROWS))
        .isEqualTo(
            "what,size,note\nhttps://w3id.org/gravida/Apple,7,\"a, \"\"b\"\"\n<c>\"\n_:b0,,rot\n");
  }

  @Test
  void tsvHasTurtleTerms() {
    assertThat(ResultFormat.TSV.write(ROWS))
        .isEqualTo(
            "?what\t?size\t?note\n<https://w3id.org/gravida/Apple>\t7\t\"a, \\\"b\\\"\\n<c>\"\n"
                + "_:b0\t\t\"rot\"@de\n");
  }

  @Test
  void jsonIsThatOfSparql() {
    assertThat(ResultFormat.JSON.write(ROWS))
        .isEqualTo(
            """
            {"head":{"vars":["what","size","note"]},
            "results":{"bindings":[
            {"what":{"type":"uri","value":"https://w3id.org/gravida/Apple"},\
            "size":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"7"},\
            "note":{"type":"literal","value":"a, \\"b\\"\\n<c>"}},
            {"what":{"type":"bnode","value":"b0"},"note":{"type":"literal","xml:lang":"de","value":"rot"}}
            ]}}
            """);
  }

  @Test
  void xmlIsThatOfSparql() {
    assertThat(ResultFormat.XML.write(ROWS))
        .contains("<variable name=\"what\"/>")
        .contains("<binding name=\"what\"><uri>https://w3id.org/gravida/Apple</uri></binding>")
        .contains("<literal>a, &quot;b&quot;\n&lt;c&gt;</literal>")
        .contains("<literal xml:lang=\"de\">rot</literal>")
        .contains("<literal datatype=\"" + INTEGER + "\">7</literal>")
        .contains("<bnode>b0</bnode>");
  }

  @Test
  void aVerdictIsOneWord() {
    assertThat(ResultFormat.TEXT.write(new Answer.Verdict(true))).isEqualTo("true\n");
    assertThat(ResultFormat.JSON.write(new Answer.Verdict(false)))
        .isEqualTo("{\"head\":{},\"boolean\":false}\n");
    assertThat(ResultFormat.XML.write(new Answer.Verdict(true)))
        .contains("<boolean>true</boolean>");
  }

  @Test
  void turtleIsSortedWithTheTypeFirst() {
    String text = ResultFormat.TTL.write(GRAPH);
    assertThat(text).startsWith("@prefix grv: <https://w3id.org/gravida/> .\n");
    assertThat(text.substring(text.indexOf("\n\n") + 2))
        .isEqualTo(
            """
            grv:Apple a grv:Fruit ;
                rdfs:label "apple"@en ;
                grv:has _:b0 ;
                grv:size 7 .

            _:b0 grv:of <http://example.org/a\\u0020b> .
            """);
    assertThat(ResultFormat.TEXT.write(GRAPH)).isEqualTo(text);
  }

  @Test
  void statementsAreRowsElsewhere() {
    assertThat(ResultFormat.CSV.write(GRAPH))
        .startsWith("subject,predicate,object\n")
        .contains("https://w3id.org/gravida/Apple,https://w3id.org/gravida/size,7\n");
  }

  @Test
  void blankNodesAreNamedByWhatIsSaidOfThem() {
    var one = List.of(about("_:x", "1"), about("_:y", "2"), Triple.link("_:x", GRV + "p", "_:y"));
    var two = List.of(Triple.link("_:n", GRV + "p", "_:m"), about("_:m", "2"), about("_:n", "1"));
    assertThat(new Answer.Statements(one)).isEqualTo(new Answer.Statements(two));
  }

  @Test
  void turtleIsRefusedForTables() {
    assertThat(ResultFormat.TTL.suits(ROWS)).isFalse();
    assertThatThrownBy(() -> ResultFormat.TTL.write(ROWS)).hasMessageContaining("CONSTRUCT");
  }

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(Spelling.read(ResultFormat.class, "Ttl")).contains(ResultFormat.TTL);
    assertThat(Spelling.read(ResultFormat.class, "pdf")).isEmpty();
    assertThat(Spelling.all(ResultFormat.class))
        .containsExactly("text", "csv", "tsv", "json", "xml", "ttl");
  }

  private static Triple about(String node, String size) {
    return new Triple(node, GRV + "size", size, INTEGER);
  }
}
