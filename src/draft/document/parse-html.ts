import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** No page that people made is nested deeper; reading one that is would take time by its square. */
const DEEPEST = 500;

/** What is thrown to stop the parser, and is caught right outside it. */
const TOO_DEEP = Symbol("too deep");

/** The tree of a page, with the line of each node; undefined where it is nested deeper than pages are. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document | undefined {
  const depths = new Map<ParentNode, number>();
  const enter = (parent: ParentNode, child: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!("childNodes" in child)) return;
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw TOO_DEEP;
    depths.set(child, depth);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, next) => {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, next);
    },
  };
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (error) {
    if (error === TOO_DEEP) return undefined;
    throw error;
  }
}
