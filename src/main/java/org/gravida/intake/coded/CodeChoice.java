package org.gravida.intake.coded;

import java.util.List;
import java.util.Optional;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.code.CodeMapping;

/**
 * Which of several codes of one thing is read.
 *
 * @param mapping what is read, if one is
 * @param refusal why none is read although a code is known, or empty
 */
record CodeChoice(Optional<CodeMapping> mapping, String refusal) {
  private static final String WIDER = "broadMatch";
  private static final String CONTRARY = "has codes that say different things";

  /** Chooses the code that says most, unless another is wider than it or says something else. */
  static CodeChoice of(List<CodeMapping> known, Release release) {
    var used = known.stream().filter(each -> each.reason().isEmpty()).toList();
    if (used.isEmpty()) {
      return no(known.isEmpty() ? "" : known.get(0).reason());
    }
    CodeMapping most = used.get(0);
    for (CodeMapping other : used) {
      most = details(other) > details(most) ? other : most;
    }
    for (CodeMapping other : known) {
      boolean isUsed = other.reason().isEmpty();
      if (!isUsed && other.subject().equals(most.subject()) && other.kind().equals(WIDER)) {
        return no(other.reason());
      }
      if (isUsed && isContrary(other, most, release)) {
        return no(CONTRARY);
      }
    }
    return new CodeChoice(Optional.of(most), "");
  }

  private static CodeChoice no(String refusal) {
    return new CodeChoice(Optional.empty(), refusal);
  }

  private static int details(CodeMapping mapping) {
    return mapping.features().size() + (mapping.week().isEmpty() ? 0 : 1);
  }

  private static boolean isContrary(CodeMapping one, CodeMapping other, Release release) {
    boolean isTerm =
        release.isWithin(one.recordedTerm(), other.recordedTerm())
            || release.isWithin(other.recordedTerm(), one.recordedTerm());
    boolean isValue =
        one.recordedValue().isEmpty()
            || other.recordedValue().isEmpty()
            || one.recordedValue().equals(other.recordedValue());
    return !isTerm || !isValue;
  }
}
