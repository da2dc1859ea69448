package org.gravida.intake.omop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.coded.CodeLexicon;
import org.gravida.intake.coded.CodedAnswer;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.intake.coded.CodedStatement.Kind;
import org.gravida.intake.coded.CodedStatement.Whose;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Place;

/** What the rows of the tables say, in codes. What is not understood is counted and not kept. */
final class OmopStatements {
  private static final int LONGEST_CODE = 20;
  private static final String PART = "is a part, which says nothing of the whole";

  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final Concepts concepts;
  private final LossTally losses;
  private final Map<String, String> signs = new HashMap<>();

  OmopStatements(TermLexicon wording, CodeLexicon codes, Concepts concepts, LossTally losses) {
    this.wording = wording;
    this.codes = codes;
    this.concepts = concepts;
    this.losses = losses;
    for (String each :
        wording.release().settings().getOrDefault("ComparisonConceptsSetting", "").split(" ")) {
      int middle = each.indexOf(':');
      if (middle > 0) {
        String sign = each.substring(middle + 1);
        signs.put(each.substring(0, middle), sign.equals("=") ? "" : sign);
      }
    }
  }

  /** Returns what a row says; nothing, and counts it, if that is not understood. */
  Optional<CodedStatement> read(
      OmopTable table, OmopRow row, Place place, Consumer<CodedPatient.Lost> lost) {
    var own = what(table, row);
    var above = isUnderstood(own) ? Optional.<Codeable>empty() : above(table, row);
    var what = above.orElse(own);
    if (!isUnderstood(what)) {
      lose(what, "is not mapped");
      lost.accept(new CodedPatient.Lost(what, "is not mapped", table.kind() == Kind.STATE));
      return Optional.empty();
    }
    var answer = CodedAnswer.none();
    String doubt = "";
    if (table.kind() == Kind.QUESTION) {
      String sign = row.id("operator_concept_id");
      boolean isUnknown = !sign.isEmpty() && !signs.containsKey(sign);
      doubt = isUnknown ? "has a comparison that is not understood" : "";
      answer = answer(row, signs.getOrDefault(sign, ""));
    }
    boolean isBare = table == OmopTable.OBSERVATION && answer.isNone();
    if (above.isPresent() && table.kind() == Kind.QUESTION && !isBare) {
      lose(what, PART);
      lost.accept(new CodedPatient.Lost(what, PART, false));
      return Optional.empty();
    }
    boolean isOver = table == OmopTable.EPISODE && !row.text(OmopTable.END).isEmpty();
    return Optional.of(
        new CodedStatement(
            place,
            isBare ? Kind.STATE : table.kind(),
            what,
            answer,
            certainty(table, row),
            isOver ? CodedStatement.over() : Codeable.nothing(),
            false,
            row.date(isOver ? OmopTable.END : table.date()),
            Whose.own(),
            "",
            doubt));
  }

  /** Returns how sure it is; the words of the source only where they have no concept. */
  private Codeable certainty(OmopTable table, OmopRow row) {
    if (table.certainty().isEmpty()) {
      return Codeable.nothing();
    }
    var said = concepts.of(row.id(table.certainty()));
    String source = row.text(table.sourceCertainty());
    return said.isNothing() && !source.isEmpty() ? Codeable.of(new Coding("", source)) : said;
  }

  private void lose(Codeable what, String reason) {
    losses.add(codes.unused(what, reason));
  }

  /** Returns what a row is about; the words of the source only where it has no concept. */
  private Codeable what(OmopTable table, OmopRow row) {
    var what = concepts.of(row.id(table.concept()), row.id(table.sourceConcept()));
    if (table == OmopTable.EPISODE && !concepts.areKnown(what)) {
      what = concepts.of(row.id("episode_concept_id"));
    }
    String source = row.text(table.source());
    if (!what.codings().isEmpty() || source.isEmpty()) {
      return what;
    }
    var coding = Coding.compact(source);
    boolean isCode = codes.system(coding).isPresent();
    if (isCode) {
      return Codeable.of(coding);
    }
    var words = new Codeable(List.of(), source);
    boolean isShort = source.length() <= LONGEST_CODE && source.indexOf(' ') < 0;
    return isUnderstood(words) || !isShort ? words : Codeable.of(new Coding("", source));
  }

  /** Returns the concepts next above that of a row, if the list of concepts has any. */
  private Optional<Codeable> above(OmopTable table, OmopRow row) {
    return table == OmopTable.EPISODE
        ? concepts.above(row.id(table.concept()), row.id("episode_concept_id"))
        : concepts.above(row.id(table.concept()), row.id(table.sourceConcept()));
  }

  private boolean isUnderstood(Codeable what) {
    boolean isWord =
        what.codings().isEmpty()
            && !what.text().isEmpty()
            && wording.recordable(Excerpt.clean(what.text()), "").size() == 1;
    return isWord || concepts.areKnown(what);
  }

  private CodedAnswer answer(OmopRow row, String sign) {
    String number = row.text("value_as_number");
    var value = concepts.of(row.id("value_as_concept_id"));
    String words = row.text("value_as_string");
    words = words.isEmpty() ? row.text("value_source_value") : words;
    if (number.isEmpty()) {
      boolean isSaid = concepts.areKnown(value) || words.isEmpty();
      return CodedAnswer.of(isSaid ? value : new Codeable(List.of(), words));
    }
    return new CodedAnswer(
        value,
        sign + number,
        concepts.unit(row.id("unit_concept_id"), row.text("unit_source_value")),
        new CodedAnswer.Range(
            row.text("range_low"), row.text("range_high"), Codeable.nothing(), ""),
        Codeable.nothing());
  }
}
