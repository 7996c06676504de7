package kr.onjari.messaging.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the gateway is and how we sign on to it.
 *
 * @param systemId at most 15 characters (SMPP 3.4)
 * @param password at most 8 characters (SMPP 3.4)
 */
record SmppSettings(String host, int port, String systemId, String password) {

    /** Without the password, so that it can reach no log. */
    @Override
    public String toString() {
        return "SmppSettings[" + systemId + "@" + host + ":" + port + "]";
    }

    /** Reads them from the server's configuration ({@code onjari.sms.*}). */
    @ApplicationScoped
    static class Configuration {
        private final SmppSettings settings;

        @Inject
        Configuration(
                @ConfigProperty(name = "onjari.sms.host") String host,
                @ConfigProperty(name = "onjari.sms.port") int port,
                @ConfigProperty(name = "onjari.sms.system-id") String systemId,
                @ConfigProperty(name = "onjari.sms.password") String password) {
            this.settings = new SmppSettings(host, port, systemId, password);
        }

        @Produces
        @Singleton
        SmppSettings settings() {
            return settings;
        }
    }
}
