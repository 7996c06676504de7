package kr.onjari.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The server's own clock in Korean time, for everything that happens outside transactions (caches, waits, logs). */
@ApplicationScoped
public class ServerClock {

    @Produces
    @Singleton
    public Clock clock() {
        return Clock.system(KoreanTime.ZONE);
    }
}
