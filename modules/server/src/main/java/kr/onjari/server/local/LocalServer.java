package kr.onjari.server.local;

import java.util.Optional;

/** One started server of a local system. */
interface LocalServer {
    /** Its process; empty when it runs inside this one. */
    Optional<ServerProcess> process();

    /** Stops it and waits until it has ended. */
    void close();
}
