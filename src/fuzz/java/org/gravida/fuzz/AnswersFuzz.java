package org.gravida.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for patients whose answers, in some form, are not read back as they are. */
class AnswersFuzz {
  @FuzzTest(maxDuration = "5m")
  void readBack(byte[] bytes) {
    AnyAnswer.check(bytes);
  }
}
