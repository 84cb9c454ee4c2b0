"""What openpyxl, a reader of other hands, sees in an annotated copy beside the file that was sent: JSON on stdout."""

import json
import sys

from openpyxl import load_workbook

sent, copy = (load_workbook(path) for path in sys.argv[1:3])


def look(cell):
    fill = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
    return {
        "value": cell.value,
        "format": cell.number_format,
        "font": [cell.font.name, cell.font.sz, cell.font.b],
        "border": cell.border.left.style,
        "locked": cell.protection.locked,
        "alignment": cell.alignment.horizontal,
        "fill": fill,
        "comment": cell.comment and cell.comment.text,
        "author": cell.comment and cell.comment.author,
    }


changed = {}
for sheet in sent:
    other = copy[sheet.title]
    for row in range(1, max(sheet.max_row, other.max_row) + 1):
        for column in range(1, max(sheet.max_column, other.max_column) + 1):
            before, after = look(sheet.cell(row, column)), look(other.cell(row, column))
            found = {key: value for key, value in after.items() if before[key] != value}
            if found:
                changed[f"{sheet.title}!{other.cell(row, column).coordinate}"] = found
lists = [sheet for sheet in copy if sheet.title not in sent.sheetnames]
print(
    json.dumps(
        {
            "changed": changed,
            "merges": all(str(copy[s.title].merged_cells) == str(s.merged_cells) for s in sent),
            "validations": all(
                len(copy[s.title].data_validations.dataValidation) == len(s.data_validations.dataValidation) for s in sent
            ),
            "states": [s.sheet_state for s in copy],
            "protected": [s.protection.sheet for s in copy],
            "frozen": [s.freeze_panes for s in copy],
            "links": [[row[2].value, row[2].hyperlink and row[2].hyperlink.location] for row in lists[0].iter_rows(min_row=3)],
            "formulas": [c.coordinate for row in lists[0] for c in row if c.data_type == "f"],
        },
        default=str,
    )
)
