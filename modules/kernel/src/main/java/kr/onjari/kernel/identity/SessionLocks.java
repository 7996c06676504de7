package kr.onjari.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets the requests of one web session change it one after the other: a page that loads twelve parts at once refreshes
 * its tokens once. A fixed number of locks serves all sessions, so that nothing has to be cleaned up.
 */
@ApplicationScoped
class SessionLocks {
    private static final int LOCKS = 128;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /** The lock of that session; other sessions may share it. */
    ReentrantLock of(String sessionId) {
        return locks[Math.floorMod(sessionId.hashCode(), locks.length)];
    }
}
