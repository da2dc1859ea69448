package org.gravida.intake.omop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.coded.CodeLexicon;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;

/**
 * The concepts of a database in codes: by their number, and by the code that the database's own
 * list of concepts gives them. Of that list only what is understood is kept.
 */
final class Concepts {
  static final String TABLE = "concept";
  static final List<String> NEEDED = List.of("concept_id", "vocabulary_id", "concept_code");
  private static final String NUMBERED = "OMOP";
  private static final String UNIT = "Unit";

  private final CodeLexicon codes;
  private final Map<String, Coding> listed = new HashMap<>();

  Concepts(CodeLexicon codes) {
    this.codes = codes;
  }

  /** Takes a row of the list of concepts. */
  void take(OmopRow row) {
    var coding = new Coding(row.text("vocabulary_id"), row.text("concept_code"));
    if (codes.mapping(coding).isPresent() || row.text("domain_id").equals(UNIT)) {
      listed.put(row.id("concept_id"), coding);
    }
  }

  static Coding numbered(String id) {
    return new Coding(NUMBERED, id);
  }

  /** Returns concepts as one thing; an empty number is none. */
  Codeable of(String... ids) {
    var codings = new ArrayList<Coding>(2);
    for (String id : ids) {
      if (!id.isEmpty()) {
        var own = numbered(id);
        boolean isKnown = codes.mapping(own).isPresent();
        var coding = isKnown ? own : listed.getOrDefault(id, own);
        if (!codings.contains(coding)) {
          codings.add(coding);
        }
      }
    }
    return new Codeable(codings, "");
  }

  /** Returns a unit; the word of the source stands for a number that is not understood. */
  Codeable unit(String id, String word) {
    boolean isKnown = codes.mapping(numbered(id)).isPresent() || listed.containsKey(id);
    if (isKnown) {
      return of(id);
    }
    return word.isEmpty() ? of(id) : new Codeable(List.of(), word);
  }

  boolean areKnown(Codeable thing) {
    return !codes.mappings(thing).isEmpty();
  }
}
