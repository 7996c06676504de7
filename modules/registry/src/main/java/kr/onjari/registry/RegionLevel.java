package kr.onjari.registry;

/** The tier of an administrative unit. */
public enum RegionLevel {
    /** Metropolitan city, province or special province (시·도). */
    PROVINCE,
    /** City, county or autonomous district (시·군·구). */
    DISTRICT,
    /** A district of a large city without a government of its own (행정구). */
    CITY_DISTRICT
}
