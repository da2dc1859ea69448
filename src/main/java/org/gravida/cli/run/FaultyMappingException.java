package org.gravida.cli.run;

/** A mapping file cannot be followed, for reasons that were told. */
public final class FaultyMappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultyMappingException(String file, int faults) {
    super(
        file
            + ": "
            + faults
            + (faults == 1 ? " error" : " errors")
            + " in the mapping, so no patient was read");
  }
}
