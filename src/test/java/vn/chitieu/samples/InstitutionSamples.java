package vn.chitieu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Returns of the nine institutions; learners and graduates stand in {@code samples/institutions.csv}. */
final class InstitutionSamples {
    private static final Map<String, String> NAMES = Map.of(
            "DPQ", "Trường Đại học Phạm Văn Đồng",
            "51-CS1", "Trường Đại học Tài chính - Kế toán",
            "51-CS2", "Phân hiệu Trường Đại học Công nghiệp TP. Hồ Chí Minh tại Quảng Ngãi",
            "DDP", "Phân hiệu Đại học Đà Nẵng tại Kon Tum",
            "51-CS3", "Trường Cao đẳng Kon Tum",
            "51-CS4", "Trường Cao đẳng Kỹ nghệ Dung Quất",
            "51-CS5", "Trường Cao đẳng Việt Nam - Hàn Quốc - Quảng Ngãi",
            "51-CS6", "Trường Cao đẳng Quảng Ngãi",
            "51-CS7", "Trường Cao đẳng Y tế Đặng Thùy Trâm");
    private static final Map<String, String> WORDS = Map.of(
            "CAO_DANG", "cao đẳng", "CU_NHAN", "cử nhân", "KY_SU", "kỹ sư", "THAC_SI", "thạc sĩ", "TIEN_SI", "tiến sĩ");
    private static final Set<String> OWE_LECTURERS = Set.of("DPQ", "51-CS1", "51-CS2", "DDP");

    private record Row(
            String unit,
            int year,
            String table,
            String code,
            String name,
            String qualification,
            long persons,
            long female,
            String flags) {}

    private final List<Row> rows = read();

    List<SampleFile> files() {
        List<SampleFile> files = new ArrayList<>();
        files.add(of("DPQ", 2025, "2025-12-01", 0, "").build());
        files.add(of("51-CS1", 2025, "2025-12-02", 0, "").build());
        files.add(of("51-CS2", 2025, "2025-12-03", 0, "").build());
        files.add(of("DDP", 2025, "2025-12-05", 0, "").build());
        files.add(of("51-CS3", 2025, "2025-11-28", 0, "").path("51-CS3-2025").build());
        files.add(of("51-CS4", 2025, "2025-12-04", 0, "").build());
        files.add(of("51-CS5", 2025, "2025-12-10", 0, "").build());
        files.add(corrected());
        files.add(of("51-CS6", 2025, "2025-12-12", 0, "")
                .path("51-CS6-2025-bo-sung.xlsx")
                .build());
        files.add(of("51-CS7", 2025, "2025-11-30", 0, "").build());
        files.add(of("DPQ", 2026, "2026-12-02", 1, "RECRUITED").build());
        files.add(of("51-CS1", 2026, "2026-12-01", 0, "").build());
        files.add(of("51-CS2", 2026, "2026-12-03", 0, "").build());
        files.add(of("DDP", 2026, "2026-12-05", 0, "").build());
        files.add(of("51-CS3", 2026, "2026-12-01", 0, "").build());
        files.add(of("51-CS5", 2026, "2026-11-30", 0, "").build());
        files.add(of("51-CS6", 2026, "2026-12-04", 0, "").build());
        files.add(of("51-CS7", 2026, "2026-12-01", 0, "").build());
        files.add(badCorrection());
        files.add(of("51-CS1", 2030, "2030-12-02", 1, "CONTRACT").build());
        files.add(of("51-CS2", 2030, "2030-12-02", 0, "").build());
        files.add(of("DDP", 2030, "2030-12-03", 0, "").path("DDP-2030.zip").build());
        for (int i = 3; i <= 7; i++) {
            files.add(of("51-CS" + i, 2030, "2030-12-0" + (i - 2), 0, "").build());
        }
        return files;
    }

