package org.gravida.knowledge.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes that mean exactly a term: the only ones that may be written for it. */
public final class ExactCodes {
  private static final String EXACT = "exactMatch";

  private final Map<String, List<ExactCode>> terms = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();

  /**
   * A code that means exactly a term.
   *
   * @param system its vocabulary, which has a name under which it is written
   * @param code the bare code
   */
  public record ExactCode(CodeSystem system, String code) {
    /** Returns the code as its vocabulary is cited: with the prefix that its IRIs hold. */
    public String written() {
      return system.iriPrefix().endsWith(system.prefix() + "_")
          ? system.prefix() + ":" + code
          : code;
    }
  }

  public ExactCodes(CodeBook book) {
    var written = new HashMap<String, CodeSystem>();
    for (CodeSystem system : book.systems()) {
      if (!system.written().isEmpty()) {
        written.put(system.id(), system);
      }
    }
    for (CodeMapping mapping : book.mappings()) {
      if (!written.containsKey(mapping.system())) {
        continue;
      }
      if (!mapping.unit().isEmpty()) {
        units.putIfAbsent(mapping.unit(), mapping.code());
      } else if (isExact(mapping)) {
        terms
            .computeIfAbsent(mapping.subject(), id -> new ArrayList<>())
            .add(new ExactCode(written.get(mapping.system()), mapping.code()));
      }
    }
  }

  /** Says whether a code means a term, no more and no less. */
  private static boolean isExact(CodeMapping mapping) {
    return mapping.kind().equals(EXACT)
        && mapping.reason().isEmpty()
        && mapping.value().isEmpty()
        && mapping.denied().isEmpty()
        && mapping.week().isEmpty()
        && mapping.field().isEmpty()
        && mapping.features().isEmpty()
        && mapping.partner().isEmpty()
        && mapping.only().isEmpty();
  }

  /** Returns the codes of a term, sorted by vocabulary; of each the one to be written first. */
  public List<ExactCode> of(String term) {
    return terms.getOrDefault(term, List.of());
  }

  /** Returns the first code of a term in the vocabulary that is written under this name. */
  public Optional<String> of(String term, String written) {
    return of(term).stream()
        .filter(each -> each.system().written().equals(written))
        .map(ExactCode::code)
        .findFirst();
  }

  /** Returns the code of a unit in the words of the ontology. */
  public Optional<String> unit(String words) {
    return Optional.ofNullable(units.get(words));
  }
}
