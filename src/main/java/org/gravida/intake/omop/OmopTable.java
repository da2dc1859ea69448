package org.gravida.intake.omop;

import java.util.List;
import java.util.Locale;
import org.gravida.intake.coded.CodedStatement.Kind;

/** The tables that say something of a person, with the names of their columns. */
enum OmopTable {
  CONDITION_OCCURRENCE(
      Kind.STATE, "condition", "condition_start_date", "condition_status_concept_id"),
  OBSERVATION(Kind.QUESTION, "observation", "observation_date", "qualifier_concept_id"),
  MEASUREMENT(Kind.QUESTION, "measurement", "measurement_date", ""),
  PROCEDURE_OCCURRENCE(Kind.ACT, "procedure", "procedure_date", ""),
  DRUG_EXPOSURE(Kind.ACT, "drug", "drug_exposure_start_date", ""),
  EPISODE(Kind.STATE, "episode_object", "episode_start_date", "");

  static final String END = "episode_end_date";

  private final Kind kind;
  private final String prefix;
  private final String date;
  private final String certainty;

  OmopTable(Kind kind, String prefix, String date, String certainty) {
    this.kind = kind;
    this.prefix = prefix;
    this.date = date;
    this.certainty = certainty;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  /** Returns the column of the concept. */
  String concept() {
    return prefix + "_concept_id";
  }

  private String own() {
    return this == EPISODE ? file() : prefix;
  }

  /** Returns the column of the concept in the vocabulary of the source. */
  String sourceConcept() {
    return own() + "_source_concept_id";
  }

  /** Returns the column of what the source says. */
  String source() {
    return own() + "_source_value";
  }

  /** Returns the column of the date. */
  String date() {
    return date;
  }

  /** Returns the columns of all dates that say when it was. */
  List<String> dates() {
    return this == EPISODE ? List.of(date, END) : List.of(date);
  }

  /** Returns the column of how sure it is, or empty. */
  String certainty() {
    return certainty;
  }

  /** Returns the column of what the source says of how sure it is, or empty. */
  String sourceCertainty() {
    return certainty.replace("_concept_id", "_source_value");
  }

  /** Returns the columns without which the table says nothing. */
  List<String> needed() {
    return List.of(OmopRow.PERSON, concept());
  }
}
