/**
 * Bar charts and time charts as SVG for a page. Names, counts and days come in; an SVG element goes
 * out, with title and description, its colours named by the page's style. JFreeChart and
 * VectorGraphics2D are allowed. Never here: what is counted, a number that is not in a table of the
 * page as well.
 *
 * <p>Example: {@code chart.svg("chart-1")} is an {@code svg} element with that id in its title's.
 */
package org.gravida.report.chart;
