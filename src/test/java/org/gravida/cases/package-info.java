/**
 * Clinical cases: what a patient file must be answered with.
 *
 * <p>In come the folders {@code src/test/resources/cases/NAME}, each with a patient, as what
 * differs from a base in {@code src/test/resources/bases}, and what is expected of the answer. Out
 * goes one test for each, and what must hold for made-up patients and over all cases; the patients
 * in full stand in {@code target/cases}. Jackson may be used. Never here: rules of medicine; they
 * are in the ontology, and the expectations in the folders.
 */
package org.gravida.cases;
