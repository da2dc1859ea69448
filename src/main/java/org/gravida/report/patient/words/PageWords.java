package org.gravida.report.patient.words;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.report.markup.Markup;

/** Writes the words of a page in its language, and those of the ontology as far as it has them. */
public final class PageWords {
  private final PageLanguage language;
  private final Dictionary dictionary;

  public PageWords(PageLanguage language, Dictionary dictionary) {
    this.language = language;
    this.dictionary = dictionary;
  }

  public PageLanguage language() {
    return language;
  }

  public String of(Phrase phrase) {
    return phrase.in(language);
  }

  /** Begins a section, which is left open; what stands in it is English but for marked parts. */
  public void section(Markup page, Phrase heading) {
    page.open("section", "id", heading.id()).text("\n");
    page.element("h2", of(heading))
        .text("\n")
        .open("div", "class", "body", "lang", "en")
        .text("\n");
  }

  public void endSection(Markup page) {
    page.end().end();
  }

  /**
   * Writes the name of a term: in the language with the English beside it, as what the ontology has
   * there may be narrower; or in English alone, marked.
   */
  public void term(Markup page, String id, String english) {
    if (language == PageLanguage.EN) {
      page.text(english);
      return;
    }
    Optional<String> name = name(id);
    if (name.isPresent()) {
      page.element("span", name.get(), "lang", language.tag());
      page.text(" ").element("span", "(" + english + ")", "class", "source");
    } else {
      page.text(english).element("sup", "(en)", "class", "fallback");
    }
  }

  /** Returns the name of a term where nothing can be marked but by words. */
  public String plain(String id) {
    String english = dictionary.label(id);
    return language == PageLanguage.EN
        ? english
        : name(id)
            .map(name -> name + " (" + english + ")")
            .orElse(english.equals(id) ? id : english + " (en)");
  }

  /** Returns a name in the script of the language. */
  private Optional<String> name(String id) {
    return dictionary.byId(id).map(Term::alternatives).stream()
        .flatMap(names -> names.stream())
        .filter(name -> name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN))
        .findFirst();
  }
}
