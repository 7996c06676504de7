package kr.onjari.web.home;

import java.util.List;
import java.util.Optional;

/**
 * The home page of a citizens' portal.
 *
 * @param districts the tenant's own districts' portals; empty for a district
 * @param centre the support centre's own site, if it has one
 */
public record PortalHome(List<SiteLink> districts, Optional<SiteLink> centre) {}
