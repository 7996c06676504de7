package kr.onjari.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kr.onjari.benchmark.StatementLog.Ran;
import org.junit.jupiter.api.Test;

class StatementLogTest {
    private static final String AT = "2026-11-22 23:35:43.113 KST ";
    private static final String LOG = """
            %1$s[7] cell_1@onjari LOG:  execute <unnamed>: BEGIN
            %1$s[8] keycloak@keycloak LOG:  execute <unnamed>: select 1
            %1$s[7] cell_1@onjari LOG:  execute S_2: select set_config('search_path', $1, true),
            \t set_config('role', $2, true)
            %1$s[7] cell_1@onjari DETAIL:  Parameters: $1 = 't_seocho, extensions', $2 = 'rt_seocho'
            %1$s[9] cell_1@onjari LOG:  execute <unnamed>: BEGIN
            %1$s[7] cell_1@onjari LOG:  execute <unnamed>: select n from t where a = $1 and b = $10
            %1$s[7] cell_1@onjari DETAIL:  Parameters: $1 = 'it''s
            \t$10 = ', $10 = NULL
            %1$s[5] LOG:  checkpoint starting: time
            %1$s[7] cell_1@onjari LOG:  execute S_1: COMMIT
            """.formatted(AT);

    @Test
    void a_transaction_is_read_with_its_values_and_without_what_others_did_meanwhile() {
        assertThat(StatementLog.transactions(LOG)).hasSize(1).first().satisfies(statements -> {
            assertThat(statements)
                    .extracting(Ran::literal)
                    .containsExactly(
                            "BEGIN",
                            "select set_config('search_path', 't_seocho, extensions', true),\n"
                                    + " set_config('role', 'rt_seocho', true)",
                            "select n from t where a = 'it''s\n$10 = ' and b = NULL",
                            "COMMIT");
            assertThat(statements.get(2).text()).isEqualTo("select n from t where a = $1 and b = $10");
        });
    }

    @Test
    void a_timers_transaction_is_not_taken_for_the_requests_own() {
        List<Ran> own = List.of(new Ran("select $1", "select 'x'"));
        List<Ran> timer = List.of(new Ran("select 'timer'", "select 'timer'"));
        List<List<List<Ran>>> recorded = IntStream.range(0, 20)
                .mapToObj(i -> i == 3 ? List.of(timer, own) : List.of(own))
                .toList();
        assertThat(StatementLog.withoutOthers(recorded)).hasSize(20).allMatch(own::equals);
    }

    @Test
    void what_pgbench_would_take_for_a_variable_is_written_another_way() {
        Ran ran = new Ran("", "select 'at 10:30, it''s C:\\x :이름', a::text, '::uuid', ': '");
        assertThat(PgbenchScript.of(List.of(ran)))
                .isEqualTo("select E'at 10\\x3a30, it''s C:\\\\x \\x3a이름', a::text, E':\\x3auuid', ': ';\n");
    }

    @Test
    void bindings_become_start_options() {
        assertThat(PgbenchScript.options(StatementLog.transactions(LOG).get(0)))
                .isEqualTo("-c search_path=t_seocho,\\ extensions -c role=rt_seocho");
    }
}
