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
    var wholes = wholes(record.facts());
    for (int i = 0; i < record.facts().size(); i++) {
      if (!wholes.containsKey(i)) {
        bundle.add(resources.of(record.facts().get(i), parts(i, wholes, record.facts()), owners));
      }
    }
    record.unread().forEach(fact -> bundle.add(resources.unread(fact)));
    return bundle;
  }

  private boolean isEpisode(Fact fact) {
    return words.term(fact).filter(words.wording()::isEpisode).isPresent();
  }

  private static List<Fact> parts(int whole, Map<Integer, Integer> wholes, List<Fact> facts) {
    return wholes.entrySet().stream()
        .filter(each -> each.getValue() == whole)
        .map(each -> facts.get(each.getKey()))
        .toList();
  }

  /** Returns, for each fact that is told with an episode of the history, which that is. */
  private Map<Integer, Integer> wholes(List<Fact> facts) {
    var episodes = new HashMap<String, List<Integer>>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (isEpisode(fact) && fact.has(Field.EPISODE)) {
        episodes.computeIfAbsent(fact.get(Field.EPISODE), each -> new ArrayList<>()).add(i);
      }
    }
    var wholes = new LinkedHashMap<Integer, Integer>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      var own = episodes.getOrDefault(fact.get(Field.EPISODE), List.of());
      boolean isPart =
          own.size() == 1
              && !isEpisode(fact)
              && fact.has(Field.VALUE)
              && OF_PART.equals(fact.fields().keySet());
      if (isPart) {
        wholes.put(i, own.get(0));
      }
    }
    return wholes;
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
