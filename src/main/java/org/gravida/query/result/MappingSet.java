package org.gravida.query.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.knowledge.Table;

/**
 * Mappings as a set in SSSOM/TSV: what the set says of itself as YAML behind number signs, then one
 * mapping a line.
 */
public final class MappingSet {
  private static final Set<String> NEEDED =
      Set.of("subject_id", "predicate_id", "object_id", "mapping_justification");
  private static final Set<String> OF_ENTITIES =
      Set.of("subject_id", "predicate_id", "object_id", "object_source", "mapping_justification");

  /** What a name behind a prefix is made of; all else is written by percent signs. */
  private static final String OF_NAMES = "-._~!$&'()*+,;=:@/";

  private static final String MAP = "curie_map";
  private static final String EXTENSIONS = "extension_definitions";

  private MappingSet() {}

  /** Says whether the columns of an answer are those of mappings. */
  public static boolean suits(Answer answer) {
    return answer instanceof Answer.Rows rows && Set.copyOf(rows.columns()).containsAll(NEEDED);
  }

  /**
   * Writes mappings.
   *
   * @param about columns {@code slot}, {@code key} and {@code value}, slot by slot: what the set
   *     says of itself, its prefixes, and what its further columns are
   * @throws IllegalArgumentException if the answer does not suit
   */
  public static String write(Answer answer, Table about) {
    if (!suits(answer)) {
      throw new IllegalArgumentException("no mappings: they have the columns " + NEEDED);
    }
    var mappings = (Answer.Rows) answer;
    var text = new StringBuilder();
    String slot = "";
    for (Table.Row row : about.lines()) {
      String key = row.text("key");
      String value = Names.quoted(row.text("value"));
      if (key.isEmpty()) {
        text.append("#" + row.text("slot") + ": " + value + "\n");
        continue;
      }
      if (!row.text("slot").equals(slot)) {
        slot = row.text("slot");
        text.append("#" + slot + ":\n");
      }
      switch (slot) {
        case EXTENSIONS ->
            text.append("#  - slot_name: " + Names.quoted(key) + "\n#    property: " + value)
                .append("\n#    type_hint: \"xsd:string\"\n");
        case MAP -> text.append("#  " + Names.quoted(key) + ": " + value + "\n");
        default -> throw new IllegalArgumentException("no slot of several values: " + slot);
      }
    }
    line(text, mappings.columns());
    for (List<Cell> row : mappings.rows()) {
      var cells = row.stream().map(Cell::text).collect(Collectors.toList());
      for (int i = 0; i < cells.size(); i++) {
        if (OF_ENTITIES.contains(mappings.columns().get(i))) {
          cells.set(i, entity(cells.get(i)));
        }
      }
      line(text, cells);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(MappingSet::cell).collect(Collectors.joining("\t")))
        .append('\n');
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\t\n\r\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Returns the name of an entity with what no IRI may hold written by percent signs. */
  private static String entity(String name) {
    var text = new StringBuilder();
    for (byte each : name.getBytes(UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || OF_NAMES.indexOf(c) >= 0;
      text.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return text.toString();
  }
}
