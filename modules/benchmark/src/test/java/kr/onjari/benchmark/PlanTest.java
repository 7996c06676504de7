package kr.onjari.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void reading_a_whole_table_is_seen_in_a_plan() {
        assertThat(new Plan("", List.of("Limit", "  ->  Seq Scan on facility f")).scans("facility"))
                .isTrue();
        assertThat(new Plan("", List.of("Seq Scan on registry.facility")).scans("facility"))
                .isTrue();
        assertThat(new Plan("", List.of("Index Scan using a on facility", "Seq Scan on facility_director"))
                        .scans("facility"))
                .isFalse();
    }
}
