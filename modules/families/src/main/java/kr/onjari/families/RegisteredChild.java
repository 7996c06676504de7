package kr.onjari.families;

/**
 * The answer to registering a child.
 *
 * @param child the child, new or already known
 * @param created false when the same guardian had registered a child of the same name and birth date before
 */
public record RegisteredChild(ChildView child, boolean created) {}
