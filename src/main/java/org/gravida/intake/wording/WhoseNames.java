package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.List;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;

/**
 * Tells which unknown fields of a fact may say whose it is: then nothing of the fact may be taken
 * for the patient's own. Not safe for several threads.
 */
public final class WhoseNames {
  private static final int MOST = 1_000;

  private final TermLexicon wording;
  private final String patient;
  private final NearNames names;
  private final BoundedCache<String, Boolean> known = new BoundedCache<>(MOST);

  public WhoseNames(TermLexicon wording) {
    this.wording = wording;
    this.patient = wording.release().settings().getOrDefault("PatientSubjectSetting", "");
    var all = new ArrayList<String>();
    all.add(wording.name(Field.SUBJECT));
    all.addAll(wording.release().fields().getOrDefault(Field.SUBJECT, List.of()));
    wording
        .choices(Field.SUBJECT)
        .forEach(
            term -> {
              all.add(term.label());
              all.addAll(term.alternatives());
              all.add(term.id());
            });
    names = NearNames.of(all);
  }

  /** Says whether an unknown field of this name, or what stands in it, may name another subject. */
  public boolean mayBe(String name, String words) {
    return known.of(name, this::isNear)
        || wording
            .choice(Field.SUBJECT, Excerpt.clean(words))
            .filter(subject -> !subject.id().equals(patient))
            .isPresent();
  }

  private boolean isNear(String name) {
    String bare = name.replaceAll("[\\s_.\\-:]+", " ").strip();
    return wording.choice(Field.SUBJECT, bare).isPresent()
        || wording.slot(bare).filter(slot -> slot.field() == Field.SUBJECT).isPresent()
        || !names.to(bare).isEmpty();
  }
}
