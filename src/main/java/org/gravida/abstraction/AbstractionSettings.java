package org.gravida.abstraction;

import java.util.Map;
import org.gravida.knowledge.Release;

/** The constants of the abstraction, by the ids of the ontology's setting individuals. */
final class AbstractionSettings {
  private final Map<String, String> values;
  private final IdSet presentBits;
  private final int episodeNumber;
  private final int completeListNumber;
  private final int currentEpisodeNumber;
  private final int assessmentNumber;
  private final String episodeTerm;
  private final String episodeCircumstance;
  private final String outsideEpisodeCircumstance;
  private final String unknownOutcome;
  private final String ongoingOutcome;
  private final String assessment;
  private final String unremarkable;
  private final String remarkable;
  private final String inconclusive;
  private final String pending;
  private final String notDone;
  private final String high;
  private final String low;
  private final String normal;
  private final String notInterpreted;
  private final String present;
  private final String defaultSubject;

  AbstractionSettings(Release release, SymbolTable kinds) {
    values = release.settings();
    episodeTerm = get("EpisodeTermSetting");
    episodeCircumstance = get("EpisodeCircumstanceSetting");
    outsideEpisodeCircumstance = get("OutsideEpisodeSetting");
    unknownOutcome = get("UnknownOutcomeSetting");
    ongoingOutcome = get("OngoingOutcomeSetting");
    assessment = get("AssessmentSetting");
    unremarkable = get("UnremarkableSetting");
    remarkable = get("RemarkableSetting");
    inconclusive = get("InconclusiveSetting");
    pending = get("PendingSetting");
    notDone = get("NotDoneSetting");
    high = get("HighSetting");
    low = get("LowSetting");
    normal = get("NormalSetting");
    notInterpreted = get("NotInterpretedSetting");
    present = get("PresentSetting");
    defaultSubject = get("PatientSubjectSetting");
    presentBits = kinds.of(present);
    episodeNumber = kinds.term(episodeTerm);
    completeListNumber = kinds.term(get("CompleteListSetting"));
    currentEpisodeNumber = kinds.term(get("CurrentEpisodeSetting"));
    assessmentNumber = kinds.term(assessment);
  }

  Map<String, String> all() {
    return values;
  }

  /** Returns what means that something is there. */
  IdSet presentBits() {
    return presentBits;
  }

  /** Returns the number of the term that lists episodes. */
  int episodeNumber() {
    return episodeNumber;
  }

  /** Returns the number of the term that says whether the list is complete. */
  int completeListNumber() {
    return completeListNumber;
  }

  /** Returns the number of the term that says whether an episode is going on. */
  int currentEpisodeNumber() {
    return currentEpisodeNumber;
  }

  /** Returns the number of the term that names the day from which time is counted. */
  int assessmentNumber() {
    return assessmentNumber;
  }

  String episodeTerm() {
    return episodeTerm;
  }

  String episodeCircumstance() {
    return episodeCircumstance;
  }

  String outsideEpisodeCircumstance() {
    return outsideEpisodeCircumstance;
  }

  String unknownOutcome() {
    return unknownOutcome;
  }

  String ongoingOutcome() {
    return ongoingOutcome;
  }

  String assessment() {
    return assessment;
  }

  String unremarkable() {
    return unremarkable;
  }

  String remarkable() {
    return remarkable;
  }

  String inconclusive() {
    return inconclusive;
  }

  String pending() {
    return pending;
  }

  String notDone() {
    return notDone;
  }

  String high() {
    return high;
  }

  String low() {
    return low;
  }

  String normal() {
    return normal;
  }

  String notInterpreted() {
    return notInterpreted;
  }

  String present() {
    return present;
  }

  String defaultSubject() {
    return defaultSubject;
  }

  /** Returns the circumstance of the days after an episode, or the empty string. */
  String afterEpisodeCircumstance() {
    return values.getOrDefault("AfterEpisodeCircumstanceSetting", "");
  }

  /** Returns how many days after an episode are meant by that. */
  int afterEpisodeDays() {
    return Integer.parseInt(values.getOrDefault("AfterEpisodeDaysSetting", "0"));
  }

  private String get(String id) {
    String value = values.get(id);
    if (value == null) {
      throw new IllegalStateException("the ontology has no setting " + id);
    }
    return value;
  }
}
