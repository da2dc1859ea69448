/**
 * All that can be said of one patient, gathered for a reader: the record, the opinion, why, what
 * would settle what is open, and on which facts the answer hangs. An opinion comes in; a dossier
 * goes out. Only our own rooms are allowed. Never here: how it is shown, clinical words.
 *
 * <p>Example: {@code dossiers.of(opinion).effects()} are the facts that would change the answer.
 */
package org.gravida.consultation.dossier;
