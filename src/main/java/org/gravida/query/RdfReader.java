package org.gravida.query;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.gravida.intake.packing.Packing;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Reads RDF documents, offline, into one graph; doubts are collected, errors stop. */
final class RdfReader {
  private final Graph graph = GraphMemFactory.createGraphMem2();
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  /**
   * Adds a document.
   *
   * @throws UnreadableGraphException if it does not parse
   * @throws UncheckedIOException if it cannot be read, naming it
   */
  void read(Path file) {
    Lang lang = lang(file);
    try (var in = Packing.unpacked(open(file))) {
      RDFParserBuilder builder =
          RDFParser.create()
              .source(in)
              .forceLang(lang)
              .base(isOnDisk(file) ? file.toUri().toString() : "file:///" + file)
              .labelToNode(LabelToNode.createScopeByDocumentHash(new UUID(0, count++)))
              .errorHandler(handler(file));
      if (lang.equals(Lang.JSONLD)) {
        OfflineJsonLd.set(builder);
      }
      builder.build().parse(everyGraph());
    } catch (StackOverflowError e) {
      throw new UnreadableGraphException(file.toString(), QuerySyntax.TOO_DEEP);
    } catch (RiotException e) {
      throw new UnreadableGraphException(file.toString(), QuerySyntax.firstLine(e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return isOnDisk(file) ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
  }

  private static boolean isOnDisk(Path file) {
    return file.getFileSystem().equals(FileSystems.getDefault());
  }

  /** Takes the statements of named graphs as those of the one graph. */
  private StreamRDF everyGraph() {
    return new StreamRDFWrapper(StreamRDFLib.graph(graph)) {
      @Override
      public void quad(Quad quad) {
        graph.add(quad.asTriple());
      }
    };
  }

  Graph graph() {
    return graph;
  }

  List<Problem> problems() {
    return problems;
  }

  private static Lang lang(Path file) {
    String name = Packing.bareName(file.toString()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "ttl" -> Lang.TURTLE;
      case "rdf", "owl", "xml" -> Lang.RDFXML;
      case "nt" -> Lang.NTRIPLES;
      case "trig" -> Lang.TRIG;
      case "nq" -> Lang.NQUADS;
      case "jsonld", "json" -> Lang.JSONLD;
      default ->
          throw new UnreadableGraphException(
              file.toString(),
              "unknown ending; expected ttl, rdf, owl, xml, nt, trig, nq, jsonld or json");
    };
  }

  private ErrorHandler handler(Path file) {
    return new ErrorHandler() {
      @Override
      public void warning(String message, long line, long column) {
        problems.add(
            Problem.warning(
                Place.of(place(line, column)),
                message,
                "valid RDF",
                "Correct the file at this place."));
      }

      @Override
      public void error(String message, long line, long column) {
        fatal(message, line, column);
      }

      @Override
      public void fatal(String message, long line, long column) {
        throw new UnreadableGraphException(place(line, column), message);
      }

      private String place(long line, long column) {
        return line > 0 ? file + ":" + line + ":" + column : file.toString();
      }
    };
  }

  /** Keeps JSON-LD off the network; a class of its own, so that other formats never load it. */
  private static final class OfflineJsonLd {
    private OfflineJsonLd() {}

    /** Makes a parser refuse to fetch contexts. */
    static void set(RDFParserBuilder builder) {
      builder.set(
          LangJSONLD11.JSONLD_OPTIONS,
          new JsonLdOptions(
              (iri, options) -> {
                throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "contexts are not fetched; write the context into the file: " + iri);
              }));
    }
  }
}
