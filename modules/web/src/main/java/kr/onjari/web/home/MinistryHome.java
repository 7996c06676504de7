package kr.onjari.web.home;

import java.util.List;

/** The ministry's home page. @param governments the portals of the provinces and districts, provinces first */
public record MinistryHome(List<SiteLink> governments) {}
