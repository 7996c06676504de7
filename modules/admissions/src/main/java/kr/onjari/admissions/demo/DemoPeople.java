package kr.onjari.admissions.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kr.onjari.families.NewChild;
import kr.onjari.families.NewGuardian;
import kr.onjari.registry.AgeClass;

/** Fictitious people, the same in every installation. Numbers with 010-0000 belong to nobody. */
final class DemoPeople {
    private static final List<String> FAMILY = List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오");
    private static final List<String> ADULT =
            List.of("하늘", "지영", "민수", "은주", "성호", "미란", "도현", "수진", "태윤", "혜원", "준호", "다은");
    private static final List<String> CHILD =
            List.of("서아", "이준", "하윤", "도윤", "아린", "시우", "지안", "은호", "유나", "로운", "채이", "하람");

    /** A family: its guardian's subject, contact and children. */
    record Family(String subject, NewGuardian guardian, List<NewChild> children) {}

    private DemoPeople() {}

    /** The family of a demonstration account parent1…parent9, with one to three children of different classes. */
    static Family ofAccount(int number, int schoolYear) {
        Random random = new Random(number);
        String familyName = FAMILY.get(number % FAMILY.size());
        List<NewChild> children = new ArrayList<>();
        for (int i = 0; i <= (number - 1) % 3; i++) {
            AgeClass ageClass = AgeClass.values()[(2 + 2 * i + number / 4) % AgeClass.values().length];
            children.add(child(familyName, CHILD.get((number * 3 + i) % CHILD.size()), ageClass, schoolYear, random));
        }
        return new Family(
                subject("parent" + number),
                guardian(familyName + ADULT.get(number % ADULT.size()), number),
                List.copyOf(children));
    }

    /** A generated family with one child of a class; nobody can sign in as its guardian. */
    static Family generated(String seed, AgeClass ageClass, int schoolYear) {
        Random random = new Random(seed.hashCode());
        String familyName = FAMILY.get(random.nextInt(FAMILY.size()));
        return new Family(
                subject("family:" + seed),
                guardian(familyName + ADULT.get(random.nextInt(ADULT.size())), random.nextInt(10_000)),
                List.of(child(familyName, CHILD.get(random.nextInt(CHILD.size())), ageClass, schoolYear, random)));
    }

    /** The claims of a generated family, in the mixture one meets: many working parents, many siblings, some of neither. */
    static List<String> claims(String seed) {
        Random random = new Random(31L * seed.hashCode());
        List<String> claims = new ArrayList<>();
        if (random.nextInt(100) < 55) {
            claims.add("DUAL_INCOME");
        }
        int children = random.nextInt(100);
        if (children < 12) {
            claims.add("CHILDREN_3");
        } else if (children < 45) {
            claims.add("CHILDREN_2");
        }
        if (random.nextInt(100) < 8) {
            claims.add("MULTICULTURAL");
        }
        if (random.nextInt(100) < 6) {
            claims.add("SINGLE_PARENT");
        }
        if (random.nextInt(100) < 15) {
            claims.add("SIBLING_ENROLLED");
        }
        return List.copyOf(claims);
    }

    private static NewGuardian guardian(String name, int number) {
        return new NewGuardian(name, Optional.of("0100000%04d".formatted(number)), "ko");
    }

    private static NewChild child(String familyName, String name, AgeClass ageClass, int schoolYear, Random random) {
        LocalDate firstOfCohort = LocalDate.of(schoolYear - 1 - ageClass.age(), 1, 1);
        return new NewChild(familyName + name, firstOfCohort.plusDays(random.nextInt(360)));
    }

    private static String subject(String username) {
        return UUID.nameUUIDFromBytes(("onjari-demo:" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
