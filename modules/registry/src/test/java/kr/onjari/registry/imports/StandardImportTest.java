package kr.onjari.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.onjari.registry.FacilityHits;
import kr.onjari.registry.FacilityQuery;
import kr.onjari.registry.FacilityStatus;
import kr.onjari.registry.FacilitySummary;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.ImportRefused;
import kr.onjari.registry.ImportReport;
import kr.onjari.registry.RegistryFixture;
import kr.onjari.registry.RegistryTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardImportTest {
    private static final String HEADER = "시도,시군구,어린이집명,어린이집유형구분,운영현황,주소,어린이집전화번호,정원수,현원수,위도,경도,통학차량운영여부";
    private static final Charset CP949 = Charset.forName("MS949");

    @TempDir
    Path folder;

    private RegistryFixture registry;

    @BeforeEach
    void emptyRegistry() throws Exception {
        registry = RegistryFixture.empty();
    }

    private ImportReport load(String... lines) throws Exception {
        return loadBytes((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport loadBytes(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("centres.csv"), bytes);
        return RegistryTool.importFile(
                registry.base.cell(), file, RegistryTool.STANDARD, rejectedFile(), RegistryFixture.SILENT);
    }

    private Path rejectedFile() {
        return folder.resolve("rejected.csv");
    }

    private FacilitySummary only(String name) {
        FacilityHits hits = registry.search(FacilityQuery.of(name, 10));
        assertThat(hits.items()).hasSize(1);
        return hits.items().get(0).facility();
    }

    private static String row(String name, String capacity, String lat, String lon) {
        return "서울특별시,서초구," + name + ",국공립,정상,,," + capacity + ",," + lat + "," + lon + ",";
    }

    private static String row(String name) {
        return row(name, "", "37.4831", "127.0179");
    }

    @Test
    void a_blank_stays_unknown_and_never_becomes_zero() throws Exception {
        assertThat(load(HEADER, row("가온어린이집")).accepted()).isEqualTo(1);
        FacilitySummary facility = only("가온어린이집");
        assertThat(facility.capacity()).isEmpty();
        assertThat(facility.enrolled()).isEmpty();
        assertThat(facility.phone()).isEmpty();
        assertThat(facility.vehicle()).isEmpty();
        assertThat(facility.type()).isEqualTo(FacilityType.PUBLIC);
        assertThat(facility.status()).isEqualTo(FacilityStatus.OPEN);
    }

    @Test
    void a_centre_whose_place_is_not_known_is_kept_and_recognised_when_it_becomes_known() throws Exception {
        assertThat(load(HEADER, row("가온어린이집", "40", "", "")).accepted()).isEqualTo(1);
        assertThat(only("가온").position()).isEmpty();
        assertThat(load(HEADER, row("가온어린이집", "40", "", "")).unchanged()).isEqualTo(1);
        assertThat(load(HEADER, row("가온어린이집")).updated()).isEqualTo(1);
        assertThat(only("가온").position()).isPresent();
        assertThat(only("가온").capacity()).contains(40);
    }

    @Test
    void importing_a_file_again_changes_nothing() throws Exception {
        String[] lines = {HEADER, row("가온어린이집"), row("나래어린이집", "40", "37.4900", "127.0100"), row("다솜어린이집")};
        assertThat(load(lines)).extracting(ImportReport::accepted).isEqualTo(3L);
        ImportReport again = load(lines);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.rows()).isEqualTo(3);
    }

    @Test
    void a_new_fact_updates_and_a_blank_takes_nothing_away() throws Exception {
        load(HEADER, row("가온어린이집", "40", "37.4831", "127.0179"));
        assertThat(load(HEADER, row("가온 어린이집", "", "37.4832", "127.0180")).updated())
                .isEqualTo(1);
        assertThat(only("가온").capacity()).contains(40);
    }

    @Test
    void centres_of_one_name_in_one_district_are_told_apart_by_their_place() throws Exception {
        ImportReport report =
                load(HEADER, row("햇살어린이집", "20", "37.4831", "127.0179"), row("햇살어린이집", "30", "37.5031", "127.0079"));
        assertThat(report.accepted()).isEqualTo(2);
        ImportReport vague = load(HEADER, row("햇살어린이집", "20", "", ""));
        assertThat(vague.rejected()).isEqualTo(1);
        assertThat(vague.firstRejections().get(0).reason()).contains("2 centres of this name");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "MS949, false"})
    void encodings_are_recognised(String charset, boolean mark) throws Exception {
        String text = (mark ? "\uFEFF" : "") + HEADER + "\n" + row("뷁꽃잎어린이집") + "\n";
        assertThat(loadBytes(text.getBytes(Charset.forName(charset))).accepted())
                .isEqualTo(1);
        assertThat(only("뷁꽃잎").name()).isEqualTo("뷁꽃잎어린이집");
    }

    @Test
    void columns_may_come_in_any_order_under_other_names_and_beside_unknown_ones() throws Exception {
        ImportReport report = load(
                "관리번호,경도,위도,상세주소,crname,시군구,시도,CCTV총설치수", "7,127.0179,37.4831,\"느티나무로 1,\n2층\",윤슬어린이집,서초구,서울특별시,12");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(only("윤슬").address()).contains("느티나무로 1, 2층");
    }

    @Test
    void former_regions_lead_to_the_unit_of_today() throws Exception {
        load(HEADER, "광주광역시,동구,무등어린이집,민간,정상,,,,,35.1460,126.9230,");
        assertThat(only("무등").regionCode()).isEqualTo("12210");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "서울특별시,없는구,가,국공립,정상,,,,,,,|시군구|no district",
                "서울특별시,서초구,,국공립,정상,,,,,,,|어린이집명|blank",
                "서울특별시,서초구,가,서당,정상,,,,,,,|어린이집유형구분|not a kind",
                "서울특별시,서초구,가,국공립,정상,,,많음,,,,|정원수|whole number",
                "서울특별시,서초구,가,국공립,정상,,,-3,,,,|정원수|whole number",
                "서울특별시,서초구,가,국공립,정상,,,,,37.48,,|경도|blank",
                "서울특별시,서초구,가,국공립,정상,,,,,37.48,140.1,|경도|outside Korea",
                "서울특별시,서초구,가,국공립,정상,,,,,127.01,37.48,|위도|wrong way round",
                "서울특별시,서초구,가,국공립,정상,,,,,36.0,125.0,|위도|sea",
                "서울특별시,서초구,가,국공립,정상,,,,,NaN,127.0,|위도|outside Korea",
                "서울특별시,서초구,=cmd(1),국공립,정상,,,,,,,|어린이집명|formula",
                "서울특별시,서초구,가,국공립,정상,,전화없음요,,,,,|어린이집전화번호|telephone",
                "서울특별시,서초구,가,국공립,정상,,,,,,,가끔|통학차량운영여부|neither",
                "서울특별시,서초구,가,국공립||cells",
                "인천광역시,서구,가,국공립,정상,,,,,,,|시군구|서해구"
            })
    void a_bad_row_is_left_out_with_row_column_and_reason(String bad, String column, String reason) throws Exception {
        ImportReport report = load(HEADER, row("가온어린이집"), bad, row("나래어린이집"));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        ImportReport.Rejection rejection = report.firstRejections().get(0);
        assertThat(rejection.row()).isEqualTo(3);
        assertThat(rejection.column()).isEqualTo(column == null ? "" : column);
        assertThat(rejection.reason()).contains(reason);
    }

    @Test
    void rejected_rows_are_written_with_their_cells_and_no_formula_that_runs() throws Exception {
        load(HEADER, "서울특별시,서초구,=HYPERLINK(\"http://x\"),국공립,정상,@SUM(1),,,,,,", row("가온어린이집"));
        List<String> lines = Files.readAllLines(rejectedFile());
        assertThat(lines.get(0)).startsWith("\uFEFFrow,column,reason,시도");
        assertThat(lines.get(1))
                .contains("'=HYPERLINK")
                .contains("'@SUM(1)")
                .doesNotContain(",=")
                .doesNotContain(",@");
    }

    @Test
    void one_bad_row_in_a_thousand_stops_nothing() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 1; i <= 1500; i++) {
            text.append(i == 777 ? row("나쁜어린이집", "x", "", "") : row("가" + i + "어린이집", "20", "37.48", "127.01"))
                    .append('\n');
        }
        ImportReport report = loadBytes(text.toString().getBytes(CP949));
        assertThat(report.accepted()).isEqualTo(1499);
        assertThat(report.firstRejections().get(0).row()).isEqualTo(778);
    }

    @Test
    void a_file_that_is_none_of_ours_is_refused_in_one_sentence() {
        assertRefused("", "is empty");
        assertRefused("\uFEFF", "is empty");
        assertRefused("PK\u0003\u0004whatever", "spreadsheet");
        assertRefused("%PDF-1.7", "PDF");
        assertRefused("<html><body>404</body></html>", "web page");
        assertRefused("{\"a\":1}", "JSON");
        assertRefused("이것은 표가 아니라 편지입니다.\n안녕히 계세요.", "header");
        assertRefused("이름,나이\n가,3\n", "header");
        assertRefused("시도,시군구,정원수\n서울특별시,서초구,3\n", "no column 어린이집명");
        assertRefused("어린이집명,정원수\n가,3\n", "where centres are");
        assertRefused("시도,시군구,어린이집명,정원,정원수\n", "twice");
        assertRefused("a\u0000b", "binary");
    }

    private void assertRefused(String content, String reason) {
        assertThatThrownBy(() -> loadBytes(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void bytes_of_neither_encoding_are_refused() {
        assertThatThrownBy(() -> loadBytes(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("CP949");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> RegistryTool.importFile(
                        registry.base.cell(),
                        folder.resolve("nothing.csv"),
                        "standard",
                        rejectedFile(),
                        RegistryFixture.SILENT))
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_ends_the_import_with_a_sentence_and_keeps_memory_flat()
            throws Exception {
        Path file = folder.resolve("open.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\n" + row("가온어린이집") + "\n\"서울특별시,서초구\n");
            for (int i = 0; i < 60_000; i++) {
                writer.write(row("가" + i + "어린이집") + "\n");
            }
        }
        assertThatThrownBy(() -> RegistryTool.importFile(
                        registry.base.cell(), file, "standard", rejectedFile(), RegistryFixture.SILENT))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("after row 2")
                .hasMessageContaining("quotation mark");
    }

    @Test
    void fifty_megabytes_pass_through_in_batches_with_flat_memory() throws Exception {
        Path file = folder.resolve("big.csv");
        writeFiftyMegabytes(file);
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        long before = used();
        List<Long> meanwhile = new ArrayList<>();
        PrintStream watch = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                meanwhile.add(used() - before);
            }
        };
        ImportReport report = RegistryTool.importFile(registry.base.cell(), file, "standard", rejectedFile(), watch);
        assertThat(report.accepted()).isEqualTo(2_000);
        assertThat(report.rejected()).isEqualTo(98_000);
        assertThat(meanwhile).hasSizeGreaterThan(5).allMatch(bytes -> bytes < 20_000_000);
    }

    private static void writeFiftyMegabytes(Path file) throws IOException {
        String filling = "가".repeat(180);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + ",비고\n");
            for (int i = 0; i < 100_000; i++) {
                writer.write("서울특별시," + (i % 50 == 0 ? "서초구" : "없는구") + ",가" + i + ",국공립,정상,,,,,,,," + filling + "\n");
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
