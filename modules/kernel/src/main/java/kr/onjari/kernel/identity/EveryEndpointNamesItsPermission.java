package kr.onjari.kernel.identity;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Rule: no endpoint is reachable that does not say what it needs. Checked when each is registered: at deployment. */
@Provider
public class EveryEndpointNamesItsPermission implements DynamicFeature {

    /** @throws IllegalStateException for a resource method without {@link Needs}, which stops the deployment */
    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        if (!endpoint.getResourceMethod().isAnnotationPresent(Needs.class)) {
            throw new IllegalStateException("The endpoint " + endpoint.getResourceMethod() + " names no permission: "
                    + "annotate it with @Needs");
        }
    }
}
