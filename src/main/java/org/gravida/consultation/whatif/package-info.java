/**
 * What would be concluded if a file said something else. In come the record of a patient and
 * changes of it; out goes what differs between the opinions before and after. For example, without
 * one result a cause is no longer settled. Never here: the words of a report, clinical words.
 */
package org.gravida.consultation.whatif;
