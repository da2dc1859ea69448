package org.gravida.intake.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula in the notation ISCN, taken apart: cell lines with slashes between, of each a number, X
 * and Y, and changes with commas between. What a change means is not said here.
 *
 * @param lines the cell lines in order; at least one
 */
public record IscnFormula(List<Line> lines) {
  private static final Pattern LINE =
      Pattern.compile("(\\d{2,3})\\s*[,; ]?\\s*([XYO]{1,5}|[XY](?=,|$))((?:,.*)?)");
  private static final Pattern CELLS = Pattern.compile("\\s*\\[(?:cp)?\\d{1,4}]$");
  private static final Pattern CHANGE =
      Pattern.compile(
          "([+-]?)([a-z]{0,5})"
              + "((?:\\((?:\\d{1,2}|X|Y)(?:;(?:\\d{1,2}|X|Y))*\\))?)"
              + "((?:\\([pqcenthr0-9.;?~:→>-]+\\))*)"
              + "((?:[a-z]{1,3}\\(.*\\))?)"
              + "\\s*(?:mat|pat|dn|inh|dmat|dpat|c)?");
  private static final Pattern EXTRA = Pattern.compile("([+-])(\\d{1,2}|X|Y)c?");
  private static final Pattern REGION =
      Pattern.compile("(\\d{1,2}|Y)((?:[pq](?:h|s|stk|vh|var)|cenh)[+-]?|[pq]s?ss?)");

  /** The number in one half of a cell. */
  private static final int HALF = 23;

  public IscnFormula {
    lines = List.copyOf(lines);
  }

  /**
   * One cell line.
   *
   * @param count the number it gives
   * @param sex its X and Y, as written
   * @param changes in order
   */
  public record Line(int count, String sex, List<Change> changes) {
    public Line {
      changes = List.copyOf(changes);
    }

    /** Says whether a Y is named. */
    public boolean hasY() {
      return sex.indexOf('Y') >= 0 || changes.stream().anyMatch(each -> each.on().contains("Y"));
    }

    /**
     * Returns how many sets of the cell fit the number; empty when none does.
     *
     * @param joined how many changes make two into one for certain
     * @param mayBeJoined how many may do so
     */
    public Optional<Integer> sets(int joined, int mayBeJoined) {
      long gained = changes.stream().filter(each -> each.sign().equals("+")).count();
      long lost = changes.stream().filter(each -> each.sign().equals("-")).count();
      long changedSex =
          changes.stream()
              .filter(each -> each.sign().isEmpty())
              .filter(each -> each.on().contains("X") || each.on().contains("Y"))
              .count();
      for (int sets = 2; sets <= 4; sets++) {
        long most = ((long) HALF * sets) + gained - lost + sex.length() - sets - joined;
        long whole = most + Math.min(changedSex, Math.max(0, sets - sex.length()));
        if (count <= whole && count >= most - mayBeJoined && (sets == 2 || sex.length() == sets)) {
          return Optional.of(sets);
        }
      }
      return Optional.empty();
    }

    /** Says whether X and Y, changed ones included, are as many as the sets. */
    public boolean isSexWhole(int sets) {
      boolean isChanged =
          changes.stream()
              .anyMatch(
                  each ->
                      each.sign().isEmpty()
                          && (each.on().contains("X") || each.on().contains("Y")));
      return sex.length() == sets || (isChanged && sex.length() == sets - 1);
    }
  }

  /**
   * A change.
   *
   * @param sign {@code +} or {@code -} for one too many or few; else empty
   * @param symbol its letters; empty when the sign says all
   * @param on what it is on, in order
   * @param bands where on these, without brackets
   */
  public record Change(String sign, String symbol, List<String> on, String bands) {
    public Change {
      on = List.copyOf(on);
    }
  }

  /** Reads a formula; empty when any part of it is none. */
  public static Optional<IscnFormula> read(String words) {
    String text = Numerals.plain(words).strip().replace('×', 'x');
    if (text.toLowerCase(Locale.ROOT).startsWith("mos ")) {
      text = text.substring(4).strip();
    }
    var lines = new ArrayList<Line>();
    for (String part : text.split("/{1,2}", -1)) {
      var line = line(CELLS.matcher(part.strip()).replaceFirst(""));
      if (line.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line.get());
    }
    return Optional.of(new IscnFormula(lines));
  }

  private static Optional<Line> line(String text) {
    var line = LINE.matcher(text.strip().replaceAll("\\s*([,;()])\\s*", "$1"));
    if (!line.matches()) {
      return Optional.empty();
    }
    var changes = new ArrayList<Change>();
    String rest = line.group(3);
    for (String each : rest.isEmpty() ? new String[0] : rest.substring(1).split(",", -1)) {
      var change = change(each.strip());
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.add(change.get());
    }
    String sex = line.group(2).replace("O", "");
    return Optional.of(new Line(Integer.parseInt(line.group(1)), sex, changes));
  }

  private static Optional<Change> change(String text) {
    var extra = EXTRA.matcher(text);
    if (extra.matches()) {
      return Optional.of(new Change(extra.group(1), "", List.of(extra.group(2)), ""));
    }
    var region = REGION.matcher(text);
    if (region.matches()) {
      return Optional.of(new Change("", region.group(2), List.of(region.group(1)), ""));
    }
    var change = CHANGE.matcher(text);
    if (!change.matches() || change.group(2).isEmpty()) {
      return Optional.empty();
    }
    String on = change.group(3);
    var named =
        on.isEmpty() ? List.<String>of() : List.of(on.substring(1, on.length() - 1).split(";"));
    String bands = change.group(4).replace(")(", ";").replaceAll("[()]", "");
    return Optional.of(new Change(change.group(1), change.group(2), named, bands));
  }
}
