package kr.onjari.web.home;

/** Another government's or centre's site. */
public record SiteLink(String name, String url) {}
