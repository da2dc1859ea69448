/**
 * In comes the content of a fact, without its date; out goes what it means, once for all patients.
 * For example, a number above the range that the file states means {@code High}, which stands below
 * {@code Remarkable}.
 */
package org.gravida.abstraction.meaning;
