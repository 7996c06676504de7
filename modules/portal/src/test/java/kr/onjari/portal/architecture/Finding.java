package kr.onjari.portal.architecture;

/**
 * Something a lint found.
 *
 * @param rule its short name
 * @param place file and line
 * @param what the offending piece
 */
record Finding(String rule, String place, String what) {
    @Override
    public String toString() {
        return place + ": " + rule + ": " + what.strip().replaceAll("\\s+", " ");
    }
}
