package vn.chitieu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.DueDay;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.InboxFile;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Proof;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;
import vn.chitieu.vocabulary.TimeBasis;

/** A small night put together by hand: a province, a department, two communes, an office, an institution. */
public final class Sample implements NightData {
    static final LocalDate AS_OF = LocalDate.of(2026, 12, 20);
    static final String DPQ_HASH = "0f".repeat(32);
    static final String OTHER_HASH = "e1".repeat(32);
    private static final RuleSource HERE = new RuleSource("kh-11.xlsx", "Chỉ tiêu", 10);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    public final Map<String, UnitNight> nights = new TreeMap<>();
    final List<DataIssue> orphans = new ArrayList<>();

    public Sample() {
        List<NightFinding> province = new ArrayList<>();
        province.add(night(
                target("51", "KH11-STEM", "level=7")
                        .share("35", "4000", "12000", "30", "31")
                        .state("LIMITED", "OPEN", 50, "MEDIUM")
                        .note("note.share")
                        .build(),
                "PERSISTING",
                LocalDate.of(2026, 8, 20)));
        province.add(night(
                target("51", "KH11-ICT", "")
                        .count("200", "225")
                        .state("MET", "CLOSED", 10, "NONE")
                        .build(),
                "",
                null));
        put(province, "51", List.of(value("51", "STEM_SHARE", "level=7", "4000", "12000")), List.of());
        put(
                List.of(
                        night(deadline("23317", LocalDate.of(2026, 12, 4), null), "NEW", AS_OF),
                        night(
                                target("23317", "NB-STEM", "level=7")
                                        .share("2", "2", "30", "1", "1.2")
                                        .state("MET", "CLOSED", 10, "NONE")
                                        .build(),
                                "",
                                null),
                        night(duty("23317", "KH11-DUTY", "NOT_REPORTED", "OPEN"), "NEW", AS_OF)),
                "23317",
                List.of(),
                List.of());
        put(List.of(night(duty("23317-CA", "NB-CA", "DONE", "CLOSED"), "", null)), "23317-CA", List.of(), List.of());
        put(
                List.of(night(deadline("21025", LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 1)), "", null)),
                "21025",
                List.of(
                        value("21025", "STEM_SHARE", "level=7", "7", "21"),
                        value("21025", "ICT_GRADUATES", "level=7", "3", null)),
                List.of(new ReturnStatus(
                        "21025",
                        2026,
                        true,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 11, 30),
                        false,
                        0,
                        1,
                        "21025/2026.xlsx",
                        "21025/2026.xlsx")));
        put(
                List.of(night(
                        // a document came, its figures were sent back
                        report("DPQ", LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 9))
                                .called("DOCUMENT_ONLY")
                                .build(),
                        "",
                        null)),
                "DPQ",
                List.of(
                        value("DPQ", "STEM_SHARE", "level=7", "1000", "2500"),
                        value("DPQ", "ICT_GRADUATES", "level=7", "90", null),
                        value("DPQ", "ICT_GRADUATES", "level=8", "10", null)),
                List.of(new ReturnStatus("DPQ", 2026, false, null, null, true, 2, 0, "DPQ/2026.xlsx", "")));
        nights.computeIfPresent(
                "DPQ",
                (k, n) -> new UnitNight(
                        n.unit(),
                        n.findings(),
                        List.of(new DataIssue(
                                "DPQ",
                                2026,
                                true,
                                "ERROR",
                                "FEMALE",
                                "DPQ/2026.xlsx",
                                "Người học",
                                "F7",
                                Map.of("cell", "F7", "value", "120"))),
                        n.values(),
                        n.returns()));
        orphans.add(
                new DataIssue("", 0, true, "ERROR", "FEMALE", "la.xlsx", "", "", Map.of("cell", "A1", "value", "?")));
    }

    private void put(
            List<NightFinding> findings, String code, List<IndicatorValue> values, List<ReturnStatus> returns) {
        nights.put(
                code,
                new UnitNight(rulebook().registry().unit(code).orElseThrow(), findings, List.of(), values, returns));
    }

    public static NightFinding night(Finding finding, String change, @Nullable LocalDate first) {
        return new NightFinding(finding, change, first);
    }

    static IndicatorValue value(String unit, String indicator, String dimension, String part, @Nullable String whole) {
        return IndicatorValue.own(
                unit,
                indicator,
                Dimension.of(dimension),
                2026,
                "territory",
                new BigDecimal(part),
                whole == null ? null : new BigDecimal(whole),
                List.of());
    }

    public static FindingMaker target(String unit, String provision, String dimension) {
        String document = provision.startsWith("NB") ? "NB" : "KH11";
        String indicator = provision.endsWith("STEM") ? "STEM_SHARE" : "ICT_GRADUATES";
        return new FindingMaker(unit, Kind.TARGET, provision, document, indicator, dimension, "2030");
    }

    public static Finding deadline(String unit, LocalDate due, @Nullable LocalDate met) {
        return report(unit, due, met).build();
    }

    static FindingMaker report(String unit, LocalDate due, @Nullable LocalDate met) {
        String state = met == null ? "OVERDUE" : met.isAfter(due) ? "LATE" : "ON_TIME";
        return new FindingMaker(unit, Kind.DEADLINE, "KH11-REPORT", "KH11", "", "", "2026")
                .dates(due, met)
                .state(state, met == null ? "OPEN" : "CLOSED", met == null ? 60 : 5, met == null ? "HIGH" : "NONE")
                .note(met == null ? "note.overdue" : "");
    }

    static Finding duty(String unit, String provision, String state, String standing) {
        String document = provision.startsWith("NB") ? "NB" : "KH11";
        return new FindingMaker(unit, Kind.DUTY, provision, document, "", "", "")
                .state(state, standing, 50, standing.equals("OPEN") ? "MEDIUM" : "NONE")
                .build();
    }

    private static final Rulebook RULES = rules();

    private static Rulebook rules() {
        List<OrganisationUnit> units = List.of(
                unit("VN", "Việt Nam", "nation", "", ""),
                unit("51", "Tỉnh Quảng Ngãi", "province", "tỉnh", "VN"),
                unit("51-GDDT", "Sở Giáo dục và Đào tạo", "department", "sở", "51"),
                unit("21025", "Phường Cẩm Thành", "commune", "phường", "51"),
                unit("23317", "Xã Ngọk Bay", "commune", "xã", "51"),
                unit("23317-CA", "Công an xã Ngọk Bay", "commune_office", "", "23317"),
                unit("DPQ", "Trường Đại học Phạm Văn Đồng", "institution", "university", "51"));
        List<UnitType> types = List.of(
                new UnitType("nation", "*", "Quốc gia", Set.of(), "", false),
                new UnitType("province", "*", "Tỉnh", Set.of(), "territory", false),
                new UnitType("department", "*", "Sở", Set.of("DUTIES"), "", false),
                new UnitType("commune", "*", "Xã", Set.of("LEARNERS"), "resident", false),
                new UnitType("commune_office", "*", "Phòng", Set.of(), "", false),
                new UnitType("institution", "*", "Trường", Set.of("LEARNERS"), "territory", true));
        PlanDocument kh11 = new PlanDocument(
                "KH11",
                "11/KH-UBND",
                LocalDate.of(2025, 7, 31),
                "Ủy ban nhân dân tỉnh Quảng Ngãi",
                "Kế hoạch triển khai",
                "Kế hoạch số 11/KH-UBND",
                "51",
                "",
                false,
                "",
                "",
                "",
                List.of(
                        provision("KH11-STEM", "KH11", "target", "điểm a khoản 2 Mục II", "Tỷ lệ người học STEM"),
                        provision("KH11-ICT", "KH11", "target", "điểm b khoản 2 Mục II", "Số người tốt nghiệp"),
                        provision("KH11-TASK", "KH11", "task", "khoản 1 Mục III", "Đẩy mạnh hướng nghiệp"),
                        provision("KH11-REPORT", "KH11", "deadline", "đoạn cuối Mục V", "Báo cáo hằng năm"),
                        provision("KH11-DUTY", "KH11", "responsibility", "khoản 6 Mục V", "Xây dựng kế hoạch")),
                List.of(norm("KH11-STEM", "STEM_SHARE", true), norm("KH11-ICT", "ICT_GRADUATES", false)),
                List.of(new DeadlineNorm(
                        "KH11-REPORT",
                        "commune;institution",
                        "*",
                        "-",
                        2025,
                        DeadlineForm.YEARLY,
                        DueDay.of("05/12"),
                        true,
                        false,
                        true,
                        "",
                        HERE)),
                List.of(new DutyNorm(
                        "KH11-DUTY", "commune", "*", "*", 2025, false, Proof.NUMBER_AND_DATE, true, false, HERE)),
                List.of(),
                "kh-11.xlsx",
                "h",
                new byte[0],
                List.of());
        PlanDocument nb = new PlanDocument(
                "NB",
                "",
                null,
                "Ủy ban nhân dân xã Ngọk Bay",
                "Kế hoạch của xã",
                "Kế hoạch của xã Ngọk Bay",
                "23317",
                "",
                true,
                "KH11",
                "",
                "",
                List.of(
                        provision("NB-STEM", "NB", "target", "khoản 1 Mục II", "Tỷ lệ người học STEM của xã"),
                        provision("NB-CA", "NB", "responsibility", "khoản 2 Mục V", "Bảo đảm an ninh")),
                List.of(norm("NB-STEM", "STEM_SHARE", true)),
                List.of(),
                List.of(new DutyNorm(
                        "NB-CA", "commune_office", "23317-CA", "-", 2025, true, Proof.NONE, true, false, HERE)),
                List.of(),
                "nb.xlsx",
                "h",
                new byte[0],
                List.of());
        return new Rulebook(
                "rules-hash",
                "intake-hash",
                List.of(
                        new RuleFile("danh-muc/don-vi.xlsx", "h2", new byte[0]),
                        new RuleFile("kh-11.xlsx", "h", new byte[0])),
                new Registry(units, types, List.of(), List.of()),
                List.of(kh11, nb),
                definitions(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Definitions definitions() {
        return new Definitions(
                List.of(),
                List.of(
                        new Definitions.Indicator(
                                "STEM_SHARE",
                                "Tỷ lệ người học STEM",
                                "%",
                                "N",
                                "D",
                                TimeBasis.STOCK,
                                true,
                                "NOT_APPLICABLE",
                                BigDecimal.valueOf(100),
                                0,
                                HERE),
                        new Definitions.Indicator(
                                "ICT_GRADUATES",
                                "Số người tốt nghiệp",
                                "người/năm",
                                "N",
                                "-",
                                TimeBasis.FLOW,
                                true,
                                "NOT_COMPUTABLE",
                                null,
                                0,
                                HERE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Definitions.StateRow(
                                "LIMITED",
                                Kind.TARGET,
                                50,
                                Standing.OPEN,
                                Severity.MEDIUM,
                                "Chưa đạt, tiến triển chậm",
                                "F8CBAD",
                                "SHORT"),
                        new Definitions.StateRow(
                                "MET", Kind.TARGET, 10, Standing.CLOSED, Severity.NONE, "Đạt", "A9D18E", "MET"),
                        new Definitions.StateRow(
                                "OVERDUE",
                                Kind.DEADLINE,
                                60,
                                Standing.OPEN,
                                Severity.HIGH,
                                "Quá hạn, chưa gửi",
                                "FF8080",
                                "LATE"),
                        new Definitions.StateRow(
                                "NOT_SENT",
                                Kind.DEADLINE,
                                60,
                                Standing.OPEN,
                                Severity.HIGH,
                                "Chưa gửi",
                                "FF8080",
                                "LATE"),
                        new Definitions.StateRow(
                                "DOCUMENT_ONLY",
                                Kind.DEADLINE,
                                5,
                                Standing.CLOSED,
                                Severity.NONE,
                                "Có văn bản, chưa có số liệu",
                                "D0CECE",
                                "OTHER"),
                        new Definitions.StateRow(
                                "SENT_LATE",
                                Kind.DEADLINE,
                                25,
                                Standing.CLOSED,
                                Severity.NONE,
                                "Gửi chậm",
                                "FFD966",
                                "OTHER"),
                        new Definitions.StateRow(
                                "ON_TIME",
                                Kind.DEADLINE,
                                5,
                                Standing.CLOSED,
                                Severity.NONE,
                                "Trong hạn",
                                "A9D18E",
                                "MET"),
                        new Definitions.StateRow(
                                "NOT_REPORTED",
                                Kind.DUTY,
                                50,
                                Standing.OPEN,
                                Severity.MEDIUM,
                                "Chưa báo cáo",
                                "F8CBAD",
                                "SHORT"),
                        new Definitions.StateRow(
                                "DONE", Kind.DUTY, 5, Standing.CLOSED, Severity.NONE, "Đã hoàn thành", "A9D18E", "MET"),
                        new Definitions.StateRow(
                                "ERROR", Kind.DATA, 60, Standing.OPEN, Severity.LOW, "Có lỗi", "C00000", "SHORT")),
                List.of(new Definitions.CheckRow(
                        "FEMALE", "ERROR", null, "Ô {cell}: {value} nữ, nhiều hơn số người.", "Sửa ô {cell}.")),
                List.of(
                        new Definitions.RemedyText(
                                "note.share",
                                Kind.TARGET,
                                "STEM_SHARE",
                                "LIMITED",
                                List.of("KH11-TASK"),
                                List.of(),
                                "Năm {year}, tỷ lệ của {unit} là {actual}%[ ({numerator}/{denominator} người)], thấp hơn {gap} điểm phần trăm[, số cũ {last_actual}]. {unit} thực hiện: {measures}.",
                                HERE),
                        new Definitions.RemedyText(
                                "note.overdue",
                                Kind.DEADLINE,
                                "*",
                                "OVERDUE",
                                List.of(),
                                List.of(),
                                "{unit} quá hạn[ {days_overdue} ngày] so với ngày {due}.",
                                HERE)),
                List.of(
                        new Definitions.Term("level", "7", "đại học", List.of()),
                        new Definitions.Term("no_evidence", "NOTHING", "không có", List.of("không", "-")),
                        new Definitions.Term("population", "territory", "cơ sở đào tạo trên địa bàn", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Definitions.FollowedSeries("KH11-TASK", "STEM_SHARE", List.of(7))),
                List.of());
    }

    private static OrganisationUnit unit(String code, String name, String type, String kind, String parent) {
        return new OrganisationUnit(code, name, type, kind, parent, LONG_AGO, null, List.of());
    }

    private static TargetNorm norm(String id, String indicator, boolean each) {
        return new TargetNorm(
                id,
                "*",
                "*",
                2030,
                indicator,
                2025,
                Comparator.AT_LEAST,
                TargetNorm.Figured.HERE,
                new BigDecimal("35"),
                null,
                "%",
                List.of(7, 8, 9),
                each,
                "territory",
                null,
                2025,
                "",
                false,
                true,
                null,
                "",
                HERE);
    }

    private static Provision provision(String id, String document, String kind, String location, String title) {
        return new Provision(
                id,
                document,
                kind,
                location,
                title,
                "*",
                "",
                "2030",
                ">=",
                "35",
                "",
                "%",
                "Sở Giáo dục và Đào tạo",
                "Sở Tài chính",
                "UBND tỉnh",
                "",
                "",
                false,
                Version.WHOLE,
                HERE);
    }

    static List<Cited> inputs() {
        return List.of(new Cited("observation", "=HYPERLINK(\"x\").xlsx", "Người học", "D5:D9"));
    }

    @Override
    public LocalDate asOf() {
        return AS_OF;
    }

    @Override
    public Rulebook rulebook() {
        return RULES;
    }

    @Override
    public List<InboxFile> files() {
        return List.of(
                new InboxFile("DPQ/2026.xlsx", InboxFile.Fate.REJECTED, "DPQ", 2026, DPQ_HASH),
                new InboxFile("cong-van.pdf", InboxFile.Fate.OTHER, "", 0, ""),
                new InboxFile("so.xlsx", InboxFile.Fate.REGISTER, "", 0, OTHER_HASH));
    }

    @Override
    public String inboxHash() {
        return "inbox-hash";
    }

    @Override
    public String engineVersion() {
        return "10.2.0";
    }

    @Override
    public boolean onLastGoodRules() {
        return false;
    }

    @Override
    public String comparedWith() {
        return "2026-12-01";
    }

    @Override
    public void eachUnit(Consumer<UnitNight> unit) {
        nights.values().forEach(unit);
    }

    @Override
    public List<NightFinding> findingsOf(String unitCode) {
        UnitNight night = nights.get(unitCode);
        return night == null ? List.of() : night.findings();
    }

    @Override
    public List<DataIssue> orphans() {
        return orphans;
    }
}
