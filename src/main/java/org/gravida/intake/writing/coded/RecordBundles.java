package org.gravida.intake.writing.coded;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.writing.FactWords;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/**
 * Makes of each record a bundle that is read as the same record: every fact by the id of its term,
 * and by those codes that mean exactly the same.
 */
public final class RecordBundles {
  private static final Set<Field> OF_PART = EnumSet.of(Field.VALUE, Field.EPISODE);

  private final FactWords words;
  private final FhirConcepts concepts;
  private final FactResource resources;

  public RecordBundles(Release release) {
    this.words = new FactWords(new TermLexicon(release));
    this.concepts = new FhirConcepts(words);
    this.resources = new FactResource(words, concepts);
  }

  /** Returns how terms are said. */
  public FhirConcepts concepts() {
    return concepts;
  }

  /** Returns the bundle of a record, to which more may be added. */
  public PatientBundle of(PatientRecord record) {
    var bundle = new PatientBundle(record.id());
    var owners = new BundleOwners(bundle);
    var parts = parts(record.facts());
    var nested = new ArrayList<Fact>();
    parts.values().forEach(nested::addAll);
    for (Fact fact : record.facts()) {
      boolean isNested = nested.stream().anyMatch(each -> each == fact);
      if (!isNested) {
        var own = isEpisode(fact) ? parts.getOrDefault(fact, List.of()) : List.<Fact>of();
        bundle.add(resources.of(fact, own, owners));
      }
    }
    record.unread().forEach(fact -> bundle.add(resources.unread(fact)));
    return bundle;
  }

  private boolean isEpisode(Fact fact) {
    return words.term(fact).filter(words.wording()::isEpisode).isPresent();
  }

  /** Returns, for each episode of the history, the facts that are told with it. */
  private Map<Fact, List<Fact>> parts(List<Fact> facts) {
    var episodes = new HashMap<String, List<Fact>>();
    for (Fact fact : facts) {
      if (isEpisode(fact) && fact.has(Field.EPISODE)) {
        episodes.computeIfAbsent(fact.get(Field.EPISODE), each -> new ArrayList<>()).add(fact);
      }
    }
    var parts = new LinkedHashMap<Fact, List<Fact>>();
    for (Fact fact : facts) {
      var own = episodes.getOrDefault(fact.get(Field.EPISODE), List.of());
      boolean isPart =
          own.size() == 1
              && !isEpisode(fact)
              && fact.has(Field.VALUE)
              && OF_PART.equals(fact.fields().keySet());
      if (isPart) {
        parts.computeIfAbsent(own.get(0), each -> new ArrayList<>()).add(fact);
      }
    }
    return parts;
  }

  /** The persons and samples of one bundle. */
  private final class BundleOwners implements FactResource.Owners {
    private final PatientBundle bundle;

    BundleOwners(PatientBundle bundle) {
      this.bundle = bundle;
    }

    @Override
    public boolean isPerson(String subject) {
      return concepts.code(subject, FhirConcepts.ROLE).isPresent();
    }

    @Override
    public Map<String, Object> reference(String subject) {
      var resource = new LinkedHashMap<String, Object>();
      boolean isPerson = isPerson(subject);
      resource.put("resourceType", isPerson ? "RelatedPerson" : "Specimen");
      resource.put(isPerson ? "patient" : "subject", bundle.subject());
      resource.put(
          isPerson ? "relationship" : "type",
          isPerson ? List.of(concepts.of(subject)) : concepts.of(subject));
      return bundle.reference(subject, resource);
    }
  }
}
