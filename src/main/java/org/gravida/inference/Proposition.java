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

  @Override
  default int compareTo(Proposition other) {
    return toString().compareTo(other.toString());
  }
}
