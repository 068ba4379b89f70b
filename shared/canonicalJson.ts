/**
 * JSON with the keys of every object in order, so that equal values give equal text. `undefined` members are left
 * out as JSON.stringify does. For plain data only.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return arrayJson(value);
  return objectJson(value as Readonly<Record<string, unknown>>);
}

/** Whether two plain values say the same, whatever the order of their keys. */
export const isSameData = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(a) === canonicalJson(b);

function arrayJson(values: readonly unknown[]): string {
  let text = '';
  for (const entry of values) text += `${text === '' ? '' : ','}${canonicalJson(entry ?? null)}`;
  return `[${text}]`;
}

/** Keys recur: each is quoted once. There are as many as the schemas have fields. */
const quotedKeys = new Map<string, string>();

function quoted(key: string): string {
  const text = quotedKeys.get(key) ?? JSON.stringify(key);
  quotedKeys.set(key, text);
  return text;
}

/** Written out in a loop: the check makes thousands of these at a keystroke. */
function objectJson(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
