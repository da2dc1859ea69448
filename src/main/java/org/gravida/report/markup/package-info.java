/**
 * Elements and text as well-formed XML that is HTML as well. Names and words come in; markup goes
 * out, everything escaped. Only the JDK is allowed. Never here: what a page says or looks like.
 *
 * <p>Example: {@code new Markup().element("td", "a < b").written()} is {@code <td>a &lt; b</td>}.
 */
package org.gravida.report.markup;