    /** A first return with the wrong number of learners, later replaced. */
    private SampleFile corrected() {
        ReturnBuilder first =
                new ReturnBuilder("51-CS6", NAMES.get("51-CS6"), 2025, LocalDate.of(2025, 12, 1)).number("88/BC-CĐQN");
        Sheet learners = first.learners();
        ReturnBuilder.programme(learners, "6480201", "", "Công nghệ thông tin", "cao đẳng", 104, 33, "");
        ReturnBuilder.programme(learners, "6340404", "", "Quản trị kinh doanh", "cao đẳng", 260, 150, "");
        Sheet graduates = first.graduates();
        ReturnBuilder.programme(graduates, "6480201", "", "Công nghệ thông tin", "cao đẳng", 40, 9, "");
        duties(first, 2025);
        return first.build();
    }

    /** A correction with mistakes: it is sent back, and the accepted return of 01/12 stands. */
    private SampleFile badCorrection() {
        ReturnBuilder second = new ReturnBuilder("51-CS7", NAMES.get("51-CS7"), 2026, LocalDate.of(2026, 12, 15))
                .number("131/BC-CĐYT")
                .path("51-CS7-2026-bo-sung.xlsx");
        Sheet learners = second.learners();
        ReturnBuilder.programme(learners, "6720301", "", "Điều dưỡng", "cao đẳng", 430, 470, "");
        ReturnBuilder.programme(learners, "6720201", "", "Dược", "cao đẳng", 236, 186, "");
        learners.row("Tổng cộng", "", "", "", 700, 656);
        Sheet graduates = second.graduates();
        ReturnBuilder.programme(graduates, "6720301", "", "Điều dưỡng", "cao đẳng", 132, 114, "");
        duties(second, 2026);
        return second.build();
    }

    private ReturnBuilder of(String unit, int year, String sent, int doctors, String way) {
        ReturnBuilder file = new ReturnBuilder(unit, NAMES.get(unit), year, LocalDate.parse(sent));
        file.number((100 + Math.abs(unit.hashCode()) % 90) + "/BC-" + unit);
        Sheet learners = file.learners();
        Sheet graduates = file.graduates();
        long persons = 0;
        long female = 0;
        for (Row row : rows) {
            if (!row.unit().equals(unit) || row.year() != year) continue;
            boolean learning = row.table().equals("LEARNERS");
            ReturnBuilder.programme(
                    learning ? learners : graduates,
                    row.code(),
                    "",
                    row.name(),
                    WORDS.get(row.qualification()),
                    row.persons(),
                    row.female(),
                    row.flags());
            persons += learning ? row.persons() : 0;
            female += learning ? row.female() : 0;
        }
        learners.row("Tổng cộng", "", "", "", persons, female);
        if (doctors > 0) {
            boolean contract = way.equals("CONTRACT");
            file.lecturers().row(contract ? "hợp đồng giảng dạy" : "tuyển dụng", doctors, contract ? 2 : "");
        } else if (OWE_LECTURERS.contains(unit)) {
            file.nothing("Bảng Giảng viên tiến sĩ");
        }
        duties(file, year);
        return file;
    }

    private static void duties(ReturnBuilder file, int year) {
        Sheet duties = file.duties();
        duties.row("KH11-V.7.a-1", "", "đã hoàn thành", 100, "Kế hoạch số 25/KH", LocalDate.of(2025, 10, 15), "");
        duties.row(
                "KH11-V.7.a-2", "", "đang thực hiện", 45, "Báo cáo rà soát chương trình đào tạo", "", "Thiếu kinh phí");
        duties.row("KH11-V.7.b-1", "", "đã hoàn thành", 100, "Biên bản ghi nhớ số 07", LocalDate.of(year, 6, 12), "");
        duties.row("KH11-V.7.c-1", "", "đang thực hiện", 60, "", "", "");
        duties.row("KH11-V.7.c-2", "", "chưa thực hiện", 0, "", "", "Chưa có nhóm nghiên cứu mạnh");
    }

    private static List<Row> read() {
        try (InputStream in = InstitutionSamples.class.getResourceAsStream("/samples/institutions.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(c -> new Row(
                            c[0],
                            Integer.parseInt(c[1]),
                            c[2],
                            c[3],
                            c[4],
                            c[5],
                            Long.parseLong(c[6]),
                            Long.parseLong(c[7]),
                            c[8]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
