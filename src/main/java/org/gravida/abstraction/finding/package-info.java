/**
 * In comes what operators draw of one patient; out go the findings in the order of their rules, and
 * which of them forbid the operators still to come. For example, a finding that something is there
 * forbids the rule that takes its absence from silence.
 */
package org.gravida.abstraction.finding;
