package org.gravida.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.CollectionAccumulator;
import org.gravida.intake.Heading;
import org.gravida.record.Place;
import scala.Tuple2;

/**
 * Goes through all slices before any is answered: how many lines they have, where a row goes on
 * behind the end of its slice, and which ids stand more than once.
 */
final class Surveying {
  private final JavaSparkContext spark;
  private final Broadcast<Handout> handout;

  /**
   * What the slices are.
   *
   * @param slices each a run of whole rows, numbered from 0, with its lines counted
   * @param first number of the first slice that has patients
   * @param elsewhere for each slice the ids that stand in one before it as well, and where
   */
  record Result(List<Slice> slices, int first, Map<Integer, Map<String, Place>> elsewhere) {}

  /** What one slice is. */
  private record Found(int number, Heading.Survey survey) implements Serializable {}

  /** Where an id stands. */
  private record Met(String id, int slice, Place place) implements Serializable {}

  Surveying(JavaSparkContext spark, Broadcast<Handout> handout) {
    this.spark = spark;
    this.handout = handout;
  }

  /** Surveys slices in their order; those between which a row lies become one. */
  Result survey(List<Slice> cut) {
    List<Slice> slices = renumbered(cut);
    while (true) {
      CollectionAccumulator<Found> found = spark.sc().collectionAccumulator();
      Set<Long> repeated = repeated(slices, found);
      var surveys = new HashMap<Integer, Heading.Survey>();
      found.value().forEach(each -> surveys.put(each.number(), each.survey()));
      List<Slice> joined = joined(slices, surveys);
      if (joined.size() == slices.size()) {
        slices = counted(slices, surveys);
        int first =
            slices.stream()
                .map(Slice::number)
                .filter(number -> surveys.get(number).patients() > 0)
                .findFirst()
                .orElse(-1);
        return new Result(slices, first, elsewhere(slices, repeated));
      }
      slices = renumbered(joined);
    }
  }

  private Set<Long> repeated(List<Slice> slices, CollectionAccumulator<Found> found) {
    if (slices.isEmpty()) {
      return Set.of();
    }
    var outer = handout;
    return new HashSet<>(
        spark
            .parallelize(slices, slices.size())
            .flatMapToPair(slice -> hashes(outer.value(), slice, found))
            .reduceByKey(Integer::sum)
            .filter(each -> each._2() > 1)
            .keys()
            .collect());
  }

  private static Iterator<Tuple2<Long, Integer>> hashes(
      Handout handout, Slice slice, CollectionAccumulator<Found> found) throws IOException {
    var hashes = new Object[] {new long[1 << 10]};
    int[] count = {0};
    var survey =
        read(
            handout,
            slice,
            (id, place) -> {
              long[] so = (long[]) hashes[0];
              if (count[0] == so.length) {
                so = Arrays.copyOf(so, so.length * 2);
                hashes[0] = so;
              }
              so[count[0]++] = hash(id);
            });
    found.add(new Found(slice.number(), survey));
    return Arrays.stream((long[]) hashes[0], 0, count[0])
        .mapToObj(hash -> new Tuple2<>(hash, 1))
        .iterator();
  }

  private static Heading.Survey read(Handout handout, Slice slice, BiConsumer<String, Place> ids)
      throws IOException {
    try (var rows = slice.open(handout.files())) {
      return slice.heading().survey(handout.mapping(), slice.before(), rows, ids);
    }
  }

  static long hash(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static List<Slice> renumbered(List<Slice> slices) {
    var numbered = new ArrayList<Slice>();
    slices.forEach(each -> numbered.add(each.numbered(numbered.size(), each.before())));
    return numbered;
  }

  private static List<Slice> joined(List<Slice> slices, Map<Integer, Heading.Survey> surveys) {
    var joined = new ArrayList<Slice>();
    boolean isOpen = false;
    for (Slice each : slices) {
      int last = joined.size() - 1;
      if (isOpen && joined.get(last).isFollowedBy(each)) {
        joined.set(last, joined.get(last).joined(each));
      } else {
        joined.add(each);
      }
      isOpen = surveys.get(each.number()).isOpen();
    }
    return joined;
  }

  private static List<Slice> counted(List<Slice> slices, Map<Integer, Heading.Survey> surveys) {
    var counted = new ArrayList<Slice>();
    long lines = 0;
    for (Slice each : slices) {
      if (each.start() == each.heading().length()) {
        lines = each.heading().lines();
      }
      counted.add(each.numbered(each.number(), lines));
      lines += surveys.get(each.number()).lines();
    }
    return counted;
  }

  /** Finds where the ids stand whose hashes are repeated; hashes may be equal by chance. */
  private Map<Integer, Map<String, Place>> elsewhere(List<Slice> slices, Set<Long> repeated) {
    var elsewhere = new HashMap<Integer, Map<String, Place>>();
    if (repeated.isEmpty()) {
      return elsewhere;
    }
    var outer = handout;
    var sought = spark.broadcast(repeated);
    var places =
        new ArrayList<>(
            spark
                .parallelize(slices, slices.size())
                .flatMap(slice -> places(outer.value(), slice, sought.value()))
                .collect());
    places.sort(Comparator.comparingInt(Met::slice));
    var firsts = new HashMap<String, Met>();
    for (Met each : places) {
      Met first = firsts.putIfAbsent(each.id(), each);
      if (first != null && first.slice() < each.slice()) {
        elsewhere
            .computeIfAbsent(each.slice(), number -> new HashMap<>())
            .put(each.id(), first.place());
      }
    }
    return elsewhere;
  }

  private static Iterator<Met> places(Handout handout, Slice slice, Set<Long> sought)
      throws IOException {
    var places = new ArrayList<Met>();
    read(
        handout,
        slice,
        (id, place) -> {
          if (sought.contains(hash(id))) {
            places.add(new Met(id, slice.number(), place));
          }
        });
    return places.iterator();
  }
}
