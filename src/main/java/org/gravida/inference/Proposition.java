package org.gravida.inference;

/** One thing that is said of a patient, or follows of her. */
public sealed interface Proposition extends Comparable<Proposition> {
  /** The patient has a finding of the class. */
  record Finding(String name) implements Proposition {
    @Override
    public String toString() {
      return "has " + name;
    }
  }

  /** The property has one of the values, which all mean the same to the ontology. */
  record Quantity(String property, Interval values) implements Proposition {
    @Override
    public String toString() {
      return property + " " + values;
    }
  }

  /** The patient belongs to the class. */
  record Member(String name) implements Proposition {
    @Override
    public String toString() {
      return "is " + name;
    }
  }

  /** Reads a statement as it writes itself. */
  static Proposition parse(String text) {
    int space = text.indexOf(' ');
    String first = text.substring(0, Math.max(space, 0));
    String rest = text.substring(space + 1);
    return switch (first) {
      case "has" -> new Finding(rest);
      case "is" -> new Member(rest);
      default -> new Quantity(first, Interval.parse(rest));
    };
  }

  @Override
  default int compareTo(Proposition other) {
    return toString().compareTo(other.toString());
  }
}
