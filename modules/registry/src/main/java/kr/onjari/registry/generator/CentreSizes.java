package kr.onjari.registry.generator;

import java.math.BigDecimal;
import java.util.Random;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.facility.FacilityFacts;

/** How many children centres of each kind take: within the lawful minimum sizes of 영유아보육법, about two thirds full. */
final class CentreSizes {
    private final Random random;

    CentreSizes(Random random) {
        this.random = random;
    }

    FacilityFacts.Size of(FacilityType type) {
        int capacity = capacity(type);
        int enrolled = (int) Math.round(capacity * between(0.42, 1.0, 0.72));
        int rooms = Math.max(1, (int) Math.round(capacity / 11.0));
        BigDecimal area = BigDecimal.valueOf(Math.round(capacity * between(2.64, 4.5, 3.0) * 10), 1);
        return new FacilityFacts.Size(
                rooms,
                area,
                type == FacilityType.HOME ? random.nextInt(2) : 1 + random.nextInt(2),
                rooms + 2 + random.nextInt(rooms + 2),
                Math.max(2, (int) Math.round(enrolled / 4.2) + 1),
                capacity,
                enrolled);
    }

    private int capacity(FacilityType type) {
        return switch (type) {
            case PUBLIC -> size(11, 150, 52);
            case SOCIAL_WELFARE -> size(21, 180, 78);
            case CORPORATE -> size(21, 140, 60);
            case PRIVATE -> size(21, 150, 48);
            case HOME -> size(5, 20, 18);
            case COOPERATIVE -> size(11, 49, 24);
            case WORKPLACE -> size(5, 200, 58);
            case UNKNOWN -> throw new IllegalArgumentException("Only known kinds are made");
        };
    }

    private int size(int least, int most, int usual) {
        return (int) Math.round(between(least, most, usual));
    }

    /** Triangular distribution. */
    private double between(double least, double most, double usual) {
        double u = random.nextDouble();
        double turn = (usual - least) / (most - least);
        return u < turn
                ? least + Math.sqrt(u * (most - least) * (usual - least))
                : most - Math.sqrt((1 - u) * (most - least) * (most - usual));
    }
}
