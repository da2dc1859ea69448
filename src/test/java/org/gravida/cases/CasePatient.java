package org.gravida.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * The patient of a case: a base patient and what differs.
 *
 * <p>{@code "like"} names the base, a file of {@code src/test/resources/bases}; {@code "without"}
 * lists tests of the base that were not done. An examination takes the place of those of the base
 * with the same test and sample, or is added; any other key takes the place of the base's, and
 * {@code null} takes it away. A patient without an id has the name of its folder.
 *
 * <pre>{"like": "worked-up", "without": ["semen"],
 * "examinations": [{"test": "TSH", "result": "high", "daysAgo": 60}]}</pre>
 */
final class CasePatient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIKE = "like";
  private static final String WITHOUT = "without";
  private static final String TESTS = "examinations";
  private static final String ID = "patient";

  private CasePatient() {}

  /** Writes the patient of a case in full, as {@code patient.json} in a folder of its name. */
  static Path write(Path folder, Path bases, Path target) throws IOException {
    var patient = read(folder.resolve("patient.json"), bases);
    String name = folder.getFileName().toString();
    var named = JSON.createObjectNode();
    named.set(ID, patient.path(ID).isMissingNode() ? named.textNode(name) : patient.get(ID));
    named.setAll(patient);
    Path file = Files.createDirectories(target.resolve(name)).resolve("patient.json");
    return Files.writeString(file, named.toPrettyString());
  }

  /** Returns what a file says, with what it takes over from its base and the bases of that. */
  static ObjectNode read(Path file, Path bases) throws IOException {
    var own = (ObjectNode) JSON.readTree(file.toFile());
    var like = own.remove(LIKE);
    if (like == null) {
      return own;
    }
    var whole = read(bases.resolve(like.asText() + ".json"), bases);
    var without = own.remove(WITHOUT);
    if (without != null) {
      without.forEach(test -> remove(test, (ArrayNode) whole.get(TESTS)));
    }
    own.properties()
        .forEach(
            entry -> {
              boolean added = entry.getKey().equals(TESTS) && entry.getValue().isArray();
              if (added && whole.has(TESTS)) {
                whole.set(TESTS, merged(whole.get(TESTS), entry.getValue()));
              } else if (!entry.getValue().isNull()) {
                whole.set(entry.getKey(), entry.getValue());
              } else if (whole.remove(entry.getKey()) == null) {
                throw new IllegalArgumentException(file + ": the base has no " + entry.getKey());
              }
            });
    return whole;
  }

  private static void remove(JsonNode test, ArrayNode tests) {
    int before = tests.size();
    for (int i = tests.size() - 1; i >= 0; i--) {
      if (tests.get(i).path("test").equals(test)) {
        tests.remove(i);
      }
    }
    if (tests.size() == before) {
      throw new IllegalArgumentException("the base has no " + test);
    }
  }

  private static ArrayNode merged(JsonNode base, JsonNode own) {
    var merged = JSON.createArrayNode();
    var rest = new LinkedHashMap<List<JsonNode>, List<JsonNode>>();
    own.forEach(each -> rest.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each));
    var replaced = Set.copyOf(rest.keySet());
    for (JsonNode each : base) {
      if (!replaced.contains(key(each))) {
        merged.add(each);
      } else if (rest.containsKey(key(each))) {
        merged.addAll(rest.remove(key(each)));
      }
    }
    rest.values().forEach(merged::addAll);
    return merged;
  }

  private static List<JsonNode> key(JsonNode item) {
    return List.of(item.path("test"), item.path("sample"));
  }
}
