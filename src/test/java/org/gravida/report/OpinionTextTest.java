package org.gravida.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Versions;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.rows.RowBytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of opinions apart from their writer is what the writer makes of them. */
class OpinionTextTest {
  private static final Versions VERSIONS = new Versions("t", "o", "r", "0123456789abcdef");
  private static final String ODD =
      "\"\\\b\t\n\f\r\u0001\u001f\u007f \u00e4\u8a9e\ud83d\ude00 \udc00?/";
  private static final List<Opinion> OPINIONS = new ArrayList<>();

  @BeforeAll
  static void consult() {
    try (var classifier = Ready.classifier(List.of("article", "eshre-2022"), false, Detail.GRAPH)) {
      var desk = classifier.worker(0);
      classifier
          .source(Mapping.none())
          .read(Path.of("examples/patients.json"), patient -> OPINIONS.add(desk.apply(patient)));
    }
    assertThat(OPINIONS).hasSizeGreaterThan(20).anyMatch(opinion -> !opinion.consistent());
    OPINIONS.add(odd(OPINIONS.get(0)));
  }

  private static Opinion odd(Opinion opinion) {
    var cause = new Opinion.CauseStatus(ODD, ODD, ODD, "", ODD, List.of(ODD), List.of());
    return new Opinion(
        ODD,
        true,
        List.of(new Opinion.Alert(ODD, ODD, ODD, ODD, ODD, List.of(ODD), List.of(ODD))),
        opinion.views(),
        List.of(cause),
        List.of(),
        List.of(),
        List.of(ODD),
        List.of(),
        List.of(),
        List.of(Problem.note(Place.of(ODD), ODD, ODD, ODD)),
        List.of(),
        List.of());
  }

  private static String written(OpinionWriter.Format format, boolean isApart) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, false, UTF_8);
    var writer = OpinionWriter.of(format, stream, VERSIONS);
    var problem = Problem.error(Place.of(ODD), ODD, "e", "r");
    var cause = new IllegalStateException();
    var maker = writer.apart().orElseThrow().get();
    var text = new RowBytes();
    writer.begin();
    writer.write(OPINIONS.get(0));
    for (Opinion opinion : OPINIONS) {
      if (isApart) {
        int from = text.size();
        maker.append(opinion, text);
        writer.write(text, from, text.size());
      } else {
        writer.write(opinion);
      }
      writer.unanswered(new Unanswered(ODD, Unanswered.Reason.FAULT, List.of(problem), cause));
    }
    writer.end(List.of(problem));
    stream.flush();
    return bytes.toString(UTF_8);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "JSONL", "CSV", "TSV", "TTL"})
  void whatIsMadeApartIsWhatTheWriterWrites(OpinionWriter.Format format) {
    assertThat(written(format, true)).isEqualTo(written(format, false));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "JSONL", "CSV", "TSV"})
  void anOpinionThatCannotBeWrittenSpoilsNoOther(OpinionWriter.Format format) {
    var stream = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    var maker = OpinionWriter.of(format, stream, VERSIONS).apart().orElseThrow().get();
    var whole = new RowBytes();
    maker.append(OPINIONS.get(1), whole);
    assertThatThrownBy(() -> maker.append(broken(OPINIONS.get(0)), new RowBytes()))
        .isInstanceOf(NullPointerException.class);
    var next = new RowBytes();
    maker.append(OPINIONS.get(1), next);
    assertThat(next.copy()).isEqualTo(whole.copy());
  }

  private static Opinion broken(Opinion opinion) {
    var outstanding = new Opinion.Outstanding("e", "l", List.of(), null, "", "w", true);
    return new Opinion(
        "p",
        true,
        List.of(),
        opinion.views(),
        opinion.causes(),
        List.of(outstanding),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void theDocumentIsLaidOutAsAnyLibraryLaysItOut() throws IOException {
    String document = written(OpinionWriter.Format.JSON, true);
    var mapper = new ObjectMapper();
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    var tree = mapper.readTree(document);
    assertThat(document)
        .isEqualTo(new String(mapper.writer(printer).writeValueAsBytes(tree), UTF_8) + "\n");
    assertThat(tree.get("patients")).hasSize(1 + 2 * OPINIONS.size());
    assertThat(tree.get("patients").get(2 * OPINIONS.size() - 1).get("patient").asText())
        .isEqualTo(ODD);
  }

  @Test
  void eachLineIsAnObjectAsAnyLibraryWritesIt() throws IOException {
    var mapper = new ObjectMapper();
    for (String line : written(OpinionWriter.Format.JSONL, true).split("\n")) {
      assertThat(line)
          .isEqualTo(new String(mapper.writeValueAsBytes(mapper.readTree(line)), UTF_8));
    }
  }
}
