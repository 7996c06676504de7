package kr.onjari.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * A question that citizens ask, with the same statements behind every request of it.
 *
 * @param key short name for files
 * @param title what the report calls it
 * @param requests drawn from at random during the measurement
 * @param indexed the table that must be read by an index
 */
record Scenario(String key, String title, List<Request> requests, String indexed) {

    /**
     * A GET request.
     *
     * @param path with its query, percent-encoded
     * @param account the demo account whose bearer token goes with it
     */
    record Request(String path, Optional<String> account) {
        static Request open(String path) {
            return new Request(path, Optional.empty());
        }
    }
}
