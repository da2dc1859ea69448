package org.gravida.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A form of patient files, and how bytes become one.
 *
 * <p>Of a form with several files the bytes hold all, each after a line {@code === NAME}.
 */
enum InputForm {
  CSV_WIDE("a.csv"),
  CSV_LONG("a.csv"),
  JSON("a.json"),
  JSON_LINES("a.jsonl"),
  TURTLE("a.ttl"),
  JSON_LD("a.jsonld"),
  FHIR("a.json"),
  PHENOPACKET("a.json"),
  YAML("a.yaml"),
  OMOP("omop"),
  REDCAP("redcap"),
  WORKBOOK("a.xlsx"),
  PARQUET("a.parquet");

  private final String name;

  InputForm(String name) {
    this.name = name;
  }

  /** Returns the name of the folder of its corpus, which is that of its fuzz test. */
  String folder() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }

  /** Writes bytes as a file or folder of this form. */
  Path write(Path parent, byte[] bytes) throws IOException {
    Path there = parent.resolve(name);
    if (this == WORKBOOK) {
      return Files.write(there, zipped(parts(bytes)));
    }
    if (this != OMOP && this != REDCAP) {
      return Files.write(there, bytes);
    }
    Files.createDirectories(there);
    for (var part : parts(bytes).entrySet()) {
      Files.write(there.resolve(part.getKey().replace('/', '_')), part.getValue());
    }
    return there;
  }

  private static Map<String, byte[]> parts(byte[] bytes) {
    var parts = new LinkedHashMap<String, byte[]>();
    for (String part : new String(bytes, ISO_8859_1).split("(?m)^=== ", -1)) {
      int end = part.indexOf('\n');
      String name = end < 0 ? "" : part.substring(0, end).strip();
      if (name.matches("\\[?[A-Za-z][\\w/.\\]]{0,60}") && !name.contains("..")) {
        parts.put(name, part.substring(end + 1).getBytes(ISO_8859_1));
      }
    }
    return parts;
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
