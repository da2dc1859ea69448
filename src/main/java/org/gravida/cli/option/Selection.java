package org.gravida.cli.option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.NearMiss;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** The patients that a call asks for: all, or those of some ids. */
public final class Selection {
  private static final String NAME = "patient";
  private static final int MOST = 1 << 14;

  private final Set<String> asked;
  private final Set<String> met = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();

  private Selection(Set<String> asked) {
    this.asked = asked;
  }

  public static Option option() {
    return CommandOption.of(
        NAME, "ID", "answer this patient only; may be given more than once (default: all)");
  }

  public static Selection all() {
    return new Selection(Set.of());
  }

  public static Selection of(CommandLine line) {
    return new Selection(new LinkedHashSet<>(CommandOption.values(line, NAME)));
  }

  public boolean isAll() {
    return asked.isEmpty();
  }

  /** Says whether a patient who was read is asked for. */
  public boolean takes(String id) {
    if (isAll()) {
      return true;
    }
    if (asked.contains(id)) {
      met.add(id);
      return true;
    }
    if (others.size() < MOST) {
      others.add(id);
    }
    return false;
  }

  /** Returns a problem for each patient who was asked for and not met. */
  public List<Problem> missing() {
    return asked.stream()
        .filter(id -> !met.contains(id))
        .map(
            id ->
                Problem.error(
                    Place.of("--" + NAME + " " + id),
                    "no such patient",
                    "the id of a patient in the files",
                    NearMiss.of(id, others)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Look up the ids in the files.")))
        .toList();
  }
}
