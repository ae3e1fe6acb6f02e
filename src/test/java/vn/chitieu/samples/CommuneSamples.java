package vn.chitieu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Returns of 24 communes, by programme group; figures follow from the code, except where a case needs its own. */
final class CommuneSamples {
    static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        String all = "21025 Phường Cẩm Thành,21028 Phường Nghĩa Lộ,21040 Xã Bình Sơn,21061 Xã Vạn Tường,"
                + "21085 Xã Bình Minh,21100 Xã Bình Chương,21115 Xã Trà Bồng,21172 Phường Trương Quang Trọng,"
                + "21211 Xã Tịnh Khê,21220 Xã Sơn Tịnh,21235 Xã Tư Nghĩa,21289 Xã Sơn Hà,21340 Xã Sơn Tây,"
                + "21361 Xã Minh Long,21364 Xã Nghĩa Hành,21400 Xã Mộ Đức,21439 Phường Đức Phổ,21484 Xã Ba Tơ,"
                + "21548 Đặc khu Lý Sơn,23293 Phường Kon Tum,23317 Xã Ngọk Bay,23377 Xã Bờ Y,23401 Xã Đăk Tô,"
                + "23473 Xã Măng Đen";
        for (String unit : all.split(",")) NAMES.put(unit.substring(0, 5), unit.substring(6));
    }

    private static final String NGOK_BAY = "23317";

    List<SampleFile> files() {
        List<SampleFile> files = new ArrayList<>();
        for (int year : List.of(2025, 2026, 2030)) {
            for (String unit : NAMES.keySet()) {
                if (unit.equals("21361") && year == 2025) continue; // missing: overdue
                if (unit.equals("21484") && year == 2030) continue;
                if (unit.equals(NGOK_BAY) && year == 2025) continue; // built below, in two versions
                if (unit.equals("21040") && year < 2030) continue; // rejected; see below
                files.add(of(unit, year, sent(unit, year)).build());
            }
        }
        files.add(rejected("21040", 2025, LocalDate.of(2025, 12, 3)));
        files.add(rejected("21040", 2026, LocalDate.of(2026, 12, 2)));
        files.add(of("21040", 2026, LocalDate.of(2026, 12, 14))
                .path("21040-2026-gui-lai.xlsx")
                .build());
        files.add(rejected(NGOK_BAY, 2025, LocalDate.of(2025, 12, 4)));
        files.add(of(NGOK_BAY, 2025, LocalDate.of(2025, 12, 12))
                .path("23317-2025-gui-lai.xlsx")
                .build());
        return files;
    }

    private static LocalDate sent(String unit, int year) {
        return switch (unit + "-" + year) {
            case "21115-2025" -> LocalDate.of(2025, 12, 5);
            case "21548-2025" -> LocalDate.of(2025, 12, 15);
            case "21100-2026" -> LocalDate.of(2026, 12, 18);
            case "23317-2026" -> LocalDate.of(2026, 12, 22);
            default -> LocalDate.of(year, 12, 1 + Integer.parseInt(unit) % 4);
        };
    }

    private static ReturnBuilder of(String unit, int year, LocalDate sent) {
        ReturnBuilder file = new ReturnBuilder(unit, NAMES.get(unit), year, sent);
        file.number((20 + Integer.parseInt(unit) % 60) + "/BC-UBND");
        if (unit.equals("21220") && year == 2026) file.path("21220-2026.zip");
        if (unit.equals(NGOK_BAY)) ngokBay(file, year);
        else figures(file, Integer.parseInt(unit), year);
        duties(file, unit, year);
        return file;
    }

    private static void figures(ReturnBuilder file, int code, int year) {
        int step = year - 2025;
        // one commune whose learners double in a year: taken in, with a warning
        long more = code == 21085 && year == 2026 ? 220 : 0;
        long bachelors = 120 + code % 97 + 4L * step + more;
        long engineers = 8 + code % 7 + step;
        long college = 60 + code % 41;
        Sheet learners = file.learners();
        group(learners, "tổng số", "cao đẳng", college, college / 2);
        group(learners, "tổng số", "cử nhân", bachelors, bachelors * 11 / 20);
        group(learners, "tổng số", "kỹ sư", engineers, engineers / 6);
        group(learners, "tổng số", "thạc sĩ", 3 + code % 3, 1);
        group(learners, "khối ngành STEM", "cử nhân", bachelors * 3 / 10, bachelors / 15);
        group(learners, "khối ngành STEM", "kỹ sư", engineers, engineers / 6);
        group(learners, "khối ngành STEM", "thạc sĩ", 1 + code % 2, 0);
        group(learners, "công nghệ số", "cử nhân", bachelors / 6, bachelors / 40);
        long ict = 3 + code % 5 + step;
        Sheet graduates = file.graduates();
        group(graduates, "tổng số", "cử nhân", 24 + code % 13 + step, 12);
        group(graduates, "tổng số", "kỹ sư", 2 + code % 3, 0);
        group(graduates, "công nghệ thông tin và truyền thông", "cử nhân", ict, ict / 4);
        group(graduates, "trí tuệ nhân tạo", "cử nhân", code % 2, 0);
    }

    /** 2025: 6 graduates in ICT, none in AI, 1 in biology; 2026: 7, 0, 0; 2030: 12, 1, 2. */
    private static void ngokBay(ReturnBuilder file, int year) {
        int step = year - 2025;
        Sheet learners = file.learners();
        group(learners, "tổng số", "cao đẳng", 40, 18);
        group(learners, "tổng số", "cử nhân", 96 + 2L * step, 54);
        group(learners, "tổng số", "kỹ sư", 9, 1);
        group(learners, "tổng số", "thạc sĩ", 3, 2);
        group(learners, "khối ngành STEM", "cử nhân", 27 + (long) step, 6);
        group(learners, "khối ngành STEM", "kỹ sư", 9, 1);
        group(learners, "khối ngành STEM", "thạc sĩ", 1, 0);
        Sheet graduates = file.graduates();
        group(graduates, "tổng số", "cử nhân", 22 + (long) step, 13);
        group(graduates, "tổng số", "kỹ sư", 3, 0);
        String ict = "công nghệ thông tin và truyền thông";
        group(graduates, ict, "cử nhân", year == 2025 ? 5 : year == 2026 ? 6 : 10, 2);
        group(graduates, ict, "kỹ sư", year == 2030 ? 2 : 1, 0);
        if (year == 2030) group(graduates, "trí tuệ nhân tạo", "kỹ sư", 1, 0);
        String biology = "sinh học, công nghệ sinh học, y sinh";
        if (year == 2025) group(graduates, biology, "cử nhân", 1, 1);
        if (year == 2030) group(graduates, biology, "cử nhân", 2, 1);
    }

    /** A return with several mistakes at once; each is named with its cell. */
    private static SampleFile rejected(String unit, int year, LocalDate sent) {
        ReturnBuilder file = new ReturnBuilder(unit, NAMES.get(unit), year, sent)
                .number("19/BC-UBND")
                .dataAsOf(sent.plusDays(10));
        Sheet learners = file.learners();
        group(learners, "tổng số", "cử nhân", 130, 140);
        learners.row("", "khối ngành STEM", "", "cử nhân", "ba mươi", 8, "không", "không", "không", "không");
        learners.row("", "khối ngành STEM", "", "kỹ sư", "", 1, "không", "không", "không", "không");
        Sheet graduates = file.graduates();
        group(graduates, "công nghệ thông tin và truyền thông", "cử nhân", 5, 1);
        group(graduates, "trí tuệ nhân tạo", "cử nhân", 7, 1);
        duties(file, unit, year);
        return file.build();
    }

    private static void group(Sheet sheet, String group, String qualification, long persons, long female) {
        ReturnBuilder.programme(sheet, "", group, "", qualification, persons, female, "");
    }

    private static void duties(ReturnBuilder file, String unit, int year) {
        Sheet duties = file.duties();
        if (unit.equals(NGOK_BAY)) {
            duties.row("KH11-V.6-1", "", "đang thực hiện", 70, "Dự thảo kế hoạch của xã", "", "Chưa ban hành");
            duties.row("NB-V.1-1", "23317-VHXH", "đang thực hiện", 40, "", "", "");
            duties.row(
                    "NB-V.1-2",
                    "23317-VHXH",
                    "đã hoàn thành",
                    100,
                    "Tờ trình số 08/TTr-VHXH",
                    LocalDate.of(year, 9, 5),
                    "");
            duties.row("NB-V.1-3", "23317-VHXH", "chưa thực hiện", 0, "", "", "Thiếu cán bộ");
            duties.row(
                    "NB-V.2-1",
                    "23317-CA",
                    "đã hoàn thành",
                    100,
                    "Báo cáo số 12/BC-CAX",
                    LocalDate.of(year, 10, 2),
                    "");
            return;
        }
        switch (Integer.parseInt(unit) % 4) {
            case 0 ->
                duties.row(
                        "KH11-V.6-1",
                        "",
                        "đã hoàn thành",
                        100,
                        "Kế hoạch số 31/KH-UBND",
                        LocalDate.of(2025, 9, 22),
                        "");
            case 1 -> duties.row("KH11-V.6-1", "", "đang thực hiện", 50, "Dự thảo lần 2", "", "");
            case 2 -> duties.row("KH11-V.6-1", "", "chưa thực hiện", 0, "", "", "Chưa bố trí được cán bộ");
            // said to be done, but without a document: counted as in progress, with a warning
            default -> duties.row("KH11-V.6-1", "", "đã hoàn thành", 100, "", "", "");
        }
    }
}
