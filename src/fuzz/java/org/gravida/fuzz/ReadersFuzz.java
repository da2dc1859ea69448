package org.gravida.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for files, one form each, that break a run or hurt another patient. */
class ReadersFuzz {
  @FuzzTest(maxDuration = "5m")
  void csvWide(byte[] bytes) {
    AnyFile.check(InputForm.CSV_WIDE, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void csvLong(byte[] bytes) {
    AnyFile.check(InputForm.CSV_LONG, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void json(byte[] bytes) {
    AnyFile.check(InputForm.JSON, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void jsonLines(byte[] bytes) {
    AnyFile.check(InputForm.JSON_LINES, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void turtle(byte[] bytes) {
    AnyFile.check(InputForm.TURTLE, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void jsonLd(byte[] bytes) {
    AnyFile.check(InputForm.JSON_LD, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void fhir(byte[] bytes) {
    AnyFile.check(InputForm.FHIR, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void phenopacket(byte[] bytes) {
    AnyFile.check(InputForm.PHENOPACKET, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void yaml(byte[] bytes) {
    AnyFile.check(InputForm.YAML, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void omop(byte[] bytes) {
    AnyFile.check(InputForm.OMOP, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void redcap(byte[] bytes) {
    AnyFile.check(InputForm.REDCAP, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void workbook(byte[] bytes) {
    AnyFile.check(InputForm.WORKBOOK, bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void parquet(byte[] bytes) {
    AnyFile.check(InputForm.PARQUET, bytes);
  }
}
