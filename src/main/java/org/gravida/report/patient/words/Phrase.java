package org.gravida.report.patient.words;

import org.gravida.record.Spelling;

/** The few words of the page itself, in English and as we put them into Chinese. */
public enum Phrase {
  PATIENT("Patient", "患者"),
  CONTENTS("Contents", "目录"),
  ALERTS("Alerts", "警示"),
  CONTRADICTION("Contradiction", "自相矛盾"),
  VERDICTS("Answers of the guidelines", "各指南的回答"),
  TIME_LINE("Time line", "时间线"),
  CAUSES("Causes", "病因"),
  CARE("Care", "处理"),
  OUTSTANDING("Outstanding", "待完成"),
  WHY("Why", "依据"),
  PLAN("What would settle what is open", "可解答未决问题的检查"),
  SENSITIVITY("On which facts the answer hangs", "答案所依赖的记录"),
  ASSUMED("Assumed", "假定"),
  TO_CHECK("To check in the file", "需核对的记录"),
  RECORD("The record as it was read", "所读取的记录"),
  CONFIRMED("confirmed", "已确定"),
  SUSPECTED("suspected", "可疑"),
  EXCLUDED("excluded", "已排除"),
  NOT_SETTLED("not settled", "未定"),
  TRANSLATION("", "页面文字的中文由 Gravida 编者翻译，未经审校；术语的中文取自本体的别名，附英文；没有中文者以英文显示并标注 (en)。");

  private final String english;
  private final String chinese;

  Phrase(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  public String in(PageLanguage language) {
    return language == PageLanguage.ZH ? chinese : english;
  }

  /** Returns the id of the section that it heads. */
  public String id() {
    return Spelling.of(this);
  }
}
