/**
 * What is missing for a conclusion. In come proved rules, the facts of one patient and what could
 * be given besides; out go the least sets of it that are enough. Never here: where facts come from,
 * clinical words.
 */
package org.gravida.inference.abduction;
