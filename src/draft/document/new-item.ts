/** What a line begins with that is no rest of the line before: an indent, the number of a clause, a caption, a note. */
export const NEW_ITEM: RegExp =
  /^(?:[\s\u3000]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、)）]|[①-⑳]|附件|附表|表\s?\d|(?:计量)?单位[:：]|注[:：]|第.{1,4}[条章节])/;
