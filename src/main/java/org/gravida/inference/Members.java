package org.gravida.inference;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Some of many sorted ids, each once, in their order; immutable. */
final class Members extends AbstractSet<String> {
  private final List<String> ids;
  private final BitSet members;
  private final int size;

  /**
   * Takes over the places of the members, which must not change any more.
   *
   * @param ids sorted, without repetition; immutable
   */
  Members(List<String> ids, BitSet members) {
    this.ids = ids;
    this.members = members;
    this.size = members.cardinality();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(Object id) {
    int place = id instanceof String text ? Collections.binarySearch(ids, text) : -1;
    return place >= 0 && members.get(place);
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next = members.nextSetBit(0);

      @Override
      public boolean hasNext() {
        return next >= 0;
      }

      @Override
      public String next() {
        if (next < 0) {
          throw new NoSuchElementException();
        }
        String id = ids.get(next);
        next = members.nextSetBit(next + 1);
        return id;
      }
    };
  }
}
