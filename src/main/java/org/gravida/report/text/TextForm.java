package org.gravida.report.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Release;

/**
 * How the text of a run is to be.
 *
 * @param guidelines those that the run follows
 * @param grave standings whose warnings never stand in a note; empty for all
 * @param isVerbose whether it says everything, ids included
 */
public record TextForm(List<Guideline> guidelines, Set<String> grave, boolean isVerbose) {
  private static final int MANY = 4;
  private static final String GRAVE = "GraveStandingsSetting";

  public TextForm {
    guidelines = List.copyOf(guidelines);
    grave = Set.copyOf(grave);
  }

  /** A short text in which guidelines go by their keys. */
  public static final TextForm PLAIN = new TextForm(List.of(), Set.of(), false);

  /** Returns the form that a release gives to a run. */
  public static TextForm of(Release release, Following following, boolean isVerbose) {
    String grave = release.settings().getOrDefault(GRAVE, "");
    return new TextForm(
        following.guidelines(), grave.isEmpty() ? Set.of() : Set.of(grave.split(" ")), isVerbose);
  }

  /** Says whether so many guidelines are followed that what one alone says has to be short. */
  boolean isMany() {
    return guidelines.size() > MANY && !isVerbose;
  }

  /** Says whether warnings of this standing stand with what they warn of. */
  public boolean isGrave(String standing) {
    return grave.isEmpty() || grave.contains(standing);
  }

  /** Returns the short name of a guideline, or its key if it has none. */
  public String name(String key) {
    return guideline(key).map(Guideline::name).filter(name -> !name.isEmpty()).orElse(key);
  }

  /** Returns the name of the followed guideline that replaces one, if any does. */
  Optional<String> replacement(String key) {
    return guideline(key)
        .flatMap(
            old ->
                guidelines.stream()
                    .filter(each -> each.supersedes().contains(old.id()))
                    .findFirst())
        .map(each -> name(each.key()));
  }

  private Optional<Guideline> guideline(String key) {
    return guidelines.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
