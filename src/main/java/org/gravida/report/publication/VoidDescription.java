package org.gravida.report.publication;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;

/** Describes the data sets of a release in the vocabulary VoID. */
final class VoidDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private VoidDescription() {}

  static String of(ReleaseHeader header, List<PublishedFile> files) {
    var triples = new ArrayList<Triple>();
    String whole = header.version() + "/release";
    set(whole, header.title(), header, triples);
    triples.add(Triple.text(whole, DCTERMS + "description", header.description()));
    for (PublishedFile each : files) {
      if (each.statements() > 0 && each.name().endsWith(".ttl")) {
        String name = each.name().replaceFirst("\\.ttl$", "");
        String part = whole + "/" + name;
        triples.add(Triple.link(whole, VOID + "subset", part));
        set(part, each.what(), header, triples);
        triples.add(number(part, "triples", each.statements()));
        for (String ending : List.of(".ttl", ".nt")) {
          triples.add(Triple.link(part, VOID + "dataDump", whole + "/" + name + ending));
        }
      }
    }
    return ResultFormat.TTL.write(new Answer.Statements(triples));
  }

  private static void set(String iri, String title, ReleaseHeader header, List<Triple> triples) {
    triples.add(Triple.link(iri, TYPE, VOID + "Dataset"));
    triples.add(Triple.text(iri, DCTERMS + "title", title));
    triples.add(Triple.link(iri, DCTERMS + "license", header.license()));
    triples.add(Triple.link(iri, DCTERMS + "isVersionOf", header.iri()));
    if (!header.date().isEmpty()) {
      triples.add(new Triple(iri, DCTERMS + "issued", header.date(), XSD + "date"));
    }
  }

  private static Triple number(String subject, String property, int number) {
    return new Triple(subject, VOID + property, String.valueOf(number), XSD + "integer");
  }
}
