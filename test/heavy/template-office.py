"""Opens a template in LibreOffice, fills it in as a person would, and saves it in every format that people send.

Reads a job from standard input (JSON): `from`, the template; `to`, files by the name of the filter that writes them;
`cells`, texts to write by sheet and address. Prints what LibreOffice makes of the template, as JSON.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def sheets_of(document):
    return [document.Sheets.getByIndex(at) for at in range(document.Sheets.Count)]


def seen(document):
    """What a person meets: whether sheets are protected, which cells are open, what a validation says."""
    told = []
    for sheet in sheets_of(document):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        address = cursor.RangeAddress
        open_cells, rules, formulas = [], {}, []
        for row in range(address.EndRow + 1):
            for column in range(address.EndColumn + 1):
                cell = sheet.getCellByPosition(column, row)
                name = cell.AbsoluteName.split(".")[-1].replace("$", "")
                if not cell.CellProtection.IsLocked:
                    open_cells.append(name)
                rule = cell.Validation
                if rule.Type.value != "ANY":
                    rules[name] = [rule.Type.value, rule.getFormula1(), rule.ErrorMessage, rule.InputMessage]
                if cell.Type.value == "FORMULA":
                    formulas.append(cell.Formula)
        told.append(
            {
                "name": sheet.Name,
                "isProtected": sheet.isProtected(),
                "open": open_cells,
                "rules": rules,
                "formulas": formulas,
            }
        )
    return told


def main():
    pipe = sys.argv[1]
    desktop = connect(pipe).ServiceManager.createInstance("com.sun.star.frame.Desktop")
    answers = []
    try:
        for job in json.load(sys.stdin):
            document = desktop.loadComponentFromURL("file://" + job["from"], "_blank", 0, (option("Hidden", True),))
            answers.append(seen(document))
            for name, cells in job["cells"].items():
                for address, text in cells.items():
                    cell = document.Sheets.getByName(name).getCellRangeByName(address)
                    if cell.CellProtection.IsLocked:
                        raise SystemExit(f"{name}!{address} is locked")
                    # Typed, not set: a spreadsheet makes of a text what it takes it for.
                    cell.setFormula(text)
            document.calculateAll()
            for target in job["to"]:
                options = [option("FilterName", target["filter"])]
                if "options" in target:
                    options.append(option("FilterOptions", target["options"]))
                document.storeToURL("file://" + target["file"], tuple(options))
            document.close(True)
    finally:
        desktop.terminate()
    json.dump(answers, sys.stdout, ensure_ascii=False)


main()
