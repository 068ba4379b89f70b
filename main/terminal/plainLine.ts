/** Text for one line of a terminal: what a file says must not move the cursor, ring the bell or fake a line. */
export const plainLine = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
