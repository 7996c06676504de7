package kr.onjari.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.onjari.benchmark.Scenario.Request;
import kr.onjari.registry.SchoolYear;

/**
 * Waiting lists of Seocho. Generated entries are written as the migrations' owner, each with its event; between two halves of them
 * families apply through REST, so that their applications stand anywhere in the lists.
 */
final class WaitingData {
    static final int LISTS = 30;
    static final int LONGEST = 2000;

    private static final int LISTS_OF_A_LENGTH = 6;
    private static final int PARENTS = 9;
    private static final int CHILDREN_OF_A_PARENT = 2;
    private static final int APPLICATIONS_OF_A_CHILD = 3;
    private static final List<String> CLAIMS = List.of("DUAL_INCOME", "CHILDREN_2", "MULTICULTURAL");

    private static final String CENTRES = """
            select f.id from registry.facility f
             where f.region_code = '11650' and f.status = 'OPEN' and f.type not in ('WORKPLACE', 'COOPERATIVE')
               and not exists (select 1 from t_seocho.waiting_list w where w.facility_id = f.id)
             order by md5(f.id::text) limit ?
            """;
    private static final String OPEN_LIST = """
            insert into t_seocho.waiting_list (waiting_list_id, facility_id, age_class, school_year, next_application_no,
                                               version, published_version, opened_at)
            values (?, ?, 'AGE_1', ?, 1, 1, 0, now())
            """;
    private static final String OPENED = """
            insert into t_seocho.admission_event (waiting_list_id, version, kind, at, policy_version, facts)
            values (?, 1, 'LIST_OPENED', now(), ?, '{}')
            """;
    private static final String ENTRIES = """
            insert into t_seocho.application (application_id, waiting_list_id, child_id, application_no, applied_at, pseudonym,
                                              claims, score, policy_version, state)
            select md5('application' || hash)::uuid, waiting_list_id, md5('child' || hash)::uuid, application_no, now(),
                   upper(substr(hash, 1, 10)), '{}', 50 * (('x' || substr(hash, 11, 6))::bit(24)::integer % 15), ?, 'WAITING'
              from (select waiting_list_id, next_application_no + i as application_no,
                           md5(waiting_list_id::text || (next_application_no + i)) as hash
                      from t_seocho.waiting_list cross join generate_series(0, ? - 1) as i
                     where waiting_list_id = ?) as arrivals
            """;
    private static final String APPLIED = """
            insert into t_seocho.admission_event (waiting_list_id, version, kind, application_id, at, policy_version, facts)
            select w.waiting_list_id, w.version + 1 + a.application_no - w.next_application_no, 'APPLIED', a.application_id,
                   a.applied_at, a.policy_version,
                   jsonb_build_object('pseudonym', a.pseudonym, 'score', a.score, 'applicationNo', a.application_no,
                                      'claims', a.claims)
              from t_seocho.waiting_list w
              join t_seocho.application a
                on a.waiting_list_id = w.waiting_list_id and a.application_no >= w.next_application_no
             where w.waiting_list_id = ?
            """;
    private static final String COUNTED = """
            update t_seocho.waiting_list
               set next_application_no = next_application_no + ?, version = version + ?, last_applied_at = now()
             where waiting_list_id = ?
            """;

    private final Connection owner;
    private final Portal portal;
    private final int schoolYear;

    WaitingData(Connection owner, Portal portal, LocalDate today) {
        this.owner = owner;
        this.portal = portal;
        this.schoolYear = SchoolYear.of(today).year();
    }

    /**
     * What was made.
     *
     * @param lists with their number of generated entries
     * @param applications reads of the families' applications, each by its guardian
     */
    record Filled(Map<UUID, Integer> lists, List<Request> applications) {}

    Filled fill() throws SQLException, IOException, InterruptedException {
        String policy = portal.get("/api/v1/admission-rules", "").get("version").asText();
        Map<UUID, Integer> lists = open(policy);
        for (Map.Entry<UUID, Integer> list : lists.entrySet()) {
            add(list.getKey(), list.getValue() / 2, policy);
        }
        List<Request> applications = apply(List.copyOf(lists.keySet()));
        for (Map.Entry<UUID, Integer> list : lists.entrySet()) {
            add(list.getKey(), list.getValue() - list.getValue() / 2, policy);
        }
        for (String table : List.of("t_seocho.application", "t_seocho.admission_event", "registry.facility")) {
            update("vacuum analyze " + table);
        }
        return new Filled(lists, applications);
    }

    /** A few long lists, and more that are shorter. */
    private Map<UUID, Integer> open(String policy) throws SQLException {
        Map<UUID, Integer> lists = new LinkedHashMap<>();
        try (PreparedStatement centres = owner.prepareStatement(CENTRES)) {
            centres.setInt(1, LISTS);
            try (ResultSet row = centres.executeQuery()) {
                while (row.next()) {
                    UUID facility = row.getObject("id", UUID.class);
                    UUID list = UUID.nameUUIDFromBytes(("benchmark" + facility).getBytes(StandardCharsets.UTF_8));
                    update(OPEN_LIST, list, facility, schoolYear);
                    update(OPENED, list, policy);
                    lists.put(list, LONGEST / (1 + lists.size() / LISTS_OF_A_LENGTH));
                }
            }
        }
        return lists;
    }

    private void add(UUID list, int entries, String policy) throws SQLException {
        owner.setAutoCommit(false);
        update(ENTRIES, policy, entries, list);
        update(APPLIED, list);
        update(COUNTED, entries, entries, list);
        owner.commit();
        owner.setAutoCommit(true);
    }

    private List<Request> apply(List<UUID> lists) throws IOException, InterruptedException {
        List<Request> applications = new ArrayList<>();
        for (int parent = 1; parent <= PARENTS; parent++) {
            String account = "parent" + parent;
            String token = portal.token(account);
            for (int child = 1; child <= CHILDREN_OF_A_PARENT; child++) {
                String id = child(token, account + "-" + child);
                for (int i = 0; i < APPLICATIONS_OF_A_CHILD; i++) {
                    int number = applications.size();
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.put("childId", id);
                    body.put("waitingListId", lists.get(number % lists.size()).toString());
                    CLAIMS.subList(0, number % (CLAIMS.size() + 1)).forEach(body.putArray("claims")::add);
                    String made = portal.post("/api/v1/applications", token, "benchmark-" + number, body)
                            .get("id")
                            .asText();
                    applications.add(new Request("/api/v1/applications/" + made, Optional.of(account)));
                }
            }
        }
        return applications;
    }

    private String child(String token, String name) throws IOException, InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", "시험 " + name);
        body.put("birthDate", (schoolYear - 2) + "-05-05");
        return portal.post("/api/v1/children", token, "benchmark-" + name, body)
                .get("id")
                .asText();
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
