package kr.onjari.web.text;

/** Where the hyphens of a Korean telephone number go. */
final class PhoneNumber {
    private static final int LOCAL_PART = 4;
    private static final int REPRESENTATIVE = 8;

    private PhoneNumber() {}

    static String hyphenated(String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.matches("1[5-9]\\d{6}")) {
            return digits.substring(0, LOCAL_PART) + "-" + digits.substring(LOCAL_PART, REPRESENTATIVE);
        }
        int area = areaLength(digits);
        if (area == 0) {
            return number;
        }
        int last = digits.length() - LOCAL_PART;
        return digits.substring(0, area) + "-" + digits.substring(area, last) + "-" + digits.substring(last);
    }

    private static int areaLength(String digits) {
        if (digits.matches("02\\d{7,8}")) {
            return 2;
        }
        if (digits.matches("0(?:[3-6]\\d|70|1[016789]|80)\\d{7,8}")) {
            return 3;
        }
        return digits.matches("050\\d\\d{7,8}") ? LOCAL_PART : 0;
    }
}
