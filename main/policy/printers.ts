/**
 * How many printers a list of the system holds; null where there is none to ask or it does not answer. Only a plain 0 stops
 * anybody from printing: what is not known is left to the system's dialog.
 */
export async function countPrinters(
  list: (() => Promise<readonly unknown[]>) | null,
  report: (error: unknown) => void,
): Promise<number | null> {
  if (list === null) return null;
  try {
    return (await list()).length;
  } catch (error) {
    report(error); // a print service that is off must not keep anybody from trying
    return null;
  }
}
