const LEAD = /(?:牵头|责任|主责|负责)(?:单位|部门|领导)?[：:]\s*([^；;。）)\n]{1,200})/;
const WITH = /(?:配合|协办|参与)(?:单位|部门)?[：:]\s*([^；;。）)\n]{1,200})/;

/** Who answers for a clause, where it says so: （牵头单位：市发改委；配合单位：市经信局）. */
export function ownersIn(paragraph: string): {
  readonly lead: readonly string[];
  readonly with: readonly string[];
} {
  return { lead: ownerNames(LEAD.exec(paragraph)?.[1]), with: ownerNames(WITH.exec(paragraph)?.[1]) };
}

/** The names of a list: 市发改委、市经信局等. */
export function ownerNames(list: string | undefined): readonly string[] {
  return (list ?? "")
    .split(/[、，,]/)
    .map((name) => name.replace(/等$/, "").trim())
    .filter((name) => name !== "");
}
