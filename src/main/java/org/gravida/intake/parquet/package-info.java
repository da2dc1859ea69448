/**
 * Parquet files as tables of text. Files come in and rows of cells go out, or the other way round.
 * Parquet and the libraries of its compressions are allowed, and loaded only for such a file. Never
 * here: what the cells say.
 */
package org.gravida.intake.parquet;
