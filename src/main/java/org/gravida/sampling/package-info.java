/**
 * Invented cohorts whose truth is known. A prevalence file comes in; patient records and what is
 * true of each go out, the same for the same seed. Only the JDK is allowed. Never here: figures,
 * clinical words, conclusions.
 */
package org.gravida.sampling;
