package kr.onjari.registry;

import java.util.Optional;

/** Whether a facility is open (운영현황). */
public enum FacilityStatus {
    /** 정상, 재개. */
    OPEN,
    /** 휴지: for a year at most, extended once. */
    PAUSED,
    /** 폐지. */
    CLOSED,
    /** No source has told. Never stored: the registry keeps nothing for it. */
    UNKNOWN;

    /** The state with the name the standard data set uses; empty for any other word. */
    public static Optional<FacilityStatus> named(String name) {
        return switch (name) {
            case "정상", "재개", "운영", "운영중" -> Optional.of(OPEN);
            case "휴지", "휴원" -> Optional.of(PAUSED);
            case "폐지", "폐원" -> Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }
}
