"""A workbook as a district would send it, made by openpyxl. All content is invented."""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.workbook.defined_name import DefinedName

book = Workbook()
sheet = book.active
sheet.title = "Bob's 6月 & <表>"
sheet["A1"] = "2016年6月完成情况（虚构）"
sheet.merge_cells("A1:D1")
sheet["A1"].font = Font(bold=True, size=14)
rows = [
    ("地区", "引进内资（亿元）", "实际利用外资（万美元）", "机器换人项目投资（亿元）"),
    ("南湖区", 20.5, 9000, 3),
    ("秀洲区", "3O", 9000, "=B3*2"),
    ("海宁市", 21, 190000000, 4),
    ("平湖市", None, 8000, 5),
    ("桐乡市", "#N/A", 7000, 6),
]
for row in rows:
    sheet.append(row)
side = Side(style="thin")
for cells in sheet["A2:D7"]:
    for cell in cells:
        cell.border = Border(side, side, side, side)
sheet["B4"].fill = PatternFill("solid", fgColor="FFFFFFCC")
sheet["B4"].number_format = "0.00"
sheet["B4"].protection = Protection(locked=False)
sheet["B4"].comment = Comment("请填实际到位数", "王五")
sheet["C3"].comment = Comment("已核对", "王五")
sheet.freeze_panes = "B3"
sheet.protection.sheet = True
rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
sheet.add_data_validation(rule)
rule.add("B3:C7")
chart = BarChart()
chart.add_data(Reference(sheet, min_col=3, min_row=2, max_row=7), titles_from_data=True)
sheet.add_chart(chart, "F2")
hidden = book.create_sheet("隐藏")
hidden.sheet_state = "hidden"
hidden["A1"] = "说明"
book.defined_names.append(DefinedName("区域", attr_text="'隐藏'!$A$1"))
book.save(sys.argv[1])
