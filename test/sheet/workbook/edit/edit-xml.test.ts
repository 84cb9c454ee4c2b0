import { describe, expect, test } from "vitest";
import { applyEdits, scanXml, withAttributes } from "../../../../src/sheet/workbook/edit/edit-xml.ts";
import { appendTo, childOf, insertBefore, xmlTree } from "../../../../src/sheet/workbook/edit/xml-tree.ts";

describe("tags, and where they stand", () => {
  test("whatever is around them", () => {
    const text =
      '<?xml version="1.0"?><!-- <c/> --><x:a\r\n b="1>2" c=\'"\'>𠮷<![CDATA[<d>]]><e /><?p <f/>?>&lt;</x:a >\n';
    const seen: unknown[] = [];
    scanXml(text, "p", {
      open: ({ name, prefix, start, end, isSelfClosing, attributes }) =>
        seen.push([prefix + name, text.slice(start, end), isSelfClosing, { ...attributes }]),
      close: (name, start) => seen.push([name, text.slice(start)]),
    });
    expect(seen).toEqual([
      ["x:a", '<x:a\r\n b="1>2" c=\'"\'>', false, { b: "1>2", c: '"' }],
      ["e", "<e />", true, {}],
      ["a", "</x:a >\n"],
    ]);
  });

  test("of what is not well-formed, or has a document type, nothing is told", () => {
    for (const text of ["<a>", "<a></b>", "<a b='<'/>", "<!DOCTYPE a><a/>", "<a>&b;</a>", "<a/><b/>"])
      expect(() => scanXml(text, "p", { open: () => {} })).toThrow();
  });
});

test("changes at one place stand in the order in which they are given", () => {
  const edits = [
    { start: 3, end: 4, text: "D" },
    { start: 1, end: 2, text: "" },
    { start: 3, end: 3, text: "x" },
    { start: 3, end: 3, text: "y" },
  ];
  expect(applyEdits("abcde", edits)).toBe("acxyDe");
});

test("attributes are set, added, and taken away; those that only look like one are not", () => {
  const set = (tag: string): string => withAttributes(tag, { s: "<5>", gone: undefined, cm: undefined });
  expect(set('<c r="A1" s = \'1\' gone="x">')).toBe('<c r="A1" s="&lt;5&gt;">');
  expect(set('<x:c t=" s=\'1\'" rs="2"\n/>')).toBe('<x:c t=" s=\'1\'" rs="2" s="&lt;5&gt;"/>');
  expect(set("<c/>")).toBe('<c s="&lt;5&gt;"/>');
});

describe("elements", () => {
  const text = "<r><a/><b>1</b><c/></r>";
  const root = xmlTree(text, "p");
  const changed = (edit: { start: number; end: number; text: string }): string => applyEdits(text, [edit]);

  test("are opened where they close themselves", () => {
    expect(changed(appendTo(text, childOf(root, "a")!, "x"))).toBe("<r><a>x</a><b>1</b><c/></r>");
    expect(changed(appendTo(text, childOf(root, "b")!, "x"))).toBe("<r><a/><b>1x</b><c/></r>");
  });

  test("are put before what comes after them, or last", () => {
    expect(changed(insertBefore(text, root, new Set(["c", "b"]), "<x/>"))).toBe(
      "<r><a/><x/><b>1</b><c/></r>",
    );
    expect(changed(insertBefore(text, root, new Set(["z"]), "<x/>"))).toBe("<r><a/><b>1</b><c/><x/></r>");
  });
});
