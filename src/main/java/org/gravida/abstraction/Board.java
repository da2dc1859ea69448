package org.gravida.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gravida.knowledge.Release;

/** What has been found so far about one patient. */
final class Board {
  private final Release release;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  Board(Release release) {
    this.release = release;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void number(String property, int value) {
    if (!property.isEmpty()) {
      numbers.put(property, value);
    }
  }

  List<Finding> findings() {
    return findings;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Returns the first finding of this class or a narrower one. */
  Optional<Finding> find(String id) {
    return findings.stream().filter(each -> release.isWithin(each.id(), id)).findFirst();
  }

  boolean hasAny(List<String> ids) {
    return ids.stream().anyMatch(id -> find(id).isPresent());
  }

  boolean hasAll(List<String> ids) {
    return ids.stream().allMatch(id -> find(id).isPresent());
  }
}
