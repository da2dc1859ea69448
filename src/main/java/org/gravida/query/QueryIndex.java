package org.gravida.query;

import java.util.Comparator;
import java.util.List;
import org.gravida.record.Spelling;

/** The list of all queries that readers of the folder see, made from their headers. */
public final class QueryIndex {
  private static final List<QueryFile.Kind> ORDER =
      List.of(
          QueryFile.Kind.ANSWER,
          QueryFile.Kind.CHECK,
          QueryFile.Kind.LIST,
          QueryFile.Kind.GENERATE,
          QueryFile.Kind.ROWS,
          QueryFile.Kind.RELEASE);

  private QueryIndex() {}

  /** Returns the index as Markdown, one table for each kind, names in order. */
  public static String markdown(QueryLibrary library) {
    var text = new StringBuilder();
    text.append(
        """
        # Queries

        Each file asks one question in SPARQL; its header says which, and what the columns mean.
        `gravida query NAME` asks it, `gravida query --list` lists all, and `gravida check` asks
        every check.

        This file is made from the headers by `gravida generate`; do not edit it.
        """);
    for (QueryFile.Kind kind : ORDER) {
      var files = library.of(kind);
      if (!files.isEmpty()) {
        text.append(section(kind, files));
      }
    }
    return text.toString();
  }

  private static String section(QueryFile.Kind kind, List<QueryFile> files) {
    boolean check = kind == QueryFile.Kind.CHECK;
    var text = new StringBuilder();
    String folder = Spelling.of(kind);
    text.append("\n## ").append(folder).append("\n\n").append(purpose(kind)).append("\n\n");
    text.append(check ? "| name | severity | question |\n" : "| name | question |\n");
    text.append(check ? "| --- | --- | --- |\n" : "| --- | --- |\n");
    files.stream()
        .sorted(Comparator.comparing(QueryFile::name))
        .forEach(
            file -> {
              String link = "[" + file.name() + "](" + folder + "/" + file.name() + ".rq)";
              String level = Spelling.of(file.severity());
              text.append("| ").append(link).append(" | ");
              text.append(check ? level + " | " : "");
              text.append(file.summary().replace("|", "\\|")).append(" |\n");
            });
    return text.toString();
  }

  private static String purpose(QueryFile.Kind kind) {
    return switch (kind) {
      case ANSWER -> "Questions about patients; the rows are the answer.";
      case CHECK -> "Faults of the ontology; each must return no row.";
      case LIST -> "Inventories of the ontology.";
      case GENERATE ->
          "What follows from the rest of the ontology: `NAME-classes` makes the module `NAME`, and a question"
              + " makes the picture of its name.";
      case ROWS -> "What patients are told, and who: the answers of `classify` and of `query`.";
      case RELEASE -> "What the programs read from the ontology.";
      case FREE -> "Queries of no known folder.";
    };
  }
}
