package org.gravida.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows as lists of texts, for tables that are no text themselves. */
public final class RowList implements RowMaker {
  private final Consumer<List<String>> rows;
  private List<String> cells = new ArrayList<>();

  /** Hands each row over as soon as it ends. */
  public RowList(Consumer<List<String>> rows) {
    this.rows = rows;
  }

  @Override
  public void cell(String text) {
    cells.add(text);
  }

  @Override
  public void cell(List<String> texts) {
    cells.add(String.join("; ", texts));
  }

  @Override
  public void word(String text) {
    cells.add(text);
  }

  @Override
  public void end() {
    rows.accept(cells);
    cells = new ArrayList<>();
  }

  @Override
  public void flush() {
    // each row has been handed over already
  }
}
