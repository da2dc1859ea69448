package org.gravida.report.text;

import java.util.LinkedHashSet;
import java.util.List;
import org.gravida.consultation.answer.Opinion;

/** What of an opinion a text shows; a verbose one shows everything. */
public final class Shown {
  private final Opinion opinion;
  private final TextForm form;

  public Shown(Opinion opinion, TextForm form) {
    this.opinion = opinion;
    this.form = form;
  }

  /** Returns the key of the home guideline, or nothing if it is not followed. */
  String home() {
    return opinion.views().stream()
        .filter(Opinion.View::isHome)
        .map(Opinion.View::guideline)
        .findFirst()
        .orElse("");
  }

  public List<Opinion.Care> care() {
    return opinion.care().stream().filter(each -> isShown(each.guideline())).toList();
  }

  public List<Opinion.View> otherViews() {
    return opinion.views().stream()
        .filter(view -> !view.isHome() && isShown(view.guideline()))
        .toList();
  }

  private boolean isShown(String guideline) {
    return form.isVerbose() || form.replacement(guideline).isEmpty();
  }

  /** Says which editions are left out, and what replaces them. */
  public List<String> replaced() {
    var keys = new LinkedHashSet<String>();
    opinion.views().forEach(view -> keys.add(view.guideline()));
    opinion.care().forEach(care -> keys.add(care.guideline()));
    return keys.stream()
        .filter(key -> !isShown(key))
        .map(key -> form.name(key) + " (replaced by " + form.replacement(key).orElseThrow() + ")")
        .toList();
  }
}
