package org.gravida.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which patient belongs to which classes.
 *
 * @param classes patient IRI to the IRIs of the classes, of all patients who were answered
 */
record ClassAnswers(Map<String, Set<String>> classes) {
  /**
   * Reads lines of a patient's and a class's IRI with a comma between them, after a header. A last
   * line that was cut short is left out.
   */
  static ClassAnswers read(Path table) {
    try {
      return parse(Files.exists(table) ? Files.readString(table, UTF_8) : "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + table, e);
    }
  }

  static ClassAnswers parse(String text) {
    var classes = new TreeMap<String, Set<String>>();
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole
        .lines()
        .skip(1)
        .forEach(
            line -> {
              int comma = line.indexOf(',');
              classes
                  .computeIfAbsent(line.substring(0, comma), key -> new HashSet<>())
                  .add(line.substring(comma + 1).strip());
            });
    return new ClassAnswers(classes);
  }

  /** Returns the same patients with only those classes that are asked for. */
  ClassAnswers keep(Set<String> asked) {
    var kept = new TreeMap<String, Set<String>>();
    classes.forEach(
        (patient, each) -> {
          var some = new HashSet<>(each);
          some.retainAll(asked);
          kept.put(patient, some);
        });
    return new ClassAnswers(kept);
  }

  /** Returns how many patients were answered. */
  int patients() {
    return classes.size();
  }

  /** Returns how many patients belong to a class. */
  long members(String iri) {
    return classes.values().stream().filter(each -> each.contains(iri)).count();
  }

  /** Returns how many pairs of a patient and a class there are. */
  long pairs() {
    return classes.values().stream().mapToLong(Set::size).sum();
  }

  /** Returns how many pairs of a patient and a class only one of the two has, of all patients. */
  long differences(ClassAnswers other) {
    var patients = new HashSet<>(classes.keySet());
    patients.addAll(other.classes.keySet());
    return patients.stream()
        .mapToLong(
            patient -> {
              Set<String> ours = classes.getOrDefault(patient, Set.of());
              Set<String> theirs = other.classes.getOrDefault(patient, Set.of());
              return ours.stream().filter(each -> !theirs.contains(each)).count()
                  + theirs.stream().filter(each -> !ours.contains(each)).count();
            })
        .sum();
  }
}
