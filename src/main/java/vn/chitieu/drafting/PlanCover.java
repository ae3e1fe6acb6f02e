package vn.chitieu.drafting;

import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.edit.CopySheet;

/** The cover sheet of a plan: labels in the first column, values in the second. */
final class PlanCover {
    private static final int LABELS = 40;

    private PlanCover() {}

    static void write(CopySheet sheet, NewPlan plan) {
        put(sheet, "Mã", plan.code());
        put(sheet, "Tên", plan.title());
        put(sheet, "Tên ngắn", plan.shortTitle());
        put(sheet, "Cơ quan ban hành", plan.issuer());
        put(sheet, "Địa bàn", plan.unit());
        put(sheet, "Văn bản cấp trên", dash(plan.parent()));
        put(sheet, "Cơ quan chủ trì", dash(plan.lead()));
        status(sheet, plan);
    }

    /** What makes a draft an issued plan. */
    static void status(CopySheet sheet, NewPlan plan) {
        put(sheet, "Số", dash(plan.number()));
        put(sheet, "Ngày ban hành", plan.date() == null ? "-" : Vietnamese.day(plan.date()));
        put(sheet, "Tình trạng", plan.issued() ? "ban hành" : "dự thảo");
        put(sheet, "Người duyệt", dash(plan.approver()));
    }

    static void put(CopySheet sheet, String label, String value) {
        for (int row = 1; row <= LABELS; row++)
            if (sheet.text("A" + row).equals(label)) {
                sheet.text("B" + row, value);
                return;
            }
        throw new IllegalStateException(label);
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
