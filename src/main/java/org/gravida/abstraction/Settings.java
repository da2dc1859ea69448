package org.gravida.abstraction;

import java.util.Map;
import org.gravida.knowledge.Release;

/** The constants of the abstraction, by the ids of the ontology's setting individuals. */
final class Settings {
  private final Map<String, String> values;

  Settings(Release release) {
    values = release.settings();
  }

  Map<String, String> all() {
    return values;
  }

  String episodeTerm() {
    return get("EpisodeTermSetting");
  }

  String episodeCircumstance() {
    return get("EpisodeCircumstanceSetting");
  }

  String outsideEpisodeCircumstance() {
    return get("OutsideEpisodeSetting");
  }

  String completeList() {
    return get("CompleteListSetting");
  }

  String unknownOutcome() {
    return get("UnknownOutcomeSetting");
  }

  String ongoingOutcome() {
    return get("OngoingOutcomeSetting");
  }

  String currentEpisode() {
    return get("CurrentEpisodeSetting");
  }

  String assessment() {
    return get("AssessmentSetting");
  }

  String unremarkable() {
    return get("UnremarkableSetting");
  }

  String remarkable() {
    return get("RemarkableSetting");
  }

  String inconclusive() {
    return get("InconclusiveSetting");
  }

  String pending() {
    return get("PendingSetting");
  }

  String notDone() {
    return get("NotDoneSetting");
  }

  String high() {
    return get("HighSetting");
  }

  String low() {
    return get("LowSetting");
  }

  String normal() {
    return get("NormalSetting");
  }

  String notInterpreted() {
    return get("NotInterpretedSetting");
  }

  String present() {
    return get("PresentSetting");
  }

  String defaultSubject() {
    return get("PatientSubjectSetting");
  }

  private String get(String id) {
    String value = values.get(id);
    if (value == null) {
      throw new IllegalStateException("the ontology has no setting " + id);
    }
    return value;
  }
}
