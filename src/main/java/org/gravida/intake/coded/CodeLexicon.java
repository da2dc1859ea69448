package org.gravida.intake.coded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.knowledge.code.CodeSystem;
import org.gravida.record.Unused;

/** Finds what a release knows of a code. */
public final class CodeLexicon {
  private final Map<String, CodeSystem> systems = new HashMap<>();
  private final Map<String, Map<String, CodeMapping>> exact = new HashMap<>();
  private final Map<String, Map<String, CodeMapping>> broad = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();

  public CodeLexicon(CodeBook book) {
    for (CodeSystem system : book.systems()) {
      systems.put(folded(system.prefix()), system);
      system.uris().forEach(uri -> systems.put(folded(uri), system));
    }
    for (CodeMapping mapping : book.mappings()) {
      enter(exact, mapping);
      if (mapping.withSubcodes()) {
        enter(broad, mapping);
      }
      if (!mapping.unit().isEmpty()) {
        units.put(mapping.code(), mapping.unit());
      }
    }
  }

  private static void enter(Map<String, Map<String, CodeMapping>> index, CodeMapping mapping) {
    index.computeIfAbsent(mapping.system(), system -> new HashMap<>()).put(mapping.code(), mapping);
  }

  private static String folded(String uri) {
    String lower = uri.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Returns the vocabulary of a code; a code may name it by what stands before its colon. */
  public Optional<CodeSystem> system(Coding coding) {
    var named = Optional.ofNullable(systems.get(folded(coding.system())));
    int colon = coding.code().indexOf(':');
    return named.isPresent() || colon < 0
        ? named
        : Optional.ofNullable(systems.get(folded(coding.code().substring(0, colon))));
  }

  /** Returns the code without the name of its vocabulary before it. */
  public String bare(Coding coding) {
    String code = coding.code().strip();
    int colon = code.indexOf(':');
    return colon >= 0 && system(coding).isPresent() ? code.substring(colon + 1) : code;
  }

  /** Returns what is known of a code: of itself, else of the longest code that it begins with. */
  public Optional<CodeMapping> mapping(Coding coding) {
    var system = system(coding).map(CodeSystem::id);
    if (system.isEmpty()) {
      return Optional.empty();
    }
    String code = bare(coding);
    var own = exact.getOrDefault(system.get(), Map.of()).get(code);
    if (own != null) {
      return Optional.of(coding.isAbove() ? own.below() : own);
    }
    var wide = broad.getOrDefault(system.get(), Map.of());
    for (int end = code.length() - 1; end > 0 && !wide.isEmpty(); end--) {
      var above = wide.get(code.substring(0, end));
      if (above != null) {
        return Optional.of(above.below());
      }
    }
    return Optional.empty();
  }

  /** Returns the codes of a vocabulary of which something is known. */
  public Set<String> known(String system) {
    return Optional.ofNullable(systems.get(folded(system)))
        .map(each -> Set.copyOf(exact.getOrDefault(each.id(), Map.of()).keySet()))
        .orElse(Set.of());
  }

  /** Returns all that is known of the codes of a thing, in their order. */
  public List<CodeMapping> mappings(Codeable thing) {
    var found = new ArrayList<CodeMapping>(1);
    thing.codings().forEach(coding -> mapping(coding).ifPresent(found::add));
    return found;
  }

  /** Returns what the codes of a thing mean; empty if they mean nothing that is used. */
  public Optional<CodeMapping> used(Codeable thing) {
    return mappings(thing).stream().filter(each -> each.reason().isEmpty()).findFirst();
  }

  /** Returns a unit in the words of the ontology; files often do not say in which code it is. */
  public String unit(Codeable unit) {
    if (unit.codings().isEmpty()) {
      return units.getOrDefault(unit.text(), unit.text());
    }
    var coding = unit.codings().get(0);
    boolean isForeign =
        !coding.system().isEmpty() && system(coding).isEmpty() && !unit.text().isEmpty();
    String code = isForeign ? unit.text() : coding.code();
    return units.getOrDefault(code, code);
  }

  /** Returns how a thing that is not used is counted: by the first of its codes. */
  public Unused unused(Codeable thing, String reason) {
    if (thing.codings().isEmpty()) {
      return new Unused("", "", reason);
    }
    var first =
        thing.codings().stream()
            .filter(coding -> mapping(coding).isPresent())
            .findFirst()
            .orElse(thing.codings().get(0));
    return unused(first, reason);
  }

  /** Returns how a code that is not used is counted. */
  public Unused unused(Coding coding, String reason) {
    String name = system(coding).map(CodeSystem::name).orElse(coding.system());
    return new Unused(name, bare(coding), reason);
  }

  /**
   * Which of several codes of one thing is read.
   *
   * @param mapping what is read, if one is
   * @param refusal why none is read although a code is known, or empty
   */
  record CodeChoice(Optional<CodeMapping> mapping, String refusal) {
    private static final String WIDER = "broadMatch";
    private static final String CONTRARY = "has codes that say different things";

    /** Chooses the code that says most, unless another is wider than it or says something else. */
    static CodeChoice of(List<CodeMapping> known, Release release) {
      var used = known.stream().filter(each -> each.reason().isEmpty()).toList();
      if (used.isEmpty()) {
        return no(known.isEmpty() ? "" : known.get(0).reason());
      }
      CodeMapping most = used.get(0);
      for (CodeMapping other : used) {
        most = details(other) > details(most) ? other : most;
      }
      for (CodeMapping other : known) {
        boolean isUsed = other.reason().isEmpty();
        if (!isUsed && other.subject().equals(most.subject()) && other.kind().equals(WIDER)) {
          return no(other.reason());
        }
        if (isUsed && isContrary(other, most, release)) {
          return no(CONTRARY);
        }
      }
      return new CodeChoice(Optional.of(most), "");
    }

    boolean isContrary() {
      return refusal.equals(CONTRARY);
    }

    private static CodeChoice no(String refusal) {
      return new CodeChoice(Optional.empty(), refusal);
    }

    private static int details(CodeMapping mapping) {
      return mapping.features().size() + (mapping.week().isEmpty() ? 0 : 1);
    }

    private static boolean isContrary(CodeMapping one, CodeMapping other, Release release) {
      boolean isTerm =
          release.isWithin(one.recordedTerm(), other.recordedTerm())
              || release.isWithin(other.recordedTerm(), one.recordedTerm());
      boolean isValue =
          one.recordedValue().isEmpty()
              || other.recordedValue().isEmpty()
              || one.recordedValue().equals(other.recordedValue());
      return !isTerm || !isValue;
    }
  }
}
