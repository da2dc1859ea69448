/**
 * Explanations for readers and programs. In come explanations of one patient after another; out go
 * a text, Markdown or JSON. For example, a cause with the finding, the rule and the line of the
 * file on which it rests. Jackson's core is allowed. Never here: what follows from what.
 */
package org.gravida.report.explanation;
