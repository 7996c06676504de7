package kr.onjari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.onjari.portal.architecture.SqlText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLintTest {

    @Test
    void all_sql_of_the_house_scales_out() {
        assertThat(House.here().sql())
                .isNotEmpty()
                .flatMap(SqlLint::check)
                .as("SQL that ADR 0014 forbids")
                .isEmpty();
    }

    @Test
    void no_statement_of_the_house_is_put_together_from_values() {
        House house = House.here();
        List<Finding> findings = house.modules().stream()
                .flatMap(module -> house.files(module, "src/main/java", ".java").stream()
                        .flatMap(file -> JavaTexts.of(House.read(file)).stream()
                                .flatMap(literal ->
                                        SqlLint.builtFrom(literal, module, house.name(file) + ":" + literal.line())
                                                .stream())))
                .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    void the_lint_finds_the_sql_of_every_module_that_has_some() {
        assertThat(House.here().sql())
                .extracting(SqlText::module)
                .contains("kernel", "messaging", "registry", "families", "admissions", "statistics");
        assertThat(House.here().sql())
                .extracting(SqlText::kind)
                .contains(Kind.CODE, Kind.SHARED_MIGRATION, Kind.TENANT_MIGRATION);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                code("trigger", "create trigger audit after update on seat execute function log()"),
                code("merge", "merge into seat using free on true when matched then delete"),
                code("select-star", "select * from seat"),
                code("select-star", "select s.* from seat s"),
                code("select-star", "select a.id, s.* from seat s"),
                code("select-star", "update seat set state = ? returning *"),
                code("listen-notify", "listen ledger"),
                code("listen-notify", "select pg_notify('ledger', ?)"),
                code("volatile-in-update", "update seat set taken_at = clock_timestamp() where seat_id = ?"),
                code("volatile-in-update", "update t set id = gen_random_uuid()"),
                code(
                        "volatile-in-update",
                        "insert into counter (id, n) values (?, 1) on conflict (id) do update set n = nextval('s')"),
                code(
                        "shared-from-tenant",
                        "update registry.facility set enrolled = a.n from application a where a.id = facility.id"),
                code("literal-tenant", "select person from t_seocho.guardian"),
                code("session-state", "set local role rt_seocho"),
                code("session-state", "set search_path = t_seocho"),
                code("session-state", "select set_config('role', ?, true)"),
                code("session-state", "reset role"),
                code("extension", "create extension if not exists pg_trgm"),
                code("grant-all", "grant all on seat to rt_seocho"),
                code("grant-on", "grant select on seat to rt_seocho with grant option"),
                code("bypass", "alter role rt_seocho bypassrls"),
                code("grant-to-public", "grant execute on function f() to public"),
                code("definer-view", "create view waiting as select child_id from application"),
                tenant(
                        "dynamic-sql",
                        "create function f() returns void language plpgsql as $$ begin execute format('x'); end $$"),
                tenant("primary-key", "create table seat (state text); grant select on seat to ${role}"),
                tenant(
                        "explicit-grant",
                        "create table seat (seat_id uuid primary key); create table place (place_id uuid primary key);"
                                + " grant select on seat to ${role}"),
                tenant(
                        "qualified-tenant-table",
                        "create table t_x.seat (id uuid primary key); grant select on t_x.seat to ${role}"),
                tenant("one-subcommand", "alter table seat add constraint a check (b > 0), add column c integer"),
                tenant(
                        "order-column",
                        "create table application (id uuid primary key, position integer not null);"
                                + " grant select on application to ${role}"),
                shared("unqualified-shared-table", "create table region (code text primary key)"),
                shared("definer-search-path", definer("", REVOKE, OWNER)),
                shared("definer-search-path", definer("set search_path = public", REVOKE, OWNER)),
                shared("definer-revoke", definer(PATH, "", OWNER)),
                shared("definer-revoke", definer(PATH, REVOKE.replace("public", "cell_1"), OWNER)),
                shared("definer-owner", definer(PATH, REVOKE, "")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void each_rule_catches_what_it_forbids(String rule, SqlText fixture) {
        assertThat(SqlLint.check(fixture)).extracting(Finding::rule).contains(rule);
    }

    static Stream<SqlText> good() {
        return Stream.of(
                new SqlText("admissions", "good", Kind.CODE, "select count(*) from seat where state = 'select *'"),
                new SqlText("admissions", "good", Kind.CODE, "update seat set state = ?, at = now() where seat_id = ?"),
                new SqlText(
                        "admissions",
                        "good",
                        Kind.CODE,
                        "insert into c (id, n) values (gen_random_uuid(), 1) on conflict (id) do update set n = excluded.n"),
                new SqlText(
                        "admissions", "good", Kind.CODE, "select id from outbox for update skip locked -- set role"),
                new SqlText("kernel", "good", Kind.CODE, "select set_config('role', ?, true)"),
                new SqlText(
                        "admissions",
                        "good",
                        Kind.TENANT_MIGRATION,
                        "create table seat (seat_id uuid, n integer, primary key (seat_id, n));"
                                + " grant select, insert on seat to ${role};"
                                + " alter table seat add constraint some check (n in (1, 2))"),
                new SqlText("registry", "good", Kind.SHARED_MIGRATION, definer(PATH, REVOKE, OWNER)),
                new SqlText(
                        "registry",
                        "good",
                        Kind.SHARED_MIGRATION,
                        definer(PATH, "revoke execute on all functions in schema registry from public;", OWNER)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void sql_that_keeps_the_rules_passes(SqlText sql) {
        assertThat(SqlLint.check(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query(\"select name from child where id = \" + id)",
                "query(\"\"\"\n    select name from child where id = '%s'\n    \"\"\".formatted(id))",
                "query(String.format(\"delete from child where id = %s\", id))",
                "query(\"update seat set state = \" + state.name())",
            })
    void a_statement_put_together_from_values_is_caught(String code) {
        assertThat(JavaTexts.of(code))
                .flatMap(literal -> SqlLint.builtFrom(literal, "admissions", "fixture"))
                .extracting(Finding::rule)
                .containsExactly("built-sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query(\"select name from child\" + BY_ID)",
                "query(SUMMARY + \" where id = ?\", id)",
                "say(\"Select a child\" + name)",
            })
    void a_statement_put_together_from_constants_is_not(String code) {
        assertThat(JavaTexts.of(code))
                .flatMap(literal -> SqlLint.builtFrom(literal, "admissions", "fixture"))
                .isEmpty();
    }

    @Test
    void literals_are_found_between_comments_characters_and_text_blocks() {
        String code = """
                // "not this"
                char quote = '"'; /* "nor this" */
                String a = "one \\" still one";
                String b = \"\"\"
                    two "quoted"
                    \"\"\";
                """;
        assertThat(JavaTexts.of(code))
                .extracting(literal -> literal.text().strip())
                .containsExactly("one \\\" still one", "two \"quoted\"");
    }

    @Test
    void sentences_are_not_taken_for_statements() {
        assertThat(SqlText.isStatement("Select a centre")).isFalse();
        assertThat(SqlText.isStatement("update your family")).isFalse();
        assertThat(SqlText.isStatement("with love")).isFalse();
        assertThat(SqlText.isStatement("SELECT 1")).isTrue();
        assertThat(SqlText.isStatement("\n   with a as (select 1) select 2")).isTrue();
    }

    private static final String PATH = "set search_path = pg_catalog, pg_temp";
    private static final String REVOKE = "revoke all on function registry.f(uuid) from public;";
    private static final String OWNER = "alter function registry.f(uuid) owner to definer_registry;";

    private static String definer(String path, String revoke, String owner) {
        return "create function registry.f(p uuid) returns void language sql security definer " + path
                + " as $$ select 1; $$; " + revoke + owner;
    }

    private static Arguments code(String rule, String sql) {
        return Arguments.of(rule, new SqlText("admissions", "fixture", Kind.CODE, sql));
    }

    private static Arguments tenant(String rule, String sql) {
        return Arguments.of(rule, new SqlText("admissions", "fixture", Kind.TENANT_MIGRATION, sql));
    }

    private static Arguments shared(String rule, String sql) {
        return Arguments.of(rule, new SqlText("registry", "fixture", Kind.SHARED_MIGRATION, sql));
    }
}
