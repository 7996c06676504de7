package kr.onjari.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.onjari.benchmark.Scenario.Request;

/**
 * The questions that are measured, about what really is in the registry and the lists.
 *
 * @param seed of the choice among them
 */
record Scenarios(Connection owner, long seed) {
    /** What HTTP costs on this server: an answer without a database and without JSON. */
    static final Scenario PLAIN = new Scenario("plain", "plain text", List.of(Request.open("/robots.txt")), "");

    /** Different requests of a scenario; pgbench takes at most 128 scripts. */
    private static final int REQUESTS = 100;

    private static final int RADIUS_METRES = 2000;
    private static final int LINES = 50;

    private static final String NAMES =
            "select regexp_replace(name, '^.* |어린이집', '', 'g') from registry.facility order by md5(id::text || ?) limit ?";
    private static final String REGIONS_AND_TYPES = """
            select 'region=' || region_code || '&type=' || type from registry.facility
             where type is not null order by md5('type' || id::text || ?) limit ?
            """;
    private static final String POINTS = """
            select 'near=' || round(lat::numeric, 4) || ',' || round(lon::numeric, 4) from registry.facility
             where lat is not null order by md5('near' || id::text || ?) limit ?
            """;

    List<Scenario> all(WaitingData.Filled waiting) throws SQLException {
        return List.of(
                search("search-text", "facilities by a word of the name", NAMES, word -> "q=" + encoded(word)),
                search("search-region", "facilities by region and type", REGIONS_AND_TYPES, both -> both),
                search(
                        "search-near",
                        "facilities within " + RADIUS_METRES + " m",
                        POINTS,
                        point -> point + "&radius=" + RADIUS_METRES),
                new Scenario("list", LINES + " lines of a public list", lines(waiting.lists()), "application"),
                new Scenario("application", "own application", waiting.applications(), "application"));
    }

    private Scenario search(String key, String title, String sample, Function<String, String> query)
            throws SQLException {
        List<Request> requests = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(sample)) {
            statement.setString(1, String.valueOf(seed));
            statement.setInt(2, REQUESTS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    requests.add(Request.open("/api/v1/facilities?" + query.apply(row.getString(1))));
                }
            }
        }
        return new Scenario(key, title, requests, "facility");
    }

    private List<Request> lines(Map<UUID, Integer> lists) {
        Random random = new Random(seed);
        List<UUID> ids = List.copyOf(lists.keySet());
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> ids.get(random.nextInt(ids.size())))
                .map(id -> Request.open("/api/v1/waiting-lists/" + id + "?limit=" + LINES + "&cursor="
                        + random.nextInt(lists.getOrDefault(id, 1))))
                .toList();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
