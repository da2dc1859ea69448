/**
 * Runs over patient files, on this machine or on others. A classifier, files and writers come in;
 * answers, problems and an exit code go out. Never here: parsing of options, conclusions.
 *
 * <p>Example: {@code new ClassifyRun(console, classifier, mapping, files, false).into(writer)}
 * answers every patient of the files and returns {@code ANSWERED}.
 */
package org.gravida.cli.run;
