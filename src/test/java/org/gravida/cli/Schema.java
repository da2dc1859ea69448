package org.gravida.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks JSON against as much of JSON Schema as the schema of the patient file uses. */
public record Schema(JsonNode root) {
  /** Returns where and how the JSON does not fit; empty when it does. */
  List<String> faults(JsonNode json) {
    var faults = new ArrayList<String>();
    check(root, json, "", faults);
    return faults;
  }

  private boolean fits(JsonNode schema, JsonNode json) {
    var faults = new ArrayList<String>();
    check(schema, json, "", faults);
    return faults.isEmpty();
  }

  private void check(JsonNode schema, JsonNode json, String at, List<String> faults) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").asText().substring(1)), json, at, faults);
    }
    if (schema.has("type") && !isOfType(schema.get("type"), json)) {
      faults.add(at + ": " + json + " is not of type " + schema.get("type"));
    }
    if (schema.has("const") && !schema.get("const").equals(json)) {
      faults.add(at + ": " + json + " is not " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), json)) {
      faults.add(at + ": " + json + " is not one of " + schema.get("enum"));
    }
    if (schema.has("pattern") && json.isTextual()) {
      String pattern = schema.get("pattern").asText();
      if (!java.util.regex.Pattern.compile(pattern).matcher(json.asText()).find()) {
        faults.add(at + ": " + json + " does not match " + pattern);
      }
    }
    if (schema.has("anyOf")) {
      boolean any = false;
      for (JsonNode one : schema.get("anyOf")) {
        any |= fits(one, json);
      }
      if (!any) {
        faults.add(at + ": " + json + " fits none of several");
      }
    }
    for (JsonNode one : schema.path("allOf")) {
      check(one, json, at, faults);
    }
    if (schema.has("if") && fits(schema.get("if"), json)) {
      check(schema.get("then"), json, at, faults);
    }
    for (JsonNode name : schema.path("required")) {
      if (json.isObject() && !json.has(name.asText())) {
        faults.add(at + ": " + name + " is missing");
      }
    }
    parts(schema, json, at, faults);
  }

  private void parts(JsonNode schema, JsonNode json, String at, List<String> faults) {
    JsonNode properties = schema.path("properties");
    for (var entry : json.properties()) {
      String place = at + "/" + entry.getKey();
      if (properties.has(entry.getKey())) {
        check(properties.get(entry.getKey()), entry.getValue(), place, faults);
      } else if (schema.path("additionalProperties").isBoolean()) {
        faults.add(place + ": unknown");
      }
    }
    if (schema.has("items") && json.isArray()) {
      int number = 0;
      for (JsonNode item : json) {
        check(schema.get("items"), item, at + "/" + number++, faults);
      }
    }
  }

  private static boolean contains(JsonNode list, JsonNode json) {
    for (JsonNode one : list) {
      if (one.equals(json)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(JsonNode type, JsonNode json) {
    if (type.isArray()) {
      boolean any = false;
      for (JsonNode one : type) {
        any |= isOfType(one, json);
      }
      return any;
    }
    return switch (type.asText()) {
      case "object" -> json.isObject();
      case "array" -> json.isArray();
      case "string" -> json.isTextual();
      case "boolean" -> json.isBoolean();
      case "null" -> json.isNull();
      case "number" -> json.isNumber();
      case "integer" -> json.isNumber() && isWhole(json.decimalValue());
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
