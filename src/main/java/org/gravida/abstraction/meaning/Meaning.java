package org.gravida.abstraction.meaning;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gravida.abstraction.rule.IdSet;

/**
 * What a fact says apart from its date, in typed form; the same for all facts of one content.
 *
 * @param term number of the term among those that are read, or -1
 * @param values what its value, flag or number means, as term ids
 * @param bits the values and everything they stand below
 * @param kinds which kinds of result the values are, one bit each
 * @param number its value when it is a number or a limit
 * @param unit unit of the number, or empty
 * @param count its value when it is a whole number
 * @param episode number of its episode, or 0
 * @param subject whose it is
 * @param whose the same, as rules name it
 * @param isOwn whether that is the patient
 * @param weeks weeks into the episode, if recorded
 * @param isInside whether it was in an episode
 * @param isOutside whether it was outside every episode
 * @param circumstances the circumstances and everything they stand below
 * @param outcomes the outcomes that the episode it lists may have, as rules name them
 * @param feature the term, when it says that the episode has it, or the value, when it tells groups
 *     of episodes apart
 * @param isUninterpreted whether it is a number that should be a result and means nothing
 * @param doubt why it decides nothing, where more than that is known
 */
public record Meaning(
    int term,
    Set<String> values,
    IdSet bits,
    int kinds,
    Optional<Measured> number,
    String unit,
    OptionalInt count,
    int episode,
    String subject,
    IdSet whose,
    boolean isOwn,
    Optional<WeekRange> weeks,
    boolean isInside,
    boolean isOutside,
    IdSet circumstances,
    IdSet outcomes,
    IdSet feature,
    boolean isUninterpreted,
    Optional<Doubt> doubt) {

  /** Says whether a value is one of these or stands below one. */
  public boolean means(IdSet any) {
    return bits.meets(any);
  }

  /** Says whether a circumstance is one of these or stands below one. */
  public boolean isDuring(IdSet any) {
    return circumstances.meets(any);
  }

  /** Says whether it is a result of more than one kind. */
  public boolean isAmbiguous() {
    return (kinds & (kinds - 1)) != 0;
  }

  /** Says whether it says that an episode has a feature. */
  public boolean isFeature() {
    return !feature.isEmpty();
  }

  /** Says whether it is a result, judged or not, rather than a state of the examination. */
  public boolean isResult() {
    return kinds != 0 || isOpen();
  }

  /** Says whether it is an abnormal result and nothing else. */
  public boolean isRemarkable() {
    return kinds == 1;
  }

  /** Says whether it is a number that is a result of its day and that nothing judges. */
  public boolean isOpen() {
    return isUninterpreted && doubt.isEmpty();
  }
}
