package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.result.Names;

/** What the server holds and takes, in the words of VoID, SPARQL 1.1 and SHACL. */
final class ServiceDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String DCTERMS = Names.PREFIXES.get("dcterms");
  private static final String OWL = Names.PREFIXES.get("owl");
  private static final String RDFS = Names.PREFIXES.get("rdfs");
  private static final String XSD = Names.PREFIXES.get("xsd");
  private static final String TYPE = Names.PREFIXES.get("rdf") + "type";

  /** The media types of the description. */
  static final List<String> TYPES =
      List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples");

  private final Served served;

  ServiceDescription(Served served) {
    this.served = served;
  }

  /** Sends the description of service and data. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    whole(request).send(response);
  }

  /** Returns the description of service and data. */
  Reply whole(HttpServletRequest request) {
    String base = base(request);
    String service = base + "sparql";
    String set = base + ".well-known/void#data";
    var told = new ArrayList<Triple>();
    told.add(Triple.link(base + ".well-known/void", TYPE, VOID + "DatasetDescription"));
    told.add(Triple.link(base + ".well-known/void", "http://xmlns.com/foaf/0.1/primaryTopic", set));
    told.add(Triple.link(service, TYPE, SD + "Service"));
    told.add(Triple.link(service, SD + "endpoint", service));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD")) {
      told.add(Triple.link(service, SD + "resultFormat", FORMATS + format));
    }
    told.add(Triple.link(service, SD + "defaultDataset", set));
    told.add(Triple.link(set, TYPE, SD + "Dataset"));
    told.add(Triple.link(set, TYPE, VOID + "Dataset"));
    told.add(Triple.link(set, SD + "defaultGraph", set + "-graph"));
    told.add(Triple.link(set + "-graph", TYPE, SD + "Graph"));
    for (String each : List.of(set, set + "-graph")) {
      told.add(
          new Triple(
              each, VOID + "triples", String.valueOf(served.graph().size()), XSD + "integer"));
    }
    var versions = served.versions();
    told.add(Triple.text(set, DCTERMS + "title", "Gravida"));
    told.add(Triple.link(set, VOID + "sparqlEndpoint", service));
    told.add(Triple.link(set, VOID + "dataDump", base + "data"));
    told.add(Triple.text(set, VOID + "uriSpace", Vocabulary.NAMESPACE));
    told.add(Triple.text(set, OWL + "versionInfo", versions.ontology()));
    told.add(Triple.text(set, DCTERMS + "identifier", "sha256:" + versions.hash()));
    told.add(
        Triple.text(
            service,
            OWL + "versionInfo",
            "gravida " + versions.tool() + ", " + versions.reasoner()));
    return reply(request, told);
  }

  /** Returns the queries of the library as examples that a client can run. */
  Reply examples(HttpServletRequest request) {
    String base = base(request);
    var told = new ArrayList<Triple>();
    String prefixes = base + "examples#prefixes";
    for (Map.Entry<String, String> prefix : Names.PREFIXES.entrySet()) {
      String node = prefixes + "-" + prefix.getKey();
      told.add(Triple.link(prefixes, SH + "declare", node));
      told.add(Triple.text(node, SH + "prefix", prefix.getKey()));
      told.add(new Triple(node, SH + "namespace", prefix.getValue(), XSD + "anyURI"));
    }
    for (QueryFile file : QueryRoutes.named(served.library())) {
      String node = base + "q/" + file.name();
      String form = form(file);
      told.add(Triple.link(node, TYPE, SH + "SPARQLExecutable"));
      told.add(Triple.link(node, TYPE, SH + "SPARQL" + capital(form) + "Executable"));
      told.add(new Triple(node, RDFS + "comment", file.summary(), "@en"));
      told.add(Triple.text(node, SH + form, file.text()));
      told.add(Triple.link(node, SH + "prefixes", prefixes));
      told.add(Triple.link(node, "https://schema.org/target", base + "sparql"));
      file.tags().forEach(tag -> told.add(Triple.text(node, "https://schema.org/keywords", tag)));
    }
    return reply(request, told);
  }

  private static String form(QueryFile file) {
    var query = new Query();
    query.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
    QueryFactory.parse(query, file.text(), null, Syntax.defaultQuerySyntax);
    return query.isSelectType() ? "select" : query.isAskType() ? "ask" : "construct";
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static String base(HttpServletRequest request) {
    return request.getScheme()
        + "://"
        + request.getServerName()
        + ":"
        + request.getServerPort()
        + "/";
  }

  private static Reply reply(HttpServletRequest request, List<Triple> told) {
    String type = Reply.liked(request, TYPES);
    if (type.isEmpty()) {
      return Reply.words(406, "expected one of " + String.join(", ", TYPES));
    }
    var graph = Graph.readFiles(List.of()).with(told).dataset().getDefaultGraph();
    var model = ModelFactory.createModelForGraph(graph);
    var named = ModelFactory.createDefaultModel().add(model);
    named.setNsPrefixes(Names.PREFIXES);
    named.setNsPrefixes(Map.of("void", VOID, "sd", SD, "sh", SH, "format", FORMATS));
    var out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, named, RDFLanguages.contentTypeToLang(type));
    return new Reply(200, type + "; charset=utf-8", out.toString(UTF_8));
  }
}
