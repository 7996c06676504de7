package kr.onjari.admissions.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.onjari.admissions.ListChanged;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.kernel.persistence.OwnTransaction;
import kr.onjari.kernel.tenancy.Tenant;
import kr.onjari.kernel.tenancy.TenantDirectory;
import kr.onjari.kernel.tenancy.WorkContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells this node's open streams of new list versions: at once after a commit on this node, and within a second of one on any
 * other, by one query a tenant for all lists somebody follows. No stream holds a transaction. A tenant that is no longer served
 * has its streams closed.
 */
@ApplicationScoped
public class LiveLists {
    private static final Logger LOG = Logger.getLogger(LiveLists.class);
    private static final long POLL_SECONDS = 1;
    private static final int POLLS_BETWEEN_HEARTBEATS = 15;

    private final WaitingLists lists;
    private final OwnTransaction transactions;
    private final TenantDirectory directory;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> polling;
    private int polls;

    @Inject
    public LiveLists(WaitingLists lists, OwnTransaction transactions, TenantDirectory directory) {
        this.lists = lists;
        this.transactions = transactions;
        this.directory = directory;
    }

    void begin(@Observes Startup started) {
        polling = executor.scheduleWithFixedDelay(this::poll, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (polling != null) {
            polling.cancel(false);
        }
        streams.forEach(Stream::close);
    }

    /** Adds a stream. It is told at once of versions newer than what its browser shows. */
    void add(Stream stream, Map<WaitingListId, Long> versions) {
        streams.add(stream);
        stream.beat();
        versions.forEach(stream::tell);
    }

    /** Tells from a thread of its own: sending to a browser would take the request of this one out of its hands. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListChanged change) {
        executor.execute(() -> tell(change));
    }

    private void tell(ListChanged change) {
        for (Stream stream : streams) {
            if (stream.tenant().code().equals(change.tenant())) {
                stream.tell(change.list(), change.version());
            }
        }
    }

    private void poll() {
        try {
            streams.removeIf(Stream::isClosed);
            polls = (polls + 1) % POLLS_BETWEEN_HEARTBEATS;
            if (polls == 0) {
                streams.forEach(Stream::beat);
            }
            streams.stream()
                    .collect(Collectors.groupingBy(Stream::tenant, Collectors.toSet()))
                    .forEach(this::look);
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; pages stay right by reload meanwhile.
            LOG.error("Versions of lists could not be read", e);
        }
    }

    private void look(Tenant tenant, Set<Stream> followers) {
        if (directory.tenant(tenant.code()).filter(now -> now.state().serves()).isEmpty()) {
            followers.forEach(Stream::close);
            return;
        }
        Set<WaitingListId> followed =
                followers.stream().flatMap(stream -> stream.lists().stream()).collect(Collectors.toSet());
        Map<WaitingListId, Long> versions = transactions.call(WorkContext.of(tenant), () -> lists.versions(followed));
        followers.forEach(stream -> versions.forEach(stream::tell));
    }
}
