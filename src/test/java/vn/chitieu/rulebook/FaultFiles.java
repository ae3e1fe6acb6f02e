package vn.chitieu.rulebook;

/** Names of the frozen rule folder's files and of their tables. */
final class FaultFiles {
    static final String PROVINCE = "tinh.xlsx";
    static final String COMMUNE = "xa.xlsx";
    static final String UNITS = "danh-muc/don-vi.xlsx";
    static final String INDICATORS = "danh-muc/chi-so.xlsx";
    static final String JUDGING = "danh-muc/danh-gia.xlsx";
    static final String REMEDIES = "danh-muc/kien-nghi.xlsx";
    static final String FORMS = "danh-muc/bieu-mau.xlsx";
    static final String PROGRAMMES = "danh-muc/nganh-dao-tao.xlsx";

    static final String COVER = "Văn bản";
    static final String TARGETS = "Chỉ tiêu";
    static final String DEADLINES = "Thời hạn";
    static final String DUTIES = "Nhiệm vụ";
    static final String MEANS = "Giải pháp";
    static final String ANNEX = "Phụ lục";
    static final String SCENARIOS = "Tình huống";
    static final String DATA = "Dữ liệu thử";

    private FaultFiles() {}
}
