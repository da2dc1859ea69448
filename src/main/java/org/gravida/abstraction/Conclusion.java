package org.gravida.abstraction;

/**
 * What a rule may draw: a finding of one class.
 *
 * @param id id of the finding class
 * @param number place of the class among all that are drawn
 * @param kind number of the rule and class together
 * @param rule id of the rule
 * @param answers the classes that rules ask for and that it is or stands below
 */
record Conclusion(String id, int number, int kind, String rule, IdSet answers) {
  static final Conclusion NOTHING = new Conclusion("", -1, -1, "", IdSet.NONE);
}
