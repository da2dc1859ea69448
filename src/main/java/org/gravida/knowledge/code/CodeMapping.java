package org.gravida.knowledge.code;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a code of another vocabulary says in a record. What it does not say is empty.
 *
 * @param system id of its code system
 * @param code the bare code
 * @param withSubcodes whether codes that begin with it mean the same
 * @param kind how near it comes to the term: exactMatch, narrowMatch, broadMatch or relatedMatch
 * @param subject id of the term compared
 * @param term id of the recorded term, where it is another
 * @param value id of the recorded value, or the recorded number
 * @param denied id of the recorded value when it was found absent
 * @param week id of the recorded stretch of weeks
 * @param field the part of a fact that is filled
 * @param unit the unit in the words of the ontology
 * @param features ids of features that are recorded besides
 * @param partner id of the recorded term when the partner has it
 * @param only id of the one result that is used
 * @param isOnlyOfWoman whether it is understood of a woman of childbearing age only
 * @param isVerified whether its source was read
 * @param refusal why it is not used
 */
public record CodeMapping(
    String system,
    String code,
    boolean withSubcodes,
    String kind,
    String subject,
    String term,
    String value,
    String denied,
    String week,
    String field,
    String unit,
    List<String> features,
    String partner,
    String only,
    boolean isOnlyOfWoman,
    boolean isVerified,
    String refusal) {
  private static final String EXACT = "exactMatch";
  private static final String NARROW = "narrowMatch";
  private static final List<String> USED = List.of(EXACT, NARROW);

  public CodeMapping {
    requireNonNull(system, "system");
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(term, "term");
    requireNonNull(value, "value");
    requireNonNull(denied, "denied");
    requireNonNull(week, "week");
    requireNonNull(field, "field");
    requireNonNull(unit, "unit");
    features = List.copyOf(features);
    requireNonNull(partner, "partner");
    requireNonNull(only, "only");
    requireNonNull(refusal, "refusal");
  }

  /** Returns why the code decides nothing, or the empty string if it says something. */
  public String reason() {
    if (!refusal.isEmpty()) {
      return refusal;
    }
    if (!isVerified) {
      return "is not verified";
    }
    return USED.contains(kind) || !field.isEmpty() ? "" : "is not the same as " + subject;
  }

  /** Says whether the code is a kind of what is recorded, so that its absence denies no more. */
  public boolean isNarrow() {
    return kind.equals(NARROW);
  }

  /** Returns what a code says that is below this one. */
  public CodeMapping below() {
    return !kind.equals(EXACT)
        ? this
        : new CodeMapping(
            system,
            code,
            withSubcodes,
            NARROW,
            subject,
            term,
            value,
            denied,
            week,
            field,
            unit,
            features,
            partner,
            only,
            isOnlyOfWoman,
            isVerified,
            refusal);
  }

  /** Returns the id of the recorded term. */
  public String recordedTerm() {
    return term.isEmpty() ? subject : term;
  }

  /**
   * Returns the recorded value: one that is named, else the term compared where another is
   * recorded.
   */
  public String recordedValue() {
    return value.isEmpty() && !term.isEmpty() ? subject : value;
  }
}
