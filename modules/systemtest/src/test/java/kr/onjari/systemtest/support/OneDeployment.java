package kr.onjari.systemtest.support;

import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Keeps the portal deployed after the class that deployed it, for the whole suite; it ends with the server. */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Swallows the order to undeploy. */
    public static final class Keeper {
        /** Does not let the event proceed. */
        public void keep(@Observes EventContext<UnDeployDeployment> order) {
            if (order.getEvent() == null) {
                order.proceed();
            }
        }
    }
}
