package org.gravida.abstraction;

/** The parameters that an abstraction rule may set. */
enum Parameter {
  ABOVE_VALUE("aboveValue"),
  AS_ONE_SERIES("asOneSeries"),
  ASSUMES("assumes"),
  BELOW_WEEK("belowWeek"),
  BESIDE_BARE_COUNT("besideBareCount"),
  BROKEN_BY_RESULT("brokenByResult"),
  DECIDES_CAUSE("decidesCause"),
  DUE_FINDING("dueFinding"),
  EXCEPT_FEATURE("exceptFeature"),
  FROM_VALUE("fromValue"),
  FROM_WEEK("fromWeek"),
  IN_EPISODE_OUTCOME("inEpisodeOutcome"),
  LESS_THAN_MONTHS("lessThanMonths"),
  MEANS_RESULT("meansResult"),
  MINIMUM_GAP_DAYS("minimumGapDays"),
  MINIMUM_TIMES("minimumTimes"),
  MORE_THAN_MONTHS("moreThanMonths"),
  NEUTRAL_OUTCOME("neutralOutcome"),
  NOT_DURING("notDuring"),
  OF_EXAMINATION("ofExamination"),
  OF_OUTCOME("ofOutcome"),
  OF_SUBJECT("ofSubject"),
  OF_TERM("ofTerm"),
  OF_UNIT("ofUnit"),
  ONLY_DURING("onlyDuring"),
  ONLY_IN_CURRENT_EPISODE("onlyInCurrentEpisode"),
  OR_BARE_COUNT("orBareCount"),
  OR_TOTAL_COUNT("orTotalCount"),
  OUTSIDE_EPISODE("outsideEpisode"),
  OUTSTANDING_ITEM("outstandingItem"),
  REQUIRES_FINDING("requiresFinding"),
  SUPERSEDED_BY("supersededBy"),
  SUPERSEDED_BY_STATE("supersededByState"),
  SUPERSEDING_STATE("supersedingState"),
  TO_VALUE("toValue"),
  TO_WEEK("toWeek"),
  TOLERANCE_WEEKS("toleranceWeeks"),
  UNCERTAIN_FEATURE("uncertainFeature"),
  UNLESS_FINDING("unlessFinding"),
  UNLESS_UNREAD("unlessUnread"),
  UPTO_VALUE("uptoValue"),
  WEEK_MAY_BE_UNKNOWN("weekMayBeUnknown"),
  WITH_FEATURE("withFeature"),
  WITH_RESULT("withResult"),
  WITH_VALUE("withValue"),
  YIELDS("yields"),
  YIELDS_AT_LEAST("yieldsAtLeast"),
  YIELDS_AT_MOST("yieldsAtMost"),
  YIELDS_MEANWHILE("yieldsMeanwhile"),
  YIELDS_OTHERWISE("yieldsOtherwise");

  private final String property;

  Parameter(String property) {
    this.property = property;
  }

  /** Returns the local name of its property in the ontology. */
  String property() {
    return property;
  }
}
