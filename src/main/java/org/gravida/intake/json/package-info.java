/**
 * A patient in JSON: what its keys and items mean, and what was read of the same before. Jackson is
 * allowed. Never here: files, other formats, clinical words, conclusions.
 */
package org.gravida.intake.json;
