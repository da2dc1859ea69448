package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/** Words that mean a value in one field, or of some terms, only. */
final class WordRules {
  private final TermLexicon wording;
  private final Map<String, List<AbstractionRule>> byWord = new HashMap<>();
  private final List<String> denying;
  private final String no;

  WordRules(TermLexicon wording) {
    this.wording = wording;
    this.denying = wording.words("DenyingWordsSetting");
    this.no = wording.release().settings().getOrDefault("NoSetting", "");
    for (AbstractionRule rule : wording.release().rules()) {
      if (rule.operator().equals("WordRule")) {
        for (String word : rule.all("ofWord")) {
          byWord.computeIfAbsent(Dictionary.fold(word), key -> new ArrayList<>()).add(rule);
        }
      }
    }
  }

  /** Returns the id of the value that a word of a field means. */
  Optional<String> choice(Field field, String words) {
    return of(words)
        .filter(rule -> rule.all("ofField").contains(field.name()))
        .map(rule -> rule.one("meansResult"))
        .findFirst();
  }

  /** Returns the id of the value that a word means as the value of a term. */
  Optional<String> value(Term term, String words) {
    return of(words)
        .filter(rule -> isOf(rule, term))
        .map(rule -> rule.one("meansResult"))
        .filter(term.values()::contains)
        .findFirst()
        .or(() -> denied(words).contains(term) ? Optional.of(no) : Optional.empty())
        .filter(term.values()::contains);
  }

  /** Says whether words begin with one that denies what stands behind it. */
  boolean isDenial(String words) {
    return behindDenial(words).findAny().isPresent();
  }

  /** Returns the terms that words deny: all that stands behind the denial is a name of theirs. */
  List<Term> denied(String words) {
    return behindDenial(words)
        .flatMap(name -> wording.recordable(name, "").stream())
        .distinct()
        .toList();
  }

  private Stream<String> behindDenial(String words) {
    String said = words.strip().toLowerCase(Locale.ROOT);
    return denying.stream()
        .map(word -> word.endsWith("'") ? word : word + " ")
        .filter(said::startsWith)
        .map(word -> said.substring(word.length()).strip())
        .filter(name -> !name.isEmpty());
  }

  /** Returns the ids of what else a word says as the value of a term. */
  List<String> more(Term term, String words) {
    return of(words)
        .filter(rule -> isOf(rule, term))
        .flatMap(rule -> rule.all("alsoRecords").stream())
        .toList();
  }

  private Stream<AbstractionRule> of(String words) {
    return byWord.getOrDefault(Dictionary.fold(words), List.of()).stream();
  }

  private boolean isOf(AbstractionRule rule, Term term) {
    return Stream.of("ofExamination", "ofTerm")
        .flatMap(parameter -> rule.all(parameter).stream())
        .anyMatch(each -> wording.release().isWithin(term.id(), each));
  }
}
