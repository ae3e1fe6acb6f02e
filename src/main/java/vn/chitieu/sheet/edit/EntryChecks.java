package vn.chitieu.sheet.edit;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Limits on what is typed, with the words that are shown. */
final class EntryChecks {
    private EntryChecks() {}

    static void limit(XSSFSheet sheet, String range, EntryLimit limit, String prompt, String error) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        DataValidation validation = validation(sheet, range, constraint(help, limit));
        validation.createPromptBox("", prompt);
        validation.setShowPromptBox(true);
        validation.createErrorBox("", error);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    static DataValidation validation(XSSFSheet sheet, String range, DataValidationConstraint constraint) {
        CellRangeAddress at = CellRangeAddress.valueOf(range);
        return sheet.getDataValidationHelper()
                .createValidation(
                        constraint,
                        new CellRangeAddressList(
                                at.getFirstRow(), at.getLastRow(), at.getFirstColumn(), at.getLastColumn()));
    }

    private static DataValidationConstraint constraint(DataValidationHelper help, EntryLimit limit) {
        boolean open = limit.to().isEmpty();
        int operator = open ? OperatorType.GREATER_OR_EQUAL : OperatorType.BETWEEN;
        String to = open ? null : limit.to();
        return switch (limit.kind()) {
            case WHOLE -> help.createNumericConstraint(ValidationType.INTEGER, operator, limit.from(), to);
            case DECIMAL -> help.createNumericConstraint(ValidationType.DECIMAL, operator, limit.from(), to);
            case DATE -> help.createDateConstraint(operator, "=" + limit.from(), to == null ? null : "=" + to, null);
            case CONDITION -> help.createCustomConstraint(limit.from());
        };
    }
}
