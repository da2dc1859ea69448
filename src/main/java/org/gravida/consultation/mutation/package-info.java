/**
 * Small faults put into a release on purpose, one at a time, to see which patient is told otherwise
 * by them. A release and patients come in; for each fault the first patient that notices it, or
 * none, goes out. No third-party library is allowed. Never here: what a fault means, and files.
 *
 * <p>Example: a threshold of 2.5 that is made 2.75 is noticed by a patient whose result is 2.6, if
 * anything she is told rests on it.
 */
package org.gravida.consultation.mutation;
