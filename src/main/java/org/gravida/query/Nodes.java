package org.gravida.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gravida.knowledge.Triple;
import org.gravida.query.result.Cell;

/** Turns plain text into Jena nodes and back. */
final class Nodes {
  private Nodes() {}

  /** Returns a Jena triple; {@code scope} keeps blank nodes of different sources apart. */
  static org.apache.jena.graph.Triple triple(Triple triple, String scope) {
    return org.apache.jena.graph.Triple.create(
        resource(triple.subject(), scope),
        NodeFactory.createURI(triple.predicate()),
        triple.datatype().isEmpty()
            ? resource(triple.object(), scope)
            : literal(triple.object(), triple.datatype()));
  }

  /** Returns the plain form of a Jena triple. */
  static Triple plain(org.apache.jena.graph.Triple triple) {
    Node object = triple.getObject();
    String datatype = "";
    if (object.isLiteral()) {
      String language = object.getLiteralLanguage();
      datatype = language.isEmpty() ? object.getLiteralDatatypeURI() : "@" + language;
    }
    return new Triple(
        text(triple.getSubject()), text(triple.getPredicate()), text(object), datatype);
  }

  /** Returns the node a parameter's text stands for. */
  static Node value(QueryParameter parameter, String text) {
    String iri = parameter.iri(text);
    return switch (parameter.type()) {
      case IRI -> NodeFactory.createURI(iri);
      case INTEGER -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
      case STRING -> NodeFactory.createLiteralString(text);
      case ANY ->
          iri.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createURI(iri);
    };
  }

  /** Returns the cell of a bound node; {@code blanks} names blank nodes as they appear. */
  static Cell cell(Node node, Map<Node, String> blanks) {
    if (node.isURI()) {
      return Cell.iri(node.getURI());
    }
    if (node.isBlank()) {
      return Cell.blank(blanks.computeIfAbsent(node, key -> "_:b" + blanks.size()));
    }
    if (node.isLiteral()) {
      return Cell.literal(
          node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
    }
    throw new UnreadableQueryException("answer", "a value that is no plain RDF term: " + node);
  }

  /** Returns text that sorts rows alike in every run, whatever their blank nodes are called. */
  static String sortKey(List<Node> row) {
    var key = new StringBuilder();
    for (Node node : row) {
      if (node != null && !node.isBlank()) {
        key.append(text(node));
      }
      key.append('\u0000');
    }
    return key.toString();
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
  }

  private static Node resource(String text, String scope) {
    return text.startsWith("_:")
        ? NodeFactory.createBlankNode(scope + text.substring(2))
        : NodeFactory.createURI(text);
  }

  private static Node literal(String text, String datatype) {
    return datatype.startsWith("@")
        ? NodeFactory.createLiteralLang(text, datatype.substring(1))
        : NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
