package de.lenkungsportal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.source.SourceFilter.Notices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sources on the reference data. */
@PortalTest
class SourceServiceTest {

    @Autowired
    private SourceService sources;

    @Autowired
    private FigureService figures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private List<Source> list(String search, Notices notices) throws Exception {
        return signIn.as(Who.STEERING, () -> sources.list(new SourceFilter(search, notices)));
    }

    @Test
    void allFiveSourcesStandInTheOrderOfTheirNumbers() throws Exception {
        assertThat(list("", Notices.ALL)).extracting(Source::number).containsExactly("000", "001", "002", "003", "004");
    }

    @Test
    void eachSourceCountsWhatWasTakenFromIt() throws Exception {
        Source overview = list("", Notices.ALL).getFirst();
        assertThat(overview.figures()).isEqualTo(count("figure where source = '000'"));
        assertThat(overview.cells()).isEqualTo(count("profile_cell where source = '000'"));
        assertThat(overview.defects()).isEqualTo(count("source_defect where source = '000'"));
        assertThat(overview.dates()).isEqualTo(count("milestone where source = '000'"));
        assertThat(overview.records())
                .containsEntry("PARTNERSHIP", count("partnership where source = '000'"))
                .containsEntry("BODY", count("body where source = '000'"))
                .containsEntry("MEASURE", count("measure where source = '000'"));
        assertThat(overview.contradictions())
                .isEqualTo(count("plausibility_finding where state <> 'CORRECTED'"
                        + " and exists (select from unnest(source_places) place where place like '000 %')"));
    }

    @Test
    void searchFindsTitlePublisherEventAndNumberInAnyCase() throws Exception {
        assertThat(list("regionaldirektion", Notices.ALL))
                .extracting(Source::number)
                .containsExactly("001");
        assertThat(list("METTMANN", Notices.ALL)).extracting(Source::number).containsExactly("003");
        assertThat(list("004", Notices.ALL)).extracting(Source::number).containsExactly("004");
        assertThat(list("100 %", Notices.ALL)).isEmpty();
    }

    @Test
    void sourcesWithoutNoticesCanBeLeftOut() throws Exception {
        assertThat(list("", Notices.WITH_NOTICES))
                .isNotEmpty()
                .allMatch(Source::hasNotices)
                .hasSameSizeAs(list("", Notices.ALL).stream()
                        .filter(Source::hasNotices)
                        .toList());
    }

    @Test
    void aSourceShowsItsDefectsWithTreatmentAndItsDates() throws Exception {
        SourceDetails overview = signIn.as(Who.STEERING, () -> sources.get("000"));
        assertThat(overview.defects()).anySatisfy(defect -> {
            assertThat(defect.finding()).contains("19.10.16");
            assertThat(defect.treatment()).isNotBlank();
        });
        assertThat(overview.dates()).extracting(SourceDate::municipality).contains("Dortmund");
    }

    @Test
    void itsFiguresComePageByPageInTheOrderOfTheirPlaces() throws Exception {
        var first = signIn.as(Who.STEERING, () -> figures.ofSource("000", 0, 20));
        var second = signIn.as(Who.STEERING, () -> figures.ofSource("000", 1, 20));
        assertThat(first.total()).isEqualTo(count("figure where source = '000'"));
        assertThat(first.items()).hasSize(20).doesNotContainAnyElementsOf(second.items());
        assertThat(first.items())
                .extracting((FigureRecord record) -> record.figure().source().source())
                .containsOnly("000");
    }

    @Test
    void aMissingSourceIsNotFound() {
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> sources.get("999")))
                .isInstanceOf(NotFoundException.class);
    }

    private int count(String from) {
        return sql.queryForList("select * from " + from).size();
    }
}
