package org.gravida.intake.omop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gravida.intake.coded.CodeLexicon;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.record.Problem;

/**
 * The concepts of a database in codes: by their number, and by the code that the database's own
 * list of concepts gives them. Of that list only what is understood is kept.
 */
final class Concepts {
  static final String TABLE = "concept";
  static final List<String> NEEDED = List.of("concept_id", "vocabulary_id", "concept_code");
  static final String STEPS = "concept_ancestor";
  private static final String ANCESTOR = "ancestor_concept_id";
  private static final String DESCENDANT = "descendant_concept_id";
  private static final String APART = "min_levels_of_separation";
  static final List<String> STEPS_NEEDED = List.of(ANCESTOR, DESCENDANT, APART);
  private static final Pattern LEVELS = Pattern.compile("(\\d{1,6})(?:[.]0+)?");
  private static final String NUMBERED = "OMOP";
  private static final String UNIT = "Unit";

  private final CodeLexicon codes;
  private final Map<String, Coding> listed = new HashMap<>();
  private final Set<String> known;
  private final Map<String, Nearest> above = new HashMap<>();
  private final TableDoubts list = new TableDoubts();
  private final TableDoubts steps = new TableDoubts();

  /** The understood concepts next above one that is not, all as many levels away. */
  private record Nearest(int levels, List<String> concepts) {}

  Concepts(CodeLexicon codes) {
    this.codes = codes;
    this.known = new HashSet<>(codes.known(NUMBERED));
  }

  /** Takes a row of the list of concepts. */
  void take(OmopRow row) {
    var coding = new Coding(row.text("vocabulary_id"), row.text("concept_code"));
    if (!isNumber(row.number("concept_id"))
        || coding.system().isEmpty()
        || coding.code().isEmpty()) {
      list.unreadable(row, "the number of a concept, its vocabulary and its code");
      return;
    }
    boolean isKnown = codes.mapping(coding).isPresent();
    if (isKnown || row.text("domain_id").equals(UNIT)) {
      listed.put(row.id("concept_id"), coding);
    }
    if (isKnown) {
      known.add(row.id("concept_id"));
    }
  }

  /**
   * Takes a row of the list of what is below what, after the list of concepts. Of its many rows
   * only those are kept that go from a concept that is not understood to the next that is.
   */
  void takeStep(OmopRow row) {
    String from = row.id(ANCESTOR);
    String below = row.id(DESCENDANT);
    boolean isKnown = known.contains(from);
    var levels = isKnown ? LEVELS.matcher(row.text(APART)) : null;
    boolean isRow = isNumber(row.number(ANCESTOR)) && isNumber(row.number(DESCENDANT));
    if (!isRow || (isKnown && !levels.matches())) {
      steps.unreadable(row, "two concepts by their numbers, and how many levels are between");
    } else if (isKnown && !known.contains(below)) {
      var step = new Nearest(Integer.parseInt(levels.group(1)), List.of(from));
      above.merge(below, step, Concepts::nearer);
    }
  }

  /** Tells of the rows that are not read. */
  void tell(Consumer<Problem> problems) {
    list.tell(problems);
    steps.tell(problems);
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static Nearest nearer(Nearest one, Nearest other) {
    if (one.levels() != other.levels()) {
      return one.levels() < other.levels() ? one : other;
    }
    var both = new TreeSet<String>(one.concepts());
    both.addAll(other.concepts());
    return new Nearest(one.levels(), List.copyOf(both));
  }

  /**
   * Returns the understood concepts next above the first of these that has any, and itself behind
   * them; nothing if none has.
   */
  Optional<Codeable> above(String... ids) {
    for (String id : ids) {
      var found = above.get(id);
      if (found != null) {
        var codings = new ArrayList<Coding>();
        for (String each : found.concepts()) {
          of(each).codings().forEach(coding -> codings.add(coding.above()));
        }
        codings.add(numbered(id));
        return Optional.of(new Codeable(codings, ""));
      }
    }
    return Optional.empty();
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
