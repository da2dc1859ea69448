/**
 * Elements and text as well-formed XML that is HTML as well. Names and words come in; markup goes
 * out, everything escaped. Only the JDK is allowed. Never here: what a page says or looks like.
 */
package org.gravida.report.markup;
