package org.gravida.consultation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.consultation.table.Tables;
import org.gravida.consultation.table.Tables.Bearing;
import org.gravida.knowledge.Table;

/** The tables of a release, made ready to be read for many patients. Safe for many threads. */
final class TableIndex {
  private static final BitSet NONE = new BitSet();

  private final Tables tables;
  private final List<Opinion.Care> statements;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> excludes = new HashMap<>();

  TableIndex(Tables tables) {
    this.tables = tables;
    statements =
        tables.care().stream()
            .map(each -> CareRow.of(Table.row(each.said()), Table.row(each.standing())))
            .toList();
    for (int i = 0; i < tables.causes().size(); i++) {
      places.put(tables.causes().get(i).id(), i);
    }
    tables
        .bearings()
        .forEach(
            (source, bearings) -> {
              var causes = new BitSet();
              bearings.stream()
                  .filter(bearing -> bearing.kind() == Bearing.Kind.EXCLUDES)
                  .filter(bearing -> places.containsKey(bearing.cause()))
                  .forEach(bearing -> causes.set(places.get(bearing.cause())));
              excludes.put(source, causes);
            });
  }

  Tables tables() {
    return tables;
  }

  /** Returns the statements of the tables, in their order. */
  List<Opinion.Care> statements() {
    return statements;
  }

  /** Returns the places of the causes that a finding or patient class helps to exclude. */
  BitSet excludes(String source) {
    return excludes.getOrDefault(source, NONE);
  }

  /** Returns the place of a cause among all. */
  Optional<Integer> place(String cause) {
    return Optional.ofNullable(places.get(cause));
  }
}
