package vn.chitieu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Returns of the four departments and the police, and the register that the lead department keeps. */
final class DepartmentSamples {
    private static final String DONE = "đã hoàn thành";
    private static final String RUNNING = "đang thực hiện";
    private static final String NOT_YET = "chưa thực hiện";

    List<SampleFile> files() {
        List<SampleFile> files = new ArrayList<>();
        for (int year : List.of(2025, 2026, 2030)) {
            files.add(education(year));
            files.add(science(year));
            files.add(finance(year));
            files.add(home(year));
            files.add(police(year));
        }
        files.add(register());
        return files;
    }

    private static SampleFile education(int year) {
        ReturnBuilder file = new ReturnBuilder("51-GDDT", "Sở Giáo dục và Đào tạo", year, LocalDate.of(year, 12, 8))
                .number("210/BC-SGDĐT");
        Sheet duties = file.duties();
        duties.row("KH11-V.1.a-1", "", RUNNING, 55, "Báo cáo quý III", LocalDate.of(year, 10, 5), "");
        duties.row("KH11-V.1.a-2", "", DONE, 100, "Công văn số 1502/SGDĐT", LocalDate.of(year, 9, 12), "");
        duties.row("KH11-V.1.b-1", "", RUNNING, 30, "", "", "Chưa đủ số liệu doanh nghiệp");
        duties.row("KH11-V.1.b-2", "", NOT_YET, 0, "", "", "");
        duties.row("KH11-V.1.c-1", "", RUNNING, 20, "Dự thảo tiêu chí", "", "Chờ hướng dẫn của Bộ");
        duties.row("KH11-V.1.d-1", "", DONE, 100, "Kế hoạch kiểm tra số 88/KH", LocalDate.of(year, 8, 20), "");
        duties.row("KH11-V.2.c-1", "", RUNNING, 50, "Biên bản họp liên sở", LocalDate.of(year, 11, 3), "");
        Sheet series = file.series();
        String source = "Số liệu minh họa, không phải số công bố";
        series.row("POSTGRAD_SHARE", "VN", year, year == 2025 ? "4,2" : year == 2026 ? "4,5" : "6,1", source);
        return file.build();
    }

    private static SampleFile science(int year) {
        ReturnBuilder file = new ReturnBuilder("51-KHCN", "Sở Khoa học và Công nghệ", year, LocalDate.of(year, 12, 3))
                .number("95/BC-SKHCN");
        Sheet duties = file.duties();
        duties.row("KH11-V.2.a-1", "", DONE, 100, "Quyết định số 61/QĐ-SKHCN", LocalDate.of(year, 7, 15), "");
        duties.row("KH11-V.2.b-1", "", RUNNING, 40, "Danh mục nhiệm vụ đợt 1", LocalDate.of(year, 10, 1), "");
        duties.row("KH11-V.2.c-1", "", RUNNING, 50, "Biên bản họp liên sở", LocalDate.of(year, 11, 3), "");
        duties.row("KH11-V.2.c-2", "", NOT_YET, 0, "", "", "Chưa phân kỳ nhu cầu");
        return file.build();
    }

    private static SampleFile finance(int year) {
        ReturnBuilder file =
                new ReturnBuilder("51-TC", "Sở Tài chính", year, LocalDate.of(year, 12, 4)).number("77/BC-STC");
        file.duties().row("KH11-V.3-1", "", DONE, 100, "Tờ trình số 140/TTr-STC", LocalDate.of(year, 11, 10), "");
        return file.build();
    }

    private static SampleFile home(int year) {
        ReturnBuilder file = new ReturnBuilder("51-NV", "Sở Nội vụ", year, LocalDate.of(year, 12, year == 2025 ? 9 : 2))
                .number("64/BC-SNV");
        Sheet duties = file.duties();
        duties.row("KH11-V.4-1", "", RUNNING, 35, "Phiếu khảo sát nhu cầu nhân lực", "", "");
        duties.row("KH11-V.4-2", "", NOT_YET, 0, "", "", "");
        return file.build();
    }

    private static SampleFile police(int year) {
        ReturnBuilder file = new ReturnBuilder("51-CA", "Công an tỉnh Quảng Ngãi", year, LocalDate.of(year, 12, 1))
                .number("58/BC-CAT");
        Sheet duties = file.duties();
        duties.row("KH11-V.5.a-1", "", DONE, 100, "Hướng dẫn số 15/HD-CAT", LocalDate.of(year, 5, 30), "");
        duties.row("KH11-V.5.b-1", "", RUNNING, 60, "Kế hoạch phối hợp", LocalDate.of(year, 6, 18), "");
        return file.build();
    }

