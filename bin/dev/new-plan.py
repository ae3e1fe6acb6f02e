#!/usr/bin/env python3
"""Cuts the rule files of the walkthrough down to what one picture shows: header, the rows typed in (marked), letters
and numbers of the cells. Used by new-plan.sh: `new-plan.py RULES OUT`."""
import pathlib
import sys

import openpyxl
from openpyxl.styles import PatternFill

NEW = PatternFill("solid", fgColor="FFF2CC")
# picture, file, sheet, header row, rows that were there to keep, first column, last column
PICTURES = [
    ("ke-hoach-moi-1-loai-don-vi", "danh-muc/don-vi.xlsx", "Loại đơn vị", 1, 2, "A", "F", 1),
    ("ke-hoach-moi-2-don-vi", "danh-muc/don-vi.xlsx", "Đơn vị", 1, 2, "A", "H", 3),
    ("ke-hoach-moi-3-tu-dien", "danh-muc/bieu-mau.xlsx", "Từ điển", 1, 2, "A", "D", 3),
    ("ke-hoach-moi-4-nhom-nganh", "danh-muc/nganh-dao-tao.xlsx", "Nhóm ngành", 1, 2, "A", "D", 1),
    ("ke-hoach-moi-5-so-do", "danh-muc/chi-so.xlsx", "Số đo", 1, 2, "A", "H", 13),
    ("ke-hoach-moi-6-co-cau", "danh-muc/chi-so.xlsx", "Cơ cấu", 1, 0, "A", "C", 4),
    ("ke-hoach-moi-7-chi-so", "danh-muc/chi-so.xlsx", "Chỉ số", 1, 2, "A", "J", 16),
    ("ke-hoach-moi-8-chi-tieu", "kh-truong-hoc-so.xlsx", "Chỉ tiêu", 9, 0, "Mã", None, 99),
    ("ke-hoach-moi-9-thoi-han", "kh-truong-hoc-so.xlsx", "Thời hạn", 9, 0, "Mã", None, 99),
    ("ke-hoach-moi-10-phu-luc", "kh-truong-hoc-so.xlsx", "Phụ lục", 1, 0, "A", "F", 99),
]


def cut(rules, out):
    out.mkdir(parents=True, exist_ok=True)
    for name, file, sheet, header, kept, first, last, new in PICTURES:
        book = openpyxl.load_workbook(rules / file)
        for other in book.sheetnames:
            if other != sheet:
                del book[other]
        page = book[sheet]
        rows = [r for r in range(header + 1, page.max_row + 1) if any(c.value is not None for c in page[r])]
        fresh = set(rows[-new:])
        shown = set(rows[-(new + kept):])
        for r in range(1, page.max_row + 1):
            page.row_dimensions[r].hidden = r != header and r not in shown
        heads = {c.value: c.column for c in page[header] if c.value}
        left = heads[first] if first in heads else openpyxl.utils.column_index_from_string(first)
        right = max(heads.values()) if last is None else openpyxl.utils.column_index_from_string(last)
        for r in fresh:
            for c in range(left, right + 1):
                page.cell(r, c).fill = NEW
        page.print_area = f"{openpyxl.utils.get_column_letter(left)}{header}:" \
                          f"{openpyxl.utils.get_column_letter(right)}{max(shown)}"
        page.print_title_rows = page.print_title_cols = None
        page.print_options.headings = page.print_options.gridLines = True
        page.oddHeader.center.text = page.oddFooter.center.text = None
        page.page_setup.orientation = "landscape"
        page.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        book.save(out / (name + ".xlsx"))


cut(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
