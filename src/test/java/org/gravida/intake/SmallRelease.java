package org.gravida.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.record.Field;

/** A small release by hand, so that the tests of this room need no ontology. */
final class SmallRelease {
  private static final List<String> YES_NO = List.of("Yes", "No", "Unknown");
  private static final List<String> RESULTS =
      List.of("Normal", "Abnormal", "Positive", "Negative", "Pending", "NotDone");

  static final Release RELEASE = new SmallRelease().release();

  private final List<Term> terms = new ArrayList<>();

  private SmallRelease() {}

  private Release release() {
    value("Yes", "yes", "true", "1", "y");
    value("No", "no", "false", "0", "n");
    value("Unknown", "unknown");
    for (String word : List.of("Normal", "Abnormal", "Pending", "High", "Low")) {
      value(word, word.toLowerCase(Locale.ROOT));
    }
    value("Positive", "positive", "+", "pos");
    value("Negative", "negative", "(-)", "neg");
    value("NotDone", "not done");
    value("Miscarriage", "miscarriage", "pregnancy loss");
    value("LiveBirth", "live birth");
    value("Ongoing", "ongoing");
    value("Active", "active");
    value("Controlled", "controlled");
    value("Partner", "partner", "father");
    value("Embryo", "embryo", "products of conception");
    value("Fever", "fever");
    value("DuringPregnancy", "pregnancy");
    value("FirstTrimester", "first trimester");
    recorded("AssessmentDate", "assessment date", "Top", ValueType.NONE, List.of());
    recorded("BirthDate", "birth date", "Top", ValueType.NONE, List.of());
    recorded("PregnantNow", "pregnant now", "Top", ValueType.TERM, YES_NO);
    recorded("ListComplete", "list complete", "Top", ValueType.TERM, YES_NO);
    recorded("LossCount", "number of losses", "Top", ValueType.COUNT, List.of());
    recorded("Remark", "remark", "Top", ValueType.TEXT, List.of());
    recorded(
        "Pregnancy",
        "pregnancy",
        "Pregnancies",
        ValueType.TERM,
        List.of("Miscarriage", "LiveBirth", "Ongoing", "Unknown"));
    recorded("PainlessRupture", "painless rupture", "Pregnancies", ValueType.TERM, YES_NO);
    recorded("PartnerOf", "partner of the pregnancy", "Pregnancies", ValueType.TEXT, List.of());
    var mixed = ValueType.TERM_OR_NUMBER;
    term("Tsh", "thyrotropin", "Examinations", mixed, RESULTS, "mIU/L", true, "TSH");
    term("Karyotype", "karyotype", "Examinations", ValueType.TERM, RESULTS, "", true);
    term("FactorV", "factor V Leiden", "Examinations", ValueType.TERM, RESULTS, "", true);
    term("LupusTest", "lupus", "Examinations", ValueType.TERM, RESULTS, "", true);
    term("Thrombophilia", "thrombophilia screen", "Examinations", mixed, RESULTS, "", false);
    recorded(
        "Diabetes",
        "diabetes",
        "Conditions",
        ValueType.TERM,
        List.of("Active", "Controlled", "No"));
    recorded("Lupus", "lupus", "Conditions", ValueType.TERM, List.of("Active", "No"));
    recorded("Splenectomy", "splenectomy", "Conditions", ValueType.NONE, List.of());
    recorded("LeadExposure", "lead exposure", "Exposures", ValueType.TERM, YES_NO);
    recorded("ToxicCause", "toxic cause", "Exposures", ValueType.TERM, YES_NO);
    return new Release(
        new Dictionary(terms),
        List.of(
            new Section("Top", "", "", "value", "", "", "", false),
            new Section("Pregnancies", "pregnancies", "", "outcome", "Pregnancy", "", "", true),
            new Section("Examinations", "examinations", "test", "result", "", "", "", false),
            new Section("Conditions", "conditions", "condition", "status", "", "", "", false),
            new Section(
                "Exposures", "exposures", "exposure", "exposed", "", "ToxicCause", "", false)),
        fields(),
        Map.of(
            Field.SUBJECT, List.of("Partner", "Embryo"),
            Field.DURING, List.of("Fever", "DuringPregnancy"),
            Field.FLAG, List.of("High", "Low", "Normal", "Abnormal", "Positive", "Negative"),
            Field.WEEK, List.of("FirstTrimester")),
        Map.of(
            "GreatestWeekSetting", "45",
            "earliestDateTerm", "BirthDate",
            "NoPatientWordsSetting", "total;legende",
            "CompleteListSetting", "ListComplete",
            "NoSetting", "No",
            "AsideFieldSetting", "lab;order number",
            "QualifyingFieldSetting", "verified;person"),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        CodeBook.empty(),
        "0");
  }

  private static Map<Field, List<String>> fields() {
    var fields = new LinkedHashMap<Field, List<String>>();
    fields.put(Field.VALUE, List.of("value", "result"));
    fields.put(Field.UNIT, List.of("unit"));
    fields.put(Field.DATE, List.of("date", "when"));
    fields.put(Field.EPISODE, List.of("pregnancy", "episode"));
    fields.put(Field.SUBJECT, List.of("subject", "whose"));
    fields.put(Field.WEEK, List.of("week", "gestational week"));
    fields.put(Field.DURING, List.of("during"));
    fields.put(Field.FLAG, List.of("flag"));
    fields.put(Field.LOW, List.of("low"));
    fields.put(Field.HIGH, List.of("high"));
    fields.put(Field.SOURCE, List.of("source"));
    fields.put(Field.NOTE, List.of("note"));
    return fields;
  }

  private void value(String id, String label, String... others) {
    term(id, label, "", ValueType.NONE, List.of(), "", true, others);
  }

  private void recorded(
      String id, String label, String section, ValueType type, List<String> values) {
    term(id, label, section, type, values, "", true);
  }

  private void term(
      String id,
      String label,
      String section,
      ValueType type,
      List<String> values,
      String unit,
      boolean understood,
      String... others) {
    terms.add(
        new Term(
            id,
            Vocabulary.iri(id),
            label,
            List.of(others),
            "A " + label + ".",
            section,
            type,
            values,
            unit,
            understood,
            List.of(),
            List.of(),
            true));
  }
}
