package kr.onjari.registry.facility;

/** A facility was told without saying which of several of its name and district is meant. */
public final class AmbiguousFacility extends Exception {
    private static final long serialVersionUID = 1L;

    AmbiguousFacility(int candidates) {
        super("there are " + candidates
                + " centres of this name in this district; an address, coordinates or code must say which is meant");
    }
}
