package org.gravida.query.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Table;
import org.gravida.query.Graph;
import org.gravida.query.QueryLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mappings of the ontology keep the rules of SSSOM/TSV. */
class MappingSetTest {
  /** Slots of a mapping in SSSOM that we use. */
  private static final Set<String> SLOTS =
      Set.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "object_source",
          "mapping_justification",
          "comment");

  private static final Set<String> OF_SET =
      Set.of(
          "curie_map",
          "license",
          "mapping_set_id",
          "mapping_set_version",
          "mapping_set_title",
          "mapping_set_description",
          "comment",
          "extension_definitions");

  private static final String CURIE =
      "[A-Za-z_][A-Za-z0-9_.-]*:(%[0-9A-F]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/-])+";

  private static String text;
  private static final Map<String, String> ABOUT = new LinkedHashMap<>();
  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();
  private static final Set<String> EXTENSIONS = new TreeSet<>();
  private static final List<Map<String, String>> MAPPINGS = new ArrayList<>();
  private static List<String> columns;

  @BeforeAll
  static void write() throws JsonProcessingException {
    Graph graph = Graph.read(OntologyFiles.open(Path.of("ontology")));
    var library = QueryLibrary.open(Path.of("queries"));
    text =
        MappingSet.write(
            graph.rows(library.byName("mappings").orElseThrow(), Map.of()),
            graph.select(library.byName("mapping-set").orElseThrow(), Map.of()));
    read(text);
  }

  /** Reads a set as its specification says, the YAML as far as it is written here. */
  private static void read(String set) throws JsonProcessingException {
    String slot = "";
    var rows = new ArrayList<String>();
    for (String line : set.split("\n")) {
      if (!line.startsWith("#")) {
        rows.add(line);
        continue;
      }
      assertThat(rows).as("metadata stands first").isEmpty();
      String yaml = line.substring(1);
      if (!yaml.startsWith(" ")) {
        slot = yaml.substring(0, yaml.indexOf(':'));
        String value = yaml.substring(yaml.indexOf(':') + 1).strip();
        assertThat(ABOUT.put(slot, value.isEmpty() ? "" : string(value))).as(slot).isNull();
      } else if (slot.equals("curie_map")) {
        String[] pair = yaml.strip().split("(?<=\"): ");
        PREFIXES.put(string(pair[0]), string(pair[1]));
      } else if (yaml.startsWith("  - slot_name: ")) {
        EXTENSIONS.add(string(yaml.substring("  - slot_name: ".length())));
      } else {
        assertThat(yaml).matches("    (property: \"" + CURIE + "\"|type_hint: \"xsd:string\")");
      }
    }
    columns = List.of(rows.get(0).split("\t"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      assertThat(cells).as(row).hasSize(columns.size());
      var mapping = new LinkedHashMap<String, String>();
      for (int i = 0; i < cells.length; i++) {
        mapping.put(columns.get(i), cells[i]);
      }
      MAPPINGS.add(mapping);
    }
  }

  private static String string(String quoted) throws JsonProcessingException {
    return new ObjectMapper().readValue(quoted, String.class);
  }

  @Test
  void theSetSaysWhatItMust() {
    assertThat(ABOUT.keySet()).isSubsetOf(OF_SET);
    assertThat(ABOUT).containsKeys("mapping_set_id", "license", "mapping_set_version", "curie_map");
    assertThat(ABOUT.get("mapping_set_id")).startsWith("https://");
    assertThat(ABOUT.get("license")).startsWith("https://creativecommons.org/");
    assertThat(ABOUT.get("comment")).contains("LOINC").contains("SNOMED");
  }

  @Test
  void everyColumnIsASlotOrAnExtensionThatIsDeclared() {
    assertThat(columns).doesNotHaveDuplicates();
    var others = new TreeSet<>(columns);
    others.removeAll(SLOTS);
    assertThat(others).isEqualTo(EXTENSIONS).contains("verification");
  }

  @Test
  void everyMappingHasWhatItMust() {
    assertThat(MAPPINGS).hasSizeGreaterThan(400);
    for (var mapping : MAPPINGS) {
      for (String slot : List.of("subject_id", "predicate_id", "object_id", "object_source")) {
        assertThat(mapping.get(slot)).as(slot).matches(CURIE);
      }
      assertThat(mapping.get("predicate_id"))
          .matches("skos:(exact|close|broad|narrow|related)Match");
      assertThat(mapping.get("mapping_justification")).matches("semapv:[A-Z][A-Za-z]+");
      assertThat(mapping.get("verification")).matches("V|V2|U");
      assertThat(mapping.get("object_label")).isEmpty();
    }
  }

  @Test
  void everyPrefixIsDeclared() {
    assertThat(PREFIXES.values()).allMatch(each -> each.matches("https?://.*[/#_]"));
    for (var mapping : MAPPINGS) {
      for (String slot : List.of("subject_id", "predicate_id", "object_id", "object_source")) {
        assertThat(PREFIXES).containsKey(mapping.get(slot).replaceFirst(":.*", ""));
      }
    }
  }

  @Test
  void noMappingStandsTwice() {
    assertThat(MAPPINGS).doesNotHaveDuplicates();
  }

  @Test
  void whatWouldBreakALineIsQuoted() {
    var rows =
        Answer.Rows.of(
            new Table(
                List.of(
                    "subject_id", "predicate_id", "object_id", "mapping_justification", "comment"),
                List.of(List.of("a:b", "skos:exactMatch", "c:>%", "semapv:X", "say \"a\tb\nc\""))));
    assertThat(MappingSet.write(rows, new Table(List.of("slot", "key", "value"), List.of())))
        .endsWith("\na:b\tskos:exactMatch\tc:%3E%25\tsemapv:X\t\"say \"\"a\tb\nc\"\"\"\n");
  }

  @Test
  void onlyMappingsAreASet() {
    var rows = Answer.Rows.of(new Table(List.of("a"), List.of(List.of("b"))));
    assertThat(MappingSet.suits(rows)).isFalse();
    assertThatThrownBy(() -> MappingSet.write(rows, new Table(List.of(), List.of())))
        .hasMessageContaining("subject_id");
  }
}
