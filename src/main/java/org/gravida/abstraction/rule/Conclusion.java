package org.gravida.abstraction.rule;

/**
 * What a rule may draw: a finding of one class.
 *
 * @param id id of the finding class
 * @param kind number of the rule and class together
 * @param rule id of the rule
 * @param answers the classes that rules ask for and that it is or stands below
 */
public record Conclusion(String id, int kind, String rule, IdSet answers) {}
