package org.gravida.query.result;

/** Answers as SPARQL 1.1 query results XML. */
final class Xml {
  private static final String OPEN =
      "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n";

  private Xml() {}

  static String write(Answer.Rows answer) {
    var text = new StringBuilder(OPEN).append("  <head>\n");
    for (String column : answer.columns()) {
      text.append("    <variable name=\"").append(column).append("\"/>\n");
    }
    text.append("  </head>\n  <results>\n");
    for (var row : answer.rows()) {
      text.append("    <result>\n");
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).kind() != Cell.Kind.ABSENT) {
          text.append("      <binding name=\"").append(answer.columns().get(i)).append("\">");
          text.append(term(row.get(i))).append("</binding>\n");
        }
      }
      text.append("    </result>\n");
    }
    return text.append("  </results>\n</sparql>\n").toString();
  }

  static String write(boolean verdict) {
    return OPEN + "  <head/>\n  <boolean>" + verdict + "</boolean>\n</sparql>\n";
  }

  private static String term(Cell cell) {
    return switch (cell.kind()) {
      case IRI -> "<uri>" + escaped(cell.text()) + "</uri>";
      case BLANK -> "<bnode>" + cell.text().substring(2) + "</bnode>";
      case LITERAL -> "<literal" + attribute(cell) + ">" + escaped(cell.text()) + "</literal>";
      case ABSENT -> "";
    };
  }

  private static String attribute(Cell cell) {
    if (!cell.language().isEmpty()) {
      return " xml:lang=\"" + cell.language() + "\"";
    }
    return cell.isPlainString() ? "" : " datatype=\"" + escaped(cell.datatype()) + "\"";
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
