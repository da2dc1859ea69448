package org.gravida.consultation.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gravida.consultation.rows.RowTerms;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryIndex;
import org.gravida.query.QueryLibrary;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.reasoning.TurtleForm;

/**
 * The files that follow from others: the lists of guideline modules, modules made by a query, the
 * one Turtle form of every module, the links that queries see besides the axioms, the picture of
 * the shapes, and the index of the queries.
 */
public final class GeneratedFiles {
  private static final String INDEX = "README.md";
  private static final String FOLDER = "generated";
  private static final String LINKS = "links.ttl";

  private static final String SHAPES = "shapes.ttl";

  private final boolean writes;
  private final Function<Table, String> drawing;
  private final List<Path> changed = new ArrayList<>();

  private GeneratedFiles(boolean writes, Function<Table, String> drawing) {
    this.writes = writes;
    this.drawing = drawing;
  }

  /**
   * Returns the files that are not what they should be, in the order in which they are made.
   *
   * @param drawing makes the picture of what a SELECT says of the shapes, as SVG
   * @throws UncheckedIOException if a file is missing or unreadable
   * @throws org.gravida.query.UnreadableGraphException if a module does not parse
   * @throws org.gravida.reasoning.verdict.UnreadableOntologyException if a module is Turtle but no
   *     OWL
   * @throws org.gravida.query.UnreadableQueryException if a query does not parse or is no CONSTRUCT
   */
  public static List<Path> stale(Path ontology, Path queries, Function<Table, String> drawing) {
    return new GeneratedFiles(false, drawing).go(ontology, queries);
  }

  /** Makes these files what they should be and returns them; throws as {@link #stale}. */
  public static List<Path> renew(Path ontology, Path queries, Function<Table, String> drawing) {
    return new GeneratedFiles(true, drawing).go(ontology, queries);
  }

  private List<Path> go(Path ontology, Path queries) {
    new ModuleList(ontology).documents().forEach(this::hold);
    OntologyFiles files = OntologyFiles.open(ontology);
    QueryLibrary library = QueryLibrary.open(queries);
    Graph graph = Graph.read(files);
    var made = new HashSet<Path>();
    for (QueryFile query : library.of(QueryFile.Kind.GENERATE)) {
      if (!query.columns().isEmpty()) {
        draw(query, files.folder());
        continue;
      }
      Path module = files.folder().resolve(FOLDER).resolve(module(query));
      var statements = new Answer.Statements(graph.construct(query, Map.of()));
      hold(module, TurtleForm.renewed(module, ResultFormat.TTL.write(statements), files));
      made.add(module);
    }
    Path links = files.folder().resolve(FOLDER).resolve(LINKS);
    if (Files.exists(links)) {
      var said = new ArrayList<>(Links.of(graph, library));
      said.addAll(RowTerms.declarations(library));
      String statements = ResultFormat.TTL.write(new Answer.Statements(said));
      hold(links, TurtleForm.renewed(links, statements, files));
    }
    TurtleForm.canonical(files)
        .forEach(
            (module, text) -> {
              if (!made.contains(module)) {
                hold(module, text);
              }
            });
    hold(queries.resolve(INDEX), QueryIndex.markdown(library));
    return List.copyOf(changed);
  }

  /** A query with columns asks the shapes, where the ontology has some, and its answer is drawn. */
  private void draw(QueryFile query, Path folder) {
    Path shapes = folder.resolve(SHAPES);
    if (Files.exists(shapes)) {
      Table table = Graph.readFiles(List.of(shapes)).select(query, Map.of());
      hold(folder.resolve(FOLDER).resolve(query.name() + ".svg"), drawing.apply(table));
    }
  }

  private static String module(QueryFile query) {
    return query.name().replaceFirst("-.*", "") + ".ttl";
  }

  /** Notes a file that says something else, and writes it where that is asked for. */
  private void hold(Path file, String text) {
    try {
      if (Files.exists(file) && Files.readString(file).equals(text)) {
        return;
      }
      if (!changed.contains(file)) {
        changed.add(file);
      }
      if (writes) {
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
