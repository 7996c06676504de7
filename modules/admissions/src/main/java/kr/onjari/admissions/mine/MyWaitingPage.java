package kr.onjari.admissions.mine;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.onjari.admissions.list.Centre;

/**
 * Everything a family waits for.
 *
 * @param waiting those that hold a position, those with an offer first
 * @param ended those that left their list, the newest first
 * @param elsewhere active ones that other tenants keep
 */
public record MyWaitingPage(List<Standing> waiting, List<Standing> ended, List<Away> elsewhere) {

    /**
     * An application that another tenant keeps.
     *
     * @param tenant that government's Korean name
     * @param link its page there; empty when that government has no portal now
     */
    public record Away(String child, Centre centre, String tenant, Instant appliedAt, Optional<URI> link) {}

    public boolean isEmpty() {
        return waiting.isEmpty() && ended.isEmpty() && elsewhere.isEmpty();
    }
}
