package vn.chitieu.sheet.page;

/** The table of a sheet, rows and columns counted from 0: its header rows, its last row, its number of columns. */
public record ReportTable(int firstHeader, int lastHeader, int lastRow, int columns) {}
