package vn.chitieu.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The nation, the plan's province and another one, communes, and a handful of institutions in each province. */
record RandomUnits(Random random) {
    private static final LocalDate BEGUN = LocalDate.of(2025, 7, 1);

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("VN", "Việt Nam", "nation", "-", "-", LocalDate.of(1945, 9, 2), null));
        units.add(plain("51", "Tỉnh Quảng Ngãi", "province", "tỉnh", "VN"));
        units.add(plain("48", "Thành phố Đà Nẵng", "province", "tỉnh", "VN"));
        units.add(plain("51-CA", "Công an tỉnh", "department", "police", "51"));
        units.add(plain("51-GDDT", "Sở Giáo dục và Đào tạo", "department", "sở", "51"));
        units.add(plain("51-KHCN", "Sở Khoa học và Công nghệ", "department", "sở", "51"));
        units.add(plain("51-NV", "Sở Nội vụ", "department", "sở", "51"));
        units.add(plain("51-TC", "Sở Tài chính", "department", "sở", "51"));
        units.add(plain("23317", "Xã Ngọk Bay", "commune", "xã", "51"));
        units.add(plain("23317-VHXH", "Phòng Văn hóa - Xã hội xã Ngọk Bay", "commune_office", "phòng", "23317"));
        units.add(plain("23317-CA", "Công an xã Ngọk Bay", "commune_office", "police", "23317"));
        if (random.nextBoolean()) units.add(plain("21040", "Xã Bình Sơn", "commune", "xã", "51"));
        institutions(units, "51", 3 + random.nextInt(4));
        institutions(units, "48", 1);
        return List.copyOf(units);
    }

    private void institutions(List<Unit> units, String province, int count) {
        for (int i = 1; i <= count; i++) {
            String kind = i == 1
                    ? "university"
                    : List.of("university", "branch", "college", "college").get(random.nextInt(4));
            // mid-year, so that no reading of "exists in a data year" differs from another
            LocalDate from =
                    random.nextInt(8) == 0 ? LocalDate.of(2026 + random.nextInt(2), 5, 15) : LocalDate.of(2020, 1, 1);
            // a university that ends would leave a cumulative count whose earlier years nobody can complete
            boolean ends = kind.equals("college") && random.nextInt(6) == 0;
            @Nullable LocalDate to = ends ? LocalDate.of(2027 + random.nextInt(3), 6, 30) : null;
            String code = province + "-T" + i;
            units.add(new Unit(code, "Trường thử nghiệm " + code, "institution", kind, province, from, to));
        }
    }

    private static Unit plain(String code, String name, String type, String kind, String parent) {
        return new Unit(code, name, type, kind, parent, BEGUN, null);
    }
}