    private static SampleFile register() {
        String yearly = "KH11-V.end-2";
        String onRequest = "KH11-V.end-3";
        Sheet documents = Sheet.of(
                        "Văn bản đến",
                        "van-ban-den.csv",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Năm",
                        "Số văn bản",
                        "Ngày văn bản",
                        "Ngày đến",
                        "Nội dung")
                .row("23317-CA", "NB-V.end-2", 2025, "12/BC-CAX", day(2025, 11, 28), day(2025, 11, 28), "Báo cáo năm")
                .row(
                        "51-GDDT",
                        "KH11-V.1.d-3",
                        2025,
                        "215/BC-SGDĐT",
                        day(2025, 12, 19),
                        day(2025, 12, 19),
                        "Báo cáo UBND tỉnh")
                .row(
                        "51-TC",
                        onRequest,
                        2026,
                        "31/BC-STC",
                        day(2026, 3, 18),
                        day(2026, 3, 18),
                        "Trả lời yêu cầu đột xuất")
                .row("23317-CA", "NB-V.end-2", 2026, "15/BC-CAX", day(2026, 12, 1), day(2026, 12, 1), "Báo cáo năm")
                .row(
                        "23317",
                        yearly,
                        2026,
                        "45/BC-UBND",
                        day(2026, 12, 2),
                        day(2026, 12, 2),
                        "Báo cáo năm, chưa kèm số liệu");
        Sheet requests = Sheet.of(
                        "Yêu cầu đột xuất",
                        "yeu-cau-dot-xuat.csv",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Số văn bản yêu cầu",
                        "Ngày yêu cầu",
                        "Ngày ghi sổ",
                        "Hạn trả lời",
                        "Nội dung")
                .row(
                        "51-TC",
                        onRequest,
                        "402/SGDĐT",
                        day(2026, 3, 2),
                        day(2026, 3, 2),
                        day(2026, 3, 20),
                        "Kinh phí năm 2026")
                .row(
                        "21040",
                        onRequest,
                        "655/SGDĐT",
                        day(2026, 6, 12),
                        day(2026, 6, 12),
                        day(2026, 6, 30),
                        "Số học sinh STEM")
                .row(
                        "21484",
                        "KH11-V.end-4",
                        "701/SGDĐT",
                        day(2026, 8, 3),
                        day(2026, 8, 3),
                        day(2026, 8, 31),
                        "Báo cáo khó khăn");
        Sheet extensions = Sheet.of(
                        "Gia hạn",
                        "gia-han.csv",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Năm",
                        "Số văn bản đồng ý",
                        "Ngày văn bản",
                        "Ngày ghi sổ",
                        "Gia hạn đến hết ngày",
                        "Lý do")
                .row(
                        "21100",
                        yearly,
                        2026,
                        "1201/SGDĐT",
                        day(2026, 12, 1),
                        day(2026, 12, 1),
                        day(2026, 12, 20),
                        "Bão lũ");
        Sheet internal = Sheet.of(
                        "Mốc nội bộ",
                        "moc-noi-bo.csv",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Năm",
                        "Ngày đặt mốc",
                        "Ngày ghi sổ",
                        "Mốc nội bộ",
                        "Nội dung")
                .row(
                        "51-GDDT",
                        "KH11-V.1.d-2",
                        2026,
                        day(2026, 1, 10),
                        day(2026, 1, 10),
                        day(2026, 12, 25),
                        "Báo cáo Bộ");
        Sheet plans = Sheet.of(
                        "Kế hoạch của đơn vị",
                        "ke-hoach-don-vi.csv",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Số kế hoạch",
                        "Ngày ban hành",
                        "Ngày đến",
                        "Tên kế hoạch")
                .row(
                        "21025",
                        "KH11-V.6-1",
                        "15/KH-UBND",
                        day(2025, 9, 10),
                        day(2025, 9, 12),
                        "Kế hoạch của phường Cẩm Thành")
                .row(
                        "23293",
                        "KH11-V.6-1",
                        "22/KH-UBND",
                        day(2025, 11, 5),
                        day(2025, 11, 7),
                        "Kế hoạch của phường Kon Tum")
                .row("DPQ", "KH11-V.7.a-1", "102/KH-ĐHPVĐ", day(2025, 10, 1), day(2025, 10, 3), "Kế hoạch của trường");
        // nothing to enter yet: the sheets stand ready
        Sheet letters = Sheet.of(
                "Công văn đã gửi",
                "cong-van-da-gui.csv",
                "Mã đơn vị",
                "Số công văn",
                "Ngày công văn",
                "Hạn trả lời",
                "Mã điều khoản",
                "Nội dung đôn đốc");
        Sheet withdrawals = Sheet.of(
                "Báo cáo rút lại",
                "bao-cao-rut-lai.csv",
                "Mã đơn vị",
                "Năm số liệu",
                "Ngày gửi của báo cáo",
                "Số văn bản của báo cáo",
                "Ngày rút",
                "Lý do");
        return new SampleFile(
                "so-theo-doi.xlsx", List.of(documents, requests, extensions, internal, plans, letters, withdrawals));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
