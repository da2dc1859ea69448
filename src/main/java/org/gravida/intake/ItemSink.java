package org.gravida.intake;

/** Takes what files are cut into, in the order of the files. */
public interface ItemSink {
  void take(RawItem item);

  /** Learns that the next item may be long in coming. */
  void pause();
}
