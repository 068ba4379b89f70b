/** A line of the library's data with a mark in brackets, as it is read: the mark drawn beside it needs no brackets. */
export const unbracketed = (line: string): string =>
  line.replaceAll(/\((V|R-high|R-med|R-low|INF|J)\)/g, '$1');

/** A multiplication sign and dashes between numbers, where the data has what a keyboard has. */
export const typeset = (text: string): string =>
  text.replaceAll(/(\d) x (?=\d)/g, '$1 × ').replaceAll(/(\d)-(?=\d)/g, '$1–');
