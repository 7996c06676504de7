package kr.onjari.admissions.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.onjari.admissions.WaitingListId;
import kr.onjari.admissions.WaitingLists;
import kr.onjari.kernel.identity.Caller;
import kr.onjari.kernel.identity.Needs;
import kr.onjari.kernel.identity.Permission;
import kr.onjari.kernel.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One stream a browser for all lists on its page. Versions of lists are public, so nobody has to sign in; an event says which
 * list changed, and the page reads what it may see.
 */
@ApplicationScoped
@Path("live")
public class LiveResource {
    /** Most lists one stream follows. */
    static final int MOST_LISTS = 20;

    /** A list, and where a version follows, that version. */
    private static final Pattern FOLLOWED = Pattern.compile("([0-9a-f-]{36})(?::(\\d{1,18}))?");

    @Inject
    private LiveLists live;

    @Inject
    private WaitingLists lists;

    @Inject
    private Caller caller;

    /**
     * Opens a stream of {@code list} events with the data {@code {"list": id, "version": number}}.
     *
     * @param followed the lists to follow, each as {@code id} or {@code id:version} with the version the page shows: then a change
     *     between the page and the stream is told at once. Lists the tenant does not keep are left out
     * @param lastEvent what a browser that reconnects has seen last: everything newer is told at once
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(Permission.PUBLIC)
    public void open(
            @QueryParam("list") List<String> followed,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
            @Context SseEventSink sink,
            @Context Sse sse) {
        if (followed.isEmpty() || followed.size() > MOST_LISTS) {
            throw Refusal.invalid("list", "admissions.too-many-lists", MOST_LISTS);
        }
        Map<WaitingListId, Optional<Long>> shown = new LinkedHashMap<>();
        followed.stream().map(LiveResource::parse).forEach(each -> shown.put(each.list(), each.version()));
        if (lastEvent != null && !lastEvent.isBlank()) {
            Followed seen = parse(lastEvent);
            shown.replaceAll((list, version) -> Optional.of(version.orElse(0L)));
            shown.computeIfPresent(seen.list(), (list, version) -> seen.version());
        }
        Map<WaitingListId, Long> versions = lists.versions(shown.keySet());
        Stream stream = new Stream(caller.tenant(), versions.keySet(), sink, sse);
        versions.forEach((list, now) ->
                stream.knows(list, shown.getOrDefault(list, Optional.empty()).orElse(now)));
        live.add(stream, versions);
    }

    private record Followed(WaitingListId list, Optional<Long> version) {}

    private static Followed parse(String text) {
        Matcher matcher = FOLLOWED.matcher(text);
        try {
            if (matcher.matches()) {
                return new Followed(
                        new WaitingListId(UUID.fromString(matcher.group(1))),
                        Optional.ofNullable(matcher.group(2)).map(Long::valueOf));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("admissions.list-unknown");
        }
        throw Refusal.notFound("admissions.list-unknown");
    }
}
