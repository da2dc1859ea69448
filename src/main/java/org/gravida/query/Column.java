package org.gravida.query;

import static java.util.Objects.requireNonNull;

/**
 * A column of a query's answer.
 *
 * @param name variable name without the question mark
 * @param meaning what it holds, or empty
 */
public record Column(String name, String meaning) {
  public Column {
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
  }
}
