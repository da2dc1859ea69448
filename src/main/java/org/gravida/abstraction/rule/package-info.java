/**
 * In come the rules and settings of a release as text; out go their parameters with every id and
 * term numbered, so that a patient's facts are compared by numbers. For example, {@code withValue}
 * of a rule becomes the set of the numbers of the ids that it names.
 */
package org.gravida.abstraction.rule;
