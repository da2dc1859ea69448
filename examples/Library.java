import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.PatientRecord;

/** Gravida as a library: {@code java -cp "target/lib/*:target/*" examples/Library.java FILE}. */
public class Library {
  public static void main(String[] words) {
    Path queries = Path.of("queries");
    var ontology = OntologyFiles.open(Path.of("ontology"));
    // The rules are proved once, some 25 s, and kept in this folder.
    var kept =
        new CompiledReleases(
            Path.of("target", "compiled"), CompiledReleases.build(), step -> {}, System.err::println);
    try (var classifier =
        Classifier.open(
            kept.open(ontology, queries),
            ontology,
            queries,
            List.of("article"),
            false,
            Duration.ofSeconds(60),
            2,
            Detail.FULL)) {
      var patients = new ArrayList<PatientRecord>();
      classifier
          .source(Mapping.none())
          .read(Path.of(words[0]), patients::add)
          .forEach(System.err::println);
      classifier.classify(
          patients,
          opinion ->
              opinion.causes().stream()
                  .filter(cause -> cause.status().equals("confirmed"))
                  .forEach(cause -> System.out.println(opinion.patient() + ": " + cause.label())));
    }
  }
}
