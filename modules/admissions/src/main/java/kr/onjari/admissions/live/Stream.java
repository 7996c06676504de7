package kr.onjari.admissions.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.kernel.tenancy.Tenant;

/** One browser's stream: the lists it follows and the versions it knows. Safe for use by several threads. */
final class Stream {
    private static final long RECONNECT_MILLISECONDS = 3000;

    private final Tenant tenant;
    private final Set<WaitingListId> lists;
    private final Map<WaitingListId, Long> known = new ConcurrentHashMap<>();
    private final SseEventSink sink;
    private final Sse sse;

    Stream(Tenant tenant, Set<WaitingListId> lists, SseEventSink sink, Sse sse) {
        this.tenant = tenant;
        this.lists = Set.copyOf(lists);
        this.sink = sink;
        this.sse = sse;
    }

    Tenant tenant() {
        return tenant;
    }

    Set<WaitingListId> lists() {
        return lists;
    }

    /** What the browser shows when it connects; it is told of newer versions only. */
    void knows(WaitingListId list, long version) {
        known.put(list, version);
    }

    /** Sends the version of a list this stream follows, unless its browser knows it already. */
    void tell(WaitingListId list, long version) {
        if (!lists.contains(list)) {
            return;
        }
        boolean[] newer = {false};
        known.compute(list, (id, before) -> {
            newer[0] = before == null || before < version;
            return newer[0] ? Long.valueOf(version) : before;
        });
        if (newer[0]) {
            send(sse.newEventBuilder()
                    .name("list")
                    .id(list + ":" + version)
                    .data("{\"list\":\"" + list + "\",\"version\":" + version + "}")
                    .reconnectDelay(RECONNECT_MILLISECONDS)
                    .build());
        }
    }

    /** A comment that keeps proxies from closing a quiet stream, and finds out whether the browser is still there. */
    void beat() {
        send(sse.newEventBuilder().comment("still here").build());
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) {
            return;
        }
        sink.send(event).whenComplete((sent, failure) -> {
            if (failure != null) {
                sink.close();
            }
        });
    }
}
