package org.gravida.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which guidelines a run follows.
 *
 * @param guidelines those that answer, in the order of the ontology
 * @param home id of the one that the ontology names for runs that name none
 * @param recollections whether statements that nobody verified are shown as well
 */
public record Following(List<Guideline> guidelines, String home, boolean recollections) {
  /** The word that selects every guideline. */
  public static final String ALL = "all";

  public Following {
    guidelines = List.copyOf(guidelines);
  }

  /**
   * Selects guidelines by key.
   *
   * @param keys keys, or the one word {@link #ALL}; empty for the home guideline
   * @throws UnknownGuidelineException if a key is unknown
   */
  public static Following of(Release release, List<String> keys, boolean recollections) {
    for (String key : keys) {
      if (!key.equals(ALL) && release.guidelines().stream().noneMatch(g -> g.key().equals(key))) {
        throw new UnknownGuidelineException(
            key, release.guidelines().stream().map(Guideline::key).toList());
      }
    }
    String home = release.settings().getOrDefault("HomeGuidelineSetting", "");
    var chosen = new ArrayList<Guideline>();
    for (Guideline each : release.guidelines()) {
      boolean named = keys.contains(each.key()) || keys.contains(ALL);
      if (named || (keys.isEmpty() && each.id().equals(home))) {
        chosen.add(each);
      }
    }
    return new Following(chosen, home, recollections);
  }

  /** Says whether the home guideline answers. */
  public boolean isAtHome() {
    return guidelines.stream().anyMatch(each -> each.id().equals(home));
  }

  /** Returns the ids of those that answer and of all whose rules they use. */
  Set<String> withRules(Release release) {
    var ids = new LinkedHashSet<String>();
    var open = new ArrayList<Guideline>(guidelines);
    while (!open.isEmpty()) {
      Guideline next = open.remove(0);
      if (ids.add(next.id())) {
        release.guidelines().stream()
            .filter(each -> next.reliesOn().contains(each.id()))
            .forEach(open::add);
      }
    }
    return ids;
  }
}
