package org.gravida.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.record.Field;

/**
 * One release of the knowledge, as plain data for the rooms that need no RDF.
 *
 * @param dictionary every term a file may record or use as a value
 * @param sections the parts of a patient file, in order
 * @param fields the name of each field in a patient file, first the preferred one
 * @param choices ids of the terms a field may name; a field not listed takes any term that only
 *     serves as a value
 * @param settings plausibility numbers and other single values: setting id to value
 * @param rules abstraction rules, sorted by id
 * @param broader id to the ids of all its ancestors, itself included
 * @param targets ids of the patient classes the reasoner decides, sorted
 * @param guidelines the guidelines a run may follow, in order
 * @param users id of a decided class to the ids of the guidelines that need it; a class that is not
 *     listed is decided in every run
 * @param codes what the codes of other vocabularies say
 * @param hash SHA-256 of all ontology documents, hexadecimal
 */
public record Release(
    Dictionary dictionary,
    List<Section> sections,
    Map<Field, List<String>> fields,
    Map<Field, List<String>> choices,
    Map<String, String> settings,
    List<AbstractionRule> rules,
    Map<String, Set<String>> broader,
    List<String> targets,
    List<Guideline> guidelines,
    Map<String, Set<String>> users,
    CodeBook codes,
    String hash) {
  public Release {
    requireNonNull(dictionary, "dictionary");
    sections = List.copyOf(sections);
    fields = Map.copyOf(fields);
    choices = Map.copyOf(choices);
    settings = Map.copyOf(settings);
    rules = List.copyOf(rules);
    broader = Map.copyOf(broader);
    targets = List.copyOf(targets);
    guidelines = List.copyOf(guidelines);
    users = Map.copyOf(users);
    requireNonNull(codes, "codes");
    requireNonNull(hash, "hash");
  }

  /** Returns the release with the rules and classes that these guidelines need, and no others. */
  public Release following(Following following) {
    Set<String> needed = following.withRules(this);
    return new Release(
        dictionary,
        sections,
        fields,
        choices,
        settings,
        rules.stream().filter(rule -> isNeeded(rule.all("inGuideline"), needed)).toList(),
        broader,
        targets.stream()
            .filter(each -> isNeeded(users.getOrDefault(each, Set.of()), needed))
            .toList(),
        guidelines,
        users,
        codes,
        hash);
  }

  private static boolean isNeeded(Collection<String> by, Set<String> guidelines) {
    return by.isEmpty() || by.stream().anyMatch(guidelines::contains);
  }

  /** Says whether {@code id} is {@code ancestor} or stands below it. */
  public boolean isWithin(String id, String ancestor) {
    return id.equals(ancestor) || broader.getOrDefault(id, Set.of()).contains(ancestor);
  }
}
