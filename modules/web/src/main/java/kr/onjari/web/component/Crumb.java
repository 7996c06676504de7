package kr.onjari.web.component;

/** A page above this one. */
public record Crumb(String label, String href) {}
