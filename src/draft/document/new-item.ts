/** What a line begins with that is no rest of the line before: an indent, the number of a clause. */
export const NEW_ITEM: RegExp =
  /^(?:[\s\u3000]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、)）]|[①-⑳]|附件|第.{1,4}[条章节])/;
