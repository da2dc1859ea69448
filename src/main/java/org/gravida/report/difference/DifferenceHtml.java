package org.gravida.report.difference;

import java.util.List;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.report.markup.Markup;
import org.gravida.report.shared.VersionLine;
import org.gravida.report.shared.WebPage;

/** A difference as one page that needs no script and no network. */
final class DifferenceHtml {
  private final Markup page = new Markup();

  private DifferenceHtml() {}

  static String write(ReleaseDifference difference) {
    return "<!DOCTYPE html>\n" + new DifferenceHtml().all(difference) + "\n";
  }

  private String all(ReleaseDifference difference) {
    List<Outline> sections = Outline.of(difference);
    WebPage.begin(page, "What an edit changed", difference.after().versions());
    WebPage.contents(page, sections.stream().map(Outline::heading).toList());
    page.open("main").text("\n");
    page.element(
            "p",
            "From "
                + difference.before().name()
                + " ("
                + VersionLine.of(difference.before().versions())
                + ") to "
                + difference.after().name()
                + ".")
        .text("\n");
    for (Outline each : sections) {
      WebPage.section(page, each.heading());
      if (!each.introduction().isEmpty()) {
        page.element("p", each.introduction()).text("\n");
      }
      items(each.items());
      page.end();
    }
    return page.end().end().close().written();
  }

  private void items(List<Outline.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    page.open("ul").text("\n");
    for (Outline.Item each : items) {
      page.open("li").text(each.text());
      items(each.below());
      page.end();
    }
    page.end();
  }
}
