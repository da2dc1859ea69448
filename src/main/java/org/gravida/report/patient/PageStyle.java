package org.gravida.report.patient;

import static java.util.Objects.requireNonNull;

import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.report.patient.words.PageLanguage;
import org.gravida.report.text.TextForm;

/**
 * What all pages of a run have in common.
 *
 * @param release names of terms
 * @param versions that made the answers
 * @param form the guidelines that are followed, and what is never said in short
 */
public record PageStyle(Release release, Versions versions, TextForm form, PageLanguage language) {
  public PageStyle {
    requireNonNull(release, "release");
    requireNonNull(versions, "versions");
    requireNonNull(form, "form");
    requireNonNull(language, "language");
  }
}
