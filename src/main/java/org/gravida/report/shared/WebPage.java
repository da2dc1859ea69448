package org.gravida.report.shared;

import java.util.List;
import java.util.Locale;
import org.gravida.knowledge.Versions;
import org.gravida.report.markup.Markup;

/**
 * What every page has in common: the styles {@code page.css} and, for the statuses of causes,
 * {@code status.css}, the title, the notice, the contents at the top, and headings that they link
 * to.
 */
public final class WebPage {
  private WebPage() {}

  /** Begins a page that holds its style; its body is left open. */
  public static void begin(Markup page, String title, Versions versions) {
    head(page, title, "en");
    header(page, title, versions);
  }

  /** Begins a page whose style is a file that many pages share; otherwise as the other. */
  public static void begin(Markup page, String title, Versions versions, String style) {
    unstyled(page, title, "en");
    page.empty("link", "rel", "stylesheet", "href", style).text("\n");
    header(page, title, versions);
  }

  private static void header(Markup page, String title, Versions versions) {
    page.end().open("body").text("\n");
    page.open("header").text("\n").element("h1", title).text("\n");
    page.element("p", SafetyLine.TEXT, "class", "safety").text("\n");
    page.element("p", VersionLine.of(versions), "class", "versions").text("\n").end();
  }

  /**
   * Begins a page with its title and style; its head is left open.
   *
   * @param language tag of the language of the page
   */
  public static void head(Markup page, String title, String language) {
    unstyled(page, title, language);
    page.style(WebPage.class, "page.css").text("\n");
    page.style(WebPage.class, "status.css").text("\n");
  }

  private static void unstyled(Markup page, String title, String language) {
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language).text("\n");
    page.open("head").text("\n").empty("meta", "charset", "UTF-8").text("\n");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.text("\n").element("title", title).text("\n");
  }

  /** Ends a page with the notice and the versions. */
  public static void foot(Markup page, Versions versions) {
    page.element("p", SafetyLine.TEXT, "class", "safety", "lang", "en").text("\n");
    page.element("p", VersionLine.of(versions), "class", "versions", "lang", "en").text("\n");
  }

  /** Writes links to the sections of these headings. */
  public static void contents(Markup page, List<String> headings) {
    page.open("nav", "aria-label", "Contents").text("\n").element("h2", "Contents").text("\n");
    page.open("ul").text("\n");
    for (String each : headings) {
      page.open("li").element("a", each, "href", "#" + id(each)).end();
    }
    page.end().end();
  }

  /** Begins a section, which is left open. */
  public static void section(Markup page, String heading) {
    page.open("section", "id", id(heading)).text("\n").element("h2", heading).text("\n");
  }

  private static String id(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
