package org.gravida.report.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.explanation.ExplanationGraph;
import org.gravida.consultation.explanation.InferenceNodes;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/** The graph of each patient's explanations, behind the activity by whose versions they hold. */
final class ExplanationTurtle implements ExplanationWriter {
  private static final String PROV = InferenceNodes.PROV;
  private static final String TYPE = InferenceNodes.RDF + "type";

  private final PrintStream out;

  ExplanationTurtle(PrintStream out, Versions versions) {
    this.out = out;
    out.print("# " + SafetyLine.TEXT + "\n");
    out.print(turtle(run(versions)));
  }

  private static List<Triple> run(Versions versions) {
    String run = ExplanationGraph.run(versions);
    var triples = new ArrayList<Triple>();
    triples.add(Triple.link(run, TYPE, PROV + "Activity"));
    triples.add(Triple.text(run, PROV + "value", VersionLine.of(versions)));
    triples.add(Triple.link(run, PROV + "used", versions.ontology()));
    triples.add(Triple.link(run, PROV + "used", "urn:sha256:" + versions.hash()));
    for (String each : List.of("Gravida " + versions.tool(), versions.reasoner())) {
      String agent = "urn:gravida:software:" + URLEncoder.encode(each, UTF_8).replace("+", "%20");
      triples.add(Triple.link(run, PROV + "wasAssociatedWith", agent));
      triples.add(Triple.link(agent, TYPE, PROV + "SoftwareAgent"));
      triples.add(Triple.text(agent, PROV + "value", each));
    }
    return triples;
  }

  private static String turtle(List<Triple> triples) {
    return ResultFormat.TTL.write(new Answer.Statements(triples));
  }

  @Override
  public void write(Explained patient) {
    String graph = turtle(patient.graph());
    int end = graph.indexOf("\n\n");
    out.print(end < 0 ? "" : graph.substring(end + 1));
    out.flush();
  }

  @Override
  public void end() {
    out.flush();
  }
}
