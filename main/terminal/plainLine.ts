/** Text for one line of a terminal: what a file says must not move the cursor, ring the bell or fake a line. */
export const plainLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
