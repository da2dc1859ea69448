package org.gravida.intake.writing.coded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.writing.FactWords;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.code.CodeSystem;
import org.gravida.knowledge.code.ExactCodes;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Makes of each record a phenopacket of version 2 that is read as the same record. */
final class RecordPackets {
  private static final int DAY = 10;

  /** The schema asks for a version; the modules of mappings state none of a vocabulary. */
  private static final String NO_VERSION = "not stated";

  private final Release release;
  private final FactWords words;
  private final ExactCodes codes;
  private final BiConsumer<Fact, Field> losses;

  /**
   * Prepares.
   *
   * @param losses takes a fact with a field for which a packet has only words
   */
  RecordPackets(Release release, BiConsumer<Fact, Field> losses) {
    this.release = release;
    this.words = new FactWords(new TermLexicon(release));
    this.codes = new ExactCodes(release.codes());
    this.losses = losses;
  }

  /** Returns the packet of a record. */
  Map<String, Object> of(PatientRecord record) {
    var prefixes = new TreeSet<String>();
    var parts = new PacketPart(words, codes, prefixes, losses);
    var subject = new LinkedHashMap<String, Object>();
    subject.put("id", record.id());
    var own = new LinkedHashMap<String, List<Object>>();
    for (String list : List.of("phenotypicFeatures", "measurements", "diseases")) {
      own.put(list, new ArrayList<>());
    }
    var samples = new LinkedHashMap<String, Map<String, Object>>();
    for (Fact fact : record.facts()) {
      if (isDayOfRecord(fact) && !subject.containsKey("timeAtLastEncounter")) {
        subject.put("timeAtLastEncounter", Map.of("timestamp", fact.date() + "T00:00:00Z"));
        continue;
      }
      var placed = parts.of(fact);
      String owner = fact.get(Field.SUBJECT);
      boolean isOther =
          !owner.isEmpty()
              && words.isTerm(fact, Field.SUBJECT)
              && !owner.equals(release.settings().get("PatientSubjectSetting"));
      if (isOther) {
        prefixes.add(Coding.OWN_PREFIX);
        var sample = samples.computeIfAbsent(owner, each -> sample(record.id(), each));
        add(sample, placed);
      } else {
        own.get(placed.list()).add(placed.message());
      }
    }
    for (Fact fact : record.unread()) {
      var placed = parts.unread(fact);
      own.get(placed.list()).add(placed.message());
    }
    prefixes.add(Coding.OWN_PREFIX);
    var packet = new LinkedHashMap<String, Object>();
    packet.put("id", record.id());
    packet.put("subject", subject);
    own.forEach((list, items) -> put(packet, list, items));
    put(packet, "biosamples", List.copyOf(samples.values()));
    packet.put("metaData", metaData(prefixes, subject));
    return packet;
  }

  private static void put(Map<String, Object> packet, String list, List<Object> items) {
    if (!items.isEmpty()) {
      packet.put(list, items);
    }
  }

  /** Says whether a fact is the day on which the record was put together, and nothing else. */
  private static boolean isDayOfRecord(Fact fact) {
    return fact.what().equals(Vocabulary.id(Vocabulary.ASSESSMENT_DATE))
        && fact.fields().keySet().equals(Set.of(Field.DATE))
        && fact.date().length() == DAY
        && fact.date().indexOf(' ') < 0;
  }

  private Map<String, Object> sample(String patient, String owner) {
    var sample = new LinkedHashMap<String, Object>();
    String id = patient + " " + owner;
    sample.put("id", id);
    sample.put("individualId", id);
    var type = new LinkedHashMap<String, Object>();
    type.put("id", Coding.OWN_PREFIX + ":" + owner);
    type.put("label", release.dictionary().label(owner));
    sample.put("sampleType", type);
    return sample;
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Object> sample, PacketPart.Placed placed) {
    ((List<Object>) sample.computeIfAbsent(placed.list(), each -> new ArrayList<>()))
        .add(placed.message());
  }

  private Map<String, Object> metaData(Set<String> prefixes, Map<String, Object> subject) {
    var metaData = new LinkedHashMap<String, Object>();
    if (subject.get("timeAtLastEncounter") instanceof Map<?, ?> time) {
      metaData.put("created", time.get("timestamp"));
    }
    metaData.put("createdBy", "Gravida");
    var resources = new ArrayList<Object>();
    resources.add(
        resource(
            "gravida", "Gravida", Vocabulary.NAMESPACE, Coding.OWN_PREFIX, Vocabulary.NAMESPACE));
    for (CodeSystem each : release.codes().systems()) {
      if (prefixes.contains(each.prefix()) && !each.iriPrefix().isEmpty()) {
        resources.add(
            resource(
                each.id().toLowerCase(Locale.ROOT),
                each.name(),
                each.written(),
                each.prefix(),
                each.iriPrefix()));
      }
    }
    metaData.put("resources", resources);
    metaData.put("phenopacketSchemaVersion", "2.0");
    return metaData;
  }

  private static Map<String, Object> resource(
      String id, String name, String url, String prefix, String iriPrefix) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("id", id);
    resource.put("name", name);
    resource.put("url", url);
    resource.put("version", NO_VERSION);
    resource.put("namespacePrefix", prefix);
    resource.put("iriPrefix", iriPrefix);
    return resource;
  }
}
