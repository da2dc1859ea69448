/**
 * In come the files of an ontology and its queries; out goes the release that was compiled from
 * them, now or before, and what is wrong with them. For example, a changed query gives another
 * hash, so that the release is compiled anew.
 */
package org.gravida.consultation.release;
