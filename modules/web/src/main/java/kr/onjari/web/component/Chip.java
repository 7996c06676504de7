package kr.onjari.web.component;

/**
 * A filter offered as a link.
 *
 * @param active whether the list is filtered by it now; the link then takes the filter away
 */
public record Chip(String label, String href, boolean active) {}
