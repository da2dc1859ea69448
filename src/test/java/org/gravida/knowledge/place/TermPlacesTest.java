package org.gravida.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermPlacesTest {
  @TempDir private Path folder;

  @Test
  void aTermOfProtegeIsFoundWhereItsStatementsBegin() throws IOException {
    write(
        """
        @prefix grv: <https://w3id.org/gravida/> .
        ###  https://w3id.org/gravida/Frost
        grv:Frost rdf:type owl:Class ;
                  rdfs:label "frost; not ice." .
        """);
    assertPlace("Frost", "", 3);
    assertPlace("Frost", "http://www.w3.org/2000/01/rdf-schema#label", 3);
  }

  @Test
  void aTermWrittenByHandIsFoundHoweverItStands() throws IOException {
    write(
        """
        PREFIX : <https://w3id.org/gravida/>
        BASE <https://w3id.org/gravida/>
        # :Rime a :Wrong .
        :Frost a :Ice . :Hail :of \"""
        two lines. :Rime a :Wrong .
        \""" ; :weighs 2.5 ;
            :falls [ :from :Sky ; :weighs 1 ] .
          <Rime>
              :weighs 'a # sign' , 3 .
        <https://w3id.org/gravida/Snow> a :Ice .
        """);
    assertPlace("Frost", "", 4);
    assertPlace("Hail", "", 4);
    assertPlace("Hail", "weighs", 6);
    assertPlace("Hail", "falls", 7);
    assertPlace("Rime", "", 8);
    assertPlace("Rime", "weighs", 9);
    assertPlace("Snow", "", 10);
  }

  @Test
  void aPropertyThatIsNotSetLeadsToTheTermAndATermThatIsNotDescribedToItsFirstMention()
      throws IOException {
    write(
        """
        @prefix grv: <https://w3id.org/gravida/> .

        grv:Frost a grv:Ice ;
          grv:on grv:Pane .
        """);
    assertPlace("Frost", "unit", 3);
    assertPlace("Pane", "", 4);
    var places = new TermPlaces(OntologyFiles.ofFile(folder.resolve("a.ttl")));
    assertThat(places.of("Fog", "")).isEmpty();
    assertThat(places.described("Pane")).isEmpty();
  }

  @Test
  void aDocumentThatBreaksOffIsReadSoFar() throws IOException {
    write(
        """
        @prefix grv: <https://w3id.org/gravida/> .
        grv:Frost a grv:Ice .
        grv:Hail grv:of "no end
        grv:Rime a ] grv:Ice . grv:Snow a <https://w3id""");
    assertPlace("Frost", "", 2);
    assertPlace("Snow", "", 4);
  }

  private void write(String turtle) throws IOException {
    Files.writeString(folder.resolve("a.ttl"), turtle);
  }

  private void assertPlace(String id, String property, int line) {
    var places = new TermPlaces(OntologyFiles.ofFile(folder.resolve("a.ttl")));
    assertThat(places.of(id, property)).as(id).contains(Place.of("a.ttl").line(line));
  }
}
