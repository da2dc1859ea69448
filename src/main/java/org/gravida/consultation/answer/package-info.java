/**
 * In come the findings of one patient; out goes the opinion: the classes that follow and, by the
 * tables of the run, what is told to a patient of these classes. For example, a class that confirms
 * a cause becomes its status with the facts on which it rests.
 */
package org.gravida.consultation.answer;
