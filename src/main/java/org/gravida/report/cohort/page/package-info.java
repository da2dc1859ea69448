/**
 * The summary of a cohort as one page with charts. A summary and the versions come in; HTML that is
 * XML as well, loads nothing and runs nothing, goes out. Only our own rooms are allowed. Never
 * here: clinical words, a chart without its table, a statement without its warnings.
 *
 * <p>Example: {@code gravida report --cohort -o report.html FILE} writes the page; its look is that
 * of every page.
 */
package org.gravida.report.cohort.page;
