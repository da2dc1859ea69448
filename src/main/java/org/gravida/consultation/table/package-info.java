/**
 * What the answers to a patient's questions rest on, as plain data. The graph of a release comes
 * in; tables by class of patients go out. No library is allowed. Never here: patients, clinical
 * words.
 */
package org.gravida.consultation.table;
