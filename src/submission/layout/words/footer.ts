/** Who filled a form in, and where the figures are from: no row of figures begins so. */
const FOOTER =
  /^\s*(?:填报人|填表人|制表人?|审核人?|复核人?|负责人|单位负责人|经办人|联系人|联系电话|电话|签发人?|填报日期|报送日期|填表日期|制表日期|说明|资料来源|数据来源)\s*(?:[（(][^()（）]{0,20}[)）])?\s*(?:[:：]|$)/;

/** Whether the first cell of a row says that it stands below a table. */
export function isFooter(text: string): boolean {
  return FOOTER.test(text.slice(0, 60));
}
