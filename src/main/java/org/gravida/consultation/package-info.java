/**
 * The only place that knows the order: abstraction, reasoning, questions. A release of the
 * knowledge and patient records come in; one opinion per patient goes out. No third-party library
 * is allowed. Never here: file formats, text for readers, clinical words.
 */
package org.gravida.consultation;
