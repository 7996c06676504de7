package kr.onjari.web.home;

import java.util.Optional;

/** The home page of a support centre (육아종합지원센터). @param portal the citizens' portal of its government */
public record CentreHome(Optional<SiteLink> portal) {}
