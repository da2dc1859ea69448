package org.gravida.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonObject;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryParameter;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Spelling;

/** The paths of the server in the form of OpenAPI 3.1. */
final class OpenApi {
  /** What else is answered where a file is sent. */
  private static final Map<String, String> OF_FILES =
      Map.of(
          "408", "the file took too long to arrive",
          "413", "too long",
          "422", "the file, or a part of it, could not be read");

  private OpenApi() {}

  static String of(Served served) {
    var paths = new TreeMap<String, JsonObject>();
    paths.put("/health", get("Versions and number of statements", json -> {}));
    paths.put("/metrics", get("Requests, times, memory, in the words of Prometheus", json -> {}));
    paths.put("/examples", get("The queries of the library in the words of SHACL", json -> {}));
    paths.put("/.well-known/void", get("What the server holds, in VoID", json -> {}));
    paths.put("/data", get("The whole graph", json -> {}));
    paths.put("/q", get("The queries of the library", json -> {}));
    paths.put("/sparql", get("The SPARQL 1.1 protocol", json -> text(json, "query", true, "")));
    for (QueryFile file : QueryRoutes.named(served.library())) {
      paths.put("/q/" + file.name(), get(file.summary(), json -> parameters(json, file)));
    }
    CommandRoutes.COMMANDS.forEach(
        (name, options) ->
            paths.put(
                "/" + name,
                name.equals(CommandRoutes.TERMS)
                    ? terms(json -> options(json, options))
                    : post("gravida " + name, json -> options(json, options))));
    return JsonBuilder.buildObject(
            json -> {
              json.pair("openapi", "3.1.0");
              json.key("info").startObject();
              json.pair("title", "Gravida").pair("version", served.versions().tool());
              json.finishObject();
              json.key("paths").startObject();
              paths.forEach(json::pair);
              json.finishObject();
            })
        + "\n";
  }

  private static JsonObject get(String summary, Consumer<JsonBuilder> parameters) {
    return path("get", summary, parameters, Map.of());
  }

  private static JsonObject terms(Consumer<JsonBuilder> parameters) {
    return path("get", "gravida terms", parameters, Map.of("422", "no term has such a name"));
  }

  private static JsonObject post(String summary, Consumer<JsonBuilder> parameters) {
    return path("post", summary, parameters, OF_FILES);
  }

  private static JsonObject path(
      String method,
      String summary,
      Consumer<JsonBuilder> parameters,
      Map<String, String> further) {
    return JsonBuilder.buildObject(
        json -> {
          json.key(method).startObject();
          json.pair("summary", summary);
          json.key("parameters").startArray();
          parameters.accept(json);
          json.finishArray();
          if (method.equals("post")) {
            json.key("requestBody").startObject().pair("required", true).key("content");
            json.startObject().key("*/*").startObject().finishObject().finishObject();
            json.finishObject();
          }
          json.key("responses").startObject();
          var codes = new TreeMap<>(Map.of("200", "answered", "400", "wrong parameters"));
          codes.put("406", "no type of an answer is accepted");
          codes.putAll(further);
          codes.put("503", "no answer within the time limit");
          codes.forEach(
              (code, meaning) -> {
                json.key(code).startObject().pair("description", meaning).finishObject();
              });
          json.finishObject();
          json.finishObject();
        });
  }

  private static void parameters(JsonBuilder json, QueryFile file) {
    for (QueryParameter each : file.parameters()) {
      text(json, each.name(), !each.optional(), each.meaning());
    }
    text(json, "format", false, String.join(", ", Spelling.all(ResultFormat.class)));
  }

  private static void options(JsonBuilder json, Set<String> options) {
    new TreeSet<>(options).forEach(option -> text(json, option, false, ""));
  }

  private static void text(JsonBuilder json, String name, boolean required, String meaning) {
    json.startObject().pair("name", name).pair("in", "query").pair("required", required);
    if (!meaning.isEmpty()) {
      json.pair("description", meaning);
    }
    json.key("schema").startObject().pair("type", "string").finishObject().finishObject();
  }
}
