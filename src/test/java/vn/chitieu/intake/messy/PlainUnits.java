package vn.chitieu.intake.messy;

/** Tidy returns of the other kinds of units: a commune by groups, a university with all its tables, a department. */
final class PlainUnits {
    private static final String COVER = """
            Mã đơn vị;%s
            Năm số liệu;2026
            Số liệu tính đến ngày;30/11/2026
            Ngày gửi;02/12/2026
            Số văn bản;21/BC
            Ngày văn bản;02/12/2026
            """;

    private static final String LEARNERS = "Mã ngành;Nhóm ngành;Tên ngành;Văn bằng;Số người;Trong đó nữ;"
            + "Chương trình tài năng;Công nghệ chiến lược;Định hướng AI;Tích hợp dữ liệu và AI\n";
    private static final String GRADUATES = "Mã ngành;Nhóm ngành;Tên ngành;Văn bằng;Số người;Trong đó nữ;"
            + "Chương trình tài năng;Công nghệ chiến lược;Định hướng AI\n";
    private static final String DUTIES = "Mã điều khoản;Mã đơn vị;Tình trạng;Tỷ lệ hoàn thành (%);"
            + "Văn bản minh chứng;Ngày văn bản;Khó khăn, vướng mắc\n";

    private PlainUnits() {}

    static PlainReturn commune() {
        PlainReturn made = of("23317", "Người học", "Tốt nghiệp", "Nhiệm vụ");
        made.sheets.put("Người học", PlainReturn.rows(LEARNERS + """
                ;tổng số;;cao đẳng;40;18;không;không;không;không
                ;tổng số;;cử nhân;98;54;không;không;không;không
                ;tổng số;;kỹ sư;9;1;không;không;không;không
                ;khối ngành STEM;;cử nhân;28;6;không;không;không;không
                ;khối ngành STEM;;kỹ sư;9;1;không;không;không;không
                """));
        made.sheets.put("Tốt nghiệp", PlainReturn.rows(GRADUATES + """
                ;tổng số;;cử nhân;23;13;không;không;không
                ;tổng số;;kỹ sư;3;0;không;không;không
                ;công nghệ thông tin và truyền thông;;cử nhân;6;2;không;không;không
                ;công nghệ thông tin và truyền thông;;kỹ sư;1;0;không;không;không
                """));
        made.sheets.put("Nhiệm vụ", PlainReturn.rows(DUTIES + """
                KH11-V.6-1;;đang thực hiện;70;Dự thảo kế hoạch của xã;;Chưa ban hành
                NB-V.1-2;23317-VHXH;đã hoàn thành;100;Tờ trình số 08/TTr-VHXH;05/09/2026;
                NB-V.2-1;23317-CA;chưa thực hiện;0;;;Thiếu cán bộ
                """));
        return made;
    }

    static PlainReturn institution() {
        PlainReturn made = of("DPQ", "Người học", "Tốt nghiệp", "Giảng viên tiến sĩ", "Nhiệm vụ");
        made.sheets.put("Người học", PlainReturn.rows(LEARNERS + """
                7140202;;Giáo dục Tiểu học;cử nhân;980;775;không;không;không;không
                7480201;;Công nghệ thông tin;cử nhân;430;100;không;không;không;có
                7480107;;Trí tuệ nhân tạo;kỹ sư;110;27;có;có;không;có
                7510203;;Công nghệ kỹ thuật cơ điện tử;kỹ sư;135;10;có;có;không;không
                8480101;;Khoa học máy tính;thạc sĩ;26;7;không;không;không;có
                """));
        made.sheets.put("Tốt nghiệp", PlainReturn.rows(GRADUATES + """
                7140202;;Giáo dục Tiểu học;cử nhân;240;190;không;không;không
                7480201;;Công nghệ thông tin;cử nhân;66;15;không;không;không
                7480107;;Trí tuệ nhân tạo;kỹ sư;23;6;có;có;không
                8420101;;Sinh học;thạc sĩ;2;1;không;không;không
                """));
        made.sheets.put("Giảng viên tiến sĩ", PlainReturn.rows("""
                Hình thức;Số người;Số học kỳ
                tuyển dụng;3;
                hợp đồng giảng dạy;2;2
                """));
        made.sheets.put("Nhiệm vụ", PlainReturn.rows(DUTIES + """
                KH11-V.7.a-1;;đã hoàn thành;100;Kế hoạch số 25/KH;15/10/2025;
                KH11-V.7.a-2;;đang thực hiện;45;Báo cáo rà soát;;Thiếu kinh phí
                KH11-V.7.c-1;;chưa thực hiện;0;;;
                """));
        return made;
    }

    static PlainReturn department() {
        PlainReturn made = of("51-NV", "Nhiệm vụ");
        made.sheets.put("Nhiệm vụ", PlainReturn.rows(DUTIES + """
                KH11-V.4-1;;đã hoàn thành;100;Tờ trình số 140/TTr-SNV;10/11/2026;
                KH11-V.4-2;;đang thực hiện;35;Chủ tịch UBND tỉnh đã cho ý kiến;;Chờ văn bản
                """));
        return made;
    }

    private static PlainReturn of(String unit, String... tables) {
        PlainReturn made = new PlainReturn();
        made.sheets.clear();
        StringBuilder cover = new StringBuilder(COVER.formatted(unit));
        for (String table : tables) cover.append("Bảng ").append(table).append(";đầy đủ\n");
        made.sheets.put("Trang bìa", PlainReturn.rows(cover.toString()));
        return made;
    }
}
