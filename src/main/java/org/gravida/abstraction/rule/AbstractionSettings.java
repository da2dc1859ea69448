package org.gravida.abstraction.rule;

import java.util.Map;
import org.gravida.knowledge.Release;

/**
 * The constants of the abstraction: ids of terms that it gives a meaning of its own.
 *
 * @param all every setting of the ontology with its value
 * @param episode the term that lists episodes
 * @param episodes the number of that term
 * @param completeList the number of the term that says whether the list is complete
 * @param currentEpisode the number of the term that says whether an episode is going on
 * @param assessment the term that names the day from which time is counted
 * @param inEpisode the circumstance of an episode
 * @param outsideEpisode the circumstance outside every episode
 * @param afterEpisode the circumstance of the days after an episode, or the empty string
 * @param afterEpisodeDays how many days are meant by that
 * @param unknownOutcome an outcome that nobody knows
 * @param ongoingOutcome that of an episode that is going on
 * @param present what means that something is there
 * @param remarkable an abnormal result
 * @param unremarkable a normal result
 * @param inconclusive a result that decides nothing
 * @param pending a result that is awaited
 * @param high a number above its range
 * @param low a number below its range
 * @param normal a number in its range
 * @param notInterpreted a number that nothing judges
 * @param patient the subject of facts that name none
 */
public record AbstractionSettings(
    Map<String, String> all,
    String episode,
    int episodes,
    int completeList,
    int currentEpisode,
    String assessment,
    String inEpisode,
    String outsideEpisode,
    String afterEpisode,
    int afterEpisodeDays,
    String unknownOutcome,
    String ongoingOutcome,
    IdSet present,
    String remarkable,
    String unremarkable,
    String inconclusive,
    String pending,
    String high,
    String low,
    String normal,
    String notInterpreted,
    String patient) {

  /**
   * Returns the settings of a release.
   *
   * @throws IllegalStateException if one is missing, naming it
   */
  public static AbstractionSettings of(Release release, SymbolTable symbols) {
    Map<String, String> all = release.settings();
    return new AbstractionSettings(
        all,
        get("EpisodeTermSetting", all),
        symbols.read(get("EpisodeTermSetting", all)),
        symbols.read(get("CompleteListSetting", all)),
        symbols.read(get("CurrentEpisodeSetting", all)),
        get("AssessmentSetting", all),
        get("EpisodeCircumstanceSetting", all),
        get("OutsideEpisodeSetting", all),
        all.getOrDefault("AfterEpisodeCircumstanceSetting", ""),
        Integer.parseInt(all.getOrDefault("AfterEpisodeDaysSetting", "0")),
        get("UnknownOutcomeSetting", all),
        get("OngoingOutcomeSetting", all),
        symbols.of(get("PresentSetting", all)),
        get("RemarkableSetting", all),
        get("UnremarkableSetting", all),
        get("InconclusiveSetting", all),
        get("PendingSetting", all),
        get("HighSetting", all),
        get("LowSetting", all),
        get("NormalSetting", all),
        get("NotInterpretedSetting", all),
        get("PatientSubjectSetting", all));
  }

  private static String get(String id, Map<String, String> all) {
    String value = all.get(id);
    if (value == null) {
      throw new IllegalStateException("the ontology has no setting " + id);
    }
    return value;
  }
}
