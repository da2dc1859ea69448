package org.gravida.report.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.dossier.Dossier;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Versions;
import org.gravida.record.Visible;
import org.gravida.report.markup.Markup;
import org.gravida.report.patient.words.PageWords;
import org.gravida.report.patient.words.Phrase;
import org.gravida.report.shared.WebPage;
import org.gravida.report.text.TextForm;

/** One page on one patient, which needs no script, no network and no colour to be read. */
final class PatientPage {
  private final Markup page = new Markup();
  private final Release release;
  private final Versions versions;
  private final TextForm form;
  private final PageWords words;
  private final int room;

  /** Begins a page whose explanations find so many lines of room on paper. */
  private PatientPage(PageStyle style, int room) {
    this.room = room;
    release = style.release();
    versions = style.versions();
    form = style.form();
    words = new PageWords(style.language(), release.dictionary());
  }

  /** Returns the page of a dossier, each line ended by a line feed. */
  static String write(Dossier dossier, PageStyle style) {
    String bare = new PatientPage(style, 0).all(dossier);
    int room = PaperLines.TWO_SHEETS - PaperLines.of(bare);
    return "<!DOCTYPE html>\n" + new PatientPage(style, room).all(dossier) + "\n";
  }

  /** Returns the page of a patient on whom nothing is concluded, and why. */
  static String write(Unanswered patient, PageStyle style) {
    return "<!DOCTYPE html>\n" + new PatientPage(style, 0).unanswered(patient) + "\n";
  }

  private String all(Dossier dossier) {
    begin(dossier.record().id());
    Map<Phrase, Runnable> sections = sections(dossier);
    section(Phrase.ALERTS, () -> new AlertSection(page).write(dossier.opinion().alerts()));
    contents(sections.keySet());
    sections.forEach(this::section);
    return end();
  }

  private String unanswered(Unanswered patient) {
    begin(patient.patient());
    page.element("p", "NOT ANSWERED: nothing is concluded about this patient.", "class", "alert");
    page.text("\n");
    section(Phrase.TO_CHECK, () -> new RemarkSections(page, words).problems(patient.problems()));
    return end();
  }

  private void begin(String patient) {
    String title = words.of(Phrase.PATIENT) + " " + Visible.of(patient);
    WebPage.head(page, title, words.language().tag());
    page.style(PatientPage.class, "patient.css").text("\n").end();
    page.open("body", "class", "one").text("\n").open("header").element("h1", title).end();
    page.open("main").text("\n");
  }

  private String end() {
    page.end().open("footer").text("\n");
    WebPage.foot(page, versions);
    if (!words.of(Phrase.TRANSLATION).isEmpty()) {
      page.element("p", words.of(Phrase.TRANSLATION), "class", "versions").text("\n");
    }
    return page.end().end().close().written();
  }

  private Map<Phrase, Runnable> sections(Dossier dossier) {
    Opinion opinion = dossier.opinion();
    var remarks = new RemarkSections(page, words);
    var why = new WhySection(page);
    var sections = new LinkedHashMap<Phrase, Runnable>();
    dossier
        .collisions()
        .ifPresent(
            each -> sections.put(Phrase.CONTRADICTION, () -> why.contradiction(opinion, each)));
    boolean isConcluded = opinion.consistent();
    if (isConcluded) {
      sections.put(Phrase.VERDICTS, () -> new VerdictSection(page, form).write(opinion));
    }
    sections.put(Phrase.TIME_LINE, () -> new TimeLineSection(page, words, release).write(dossier));
    if (isConcluded) {
      sections.put(Phrase.CAUSES, () -> new CauseSection(page, words, form).write(opinion));
      sections.put(Phrase.CARE, () -> new CareSection(page, form).write(opinion));
      sections.put(Phrase.OUTSTANDING, () -> remarks.outstanding(opinion.outstanding()));
      var assumptions = RemarkSections.assumptions(opinion, form);
      if (!assumptions.isEmpty()) {
        sections.put(Phrase.ASSUMED, () -> remarks.list(assumptions));
      }
    }
    if (!opinion.problems().isEmpty()) {
      sections.put(Phrase.TO_CHECK, () -> remarks.problems(opinion.problems()));
    }
    if (isConcluded) {
      sections.put(Phrase.WHY, () -> why.write(dossier.explanations(), room));
      sections.put(Phrase.PLAN, () -> new PlanSection(page, words, form).write(dossier.plan()));
    }
    sections.put(
        Phrase.SENSITIVITY,
        () -> new SensitivitySection(page, release.dictionary()).write(dossier.effects()));
    return sections;
  }

  private void section(Phrase heading, Runnable body) {
    words.section(page, heading);
    body.run();
    words.endSection(page);
  }

  private void contents(Iterable<Phrase> headings) {
    page.open("nav", "aria-label", words.of(Phrase.CONTENTS)).open("ul").text("\n");
    for (Phrase each : headings) {
      page.open("li").element("a", words.of(each), "href", "#" + each.id()).end();
    }
    page.end().end();
  }
}
