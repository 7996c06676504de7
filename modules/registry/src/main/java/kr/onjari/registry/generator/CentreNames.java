package kr.onjari.registry.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kr.onjari.registry.FacilityType;
import kr.onjari.registry.Region;

/** Names such as centres have: two pretty words, and for public ones who runs them. None twice in a district. */
final class CentreNames {
    private static final List<String> FIRST = List.of(
            "푸른", "고운", "맑은", "밝은", "예쁜", "큰", "작은", "새", "참", "햇살", "별빛", "달빛", "은빛", "금빛", "꿈", "무지개", "하늘", "바람",
            "이슬", "샘물", "시냇물", "은하수", "구름", "솔", "보리", "단풍", "느티", "아람", "다솜", "가온", "누리", "마루", "아라", "나래", "초롱", "방울",
            "도담", "토닥", "포근", "사랑", "희망", "행복", "늘봄", "봄날", "여름", "가을", "아침", "한울", "해오름", "꽃잎", "풀잎", "산들", "너른", "다온",
            "라온", "소담", "온누리", "윤슬", "채움", "키움");

    private static final List<String> SECOND = List.of(
            "나무", "숲", "동산", "마을", "뜰", "마당", "터", "둥지", "나라", "아이", "아이들", "꿈", "꽃", "꽃밭", "별", "별님", "달님", "해님", "샘",
            "강", "들", "들판", "언덕", "정원", "놀이터", "배움터", "울타리", "새싹", "씨앗", "열매", "잎새", "꼬마", "친구", "가족", "품", "손길", "발자국",
            "노래", "소리", "이야기", "그림", "미소", "웃음", "날개", "등대", "징검다리", "오솔길", "물결", "조약돌", "요정");

    private static final List<String> COMPANIES = List.of(
            "한결물산", "온새미전자", "미르제약", "다올은행", "늘푸른병원", "가람건설", "누리통신", "해든식품", "소망의료원", "새론기계", "아람화학", "라온자동차", "참별연구원",
            "예담유통");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    CentreNames(Random random) {
        this.random = random;
    }

    /** Keeps a name from being given to another centre of the district. */
    void reserve(String regionCode, String name) {
        taken.add(regionCode + name);
    }

    String next(FacilityType type, Region region) {
        for (int attempt = 0; ; attempt++) {
            String stem = pick(FIRST) + pick(SECOND) + (attempt > 20 ? Integer.toString(attempt) + "호" : "");
            String name =
                    switch (type) {
                        case PUBLIC -> owner(region) + " " + stem + "어린이집";
                        case WORKPLACE -> pick(COMPANIES) + " " + stem + "어린이집";
                        case COOPERATIVE -> stem + "협동어린이집";
                        case SOCIAL_WELFARE, CORPORATE, PRIVATE, HOME, UNKNOWN -> stem + "어린이집";
                    };
            if (taken.add(region.code() + name)) {
                return name;
            }
        }
    }

    private static String owner(Region region) {
        String name = region.nameKo();
        if (name.contains(" ") || name.endsWith("시")) {
            return "시립";
        }
        return name.endsWith("군") ? "군립" : "구립";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
