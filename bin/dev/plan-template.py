#!/usr/bin/env python3
"""Makes the blank workbook of `rules new` of a shipped plan: its looks, locked code rows and prompts, without its rows.
To be run again when the layout of the plans changes; needs openpyxl."""
import openpyxl

book = openpyxl.load_workbook("rules/kh-ngok-bay.xlsx")
TABLES = {"Chỉ tiêu": 10, "Thời hạn": 10, "Nhiệm vụ": 10}
# lists that come from the registries are made anew for each plan
FROM_REGISTRY = {"Loại đơn vị", "Mã đơn vị", "Chỉ số", "Đối tượng", "So sánh"}
for sheet in book:
    first = TABLES.get(sheet.title, 2)
    if sheet.title == "Văn bản":
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, 2).value = "-"
        continue
    if sheet.max_row > first:
        sheet.delete_rows(first + 1, sheet.max_row)
    for cell in sheet[first]:
        cell.value = None
    if sheet.title in TABLES:
        sheet.cell(1, 1).value = "-"
        heads = {openpyxl.utils.get_column_letter(c.column): c.value for c in sheet[9]}
        kept = [v for v in sheet.data_validations.dataValidation
                if heads.get(str(v.sqref).split(":")[0].rstrip("0123456789")) not in FROM_REGISTRY]
        sheet.data_validations.dataValidation = kept
book.save("src/main/resources/vn/chitieu/drafting/mau.xlsx")
