/** Pixels of CSS (96 to the inch) in one of each unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

type Size = { readonly width: number; readonly height: number };

/** A length above 0 in pixels of CSS; null where it depends on where the drawing stands, as 100 % does. */
function lengthOf(text: string | undefined): number | null {
  const [, number, unit = ''] =
    /^\s*\+?((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const length = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : null;
}

function viewBoxOf(text: string | undefined): Size | null {
  const numbers = (text ?? '')
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? { width, height }
    : null;
}

/** How large a drawing is by itself, from the attributes of its root; null when it does not say. */
export function svgSize(attributes: ReadonlyMap<string, string>): Size | null {
  const [width, height] = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))];
  return width !== null && height !== null ? { width, height } : viewBoxOf(attributes.get('viewBox'));
}

/** The attributes of a root that is drawn as large as fits into a box, in pixels of CSS. */
export function fitted(
  attributes: ReadonlyMap<string, string>,
  { width, height }: Size,
  box: Size,
): ReadonlyMap<string, string> {
  const scale = Math.min(box.width / width, box.height / height);
  return new Map([
    ['viewBox', `0 0 ${width} ${height}`],
    ...attributes,
    ['width', String(Math.max(width * scale, 1))],
    ['height', String(Math.max(height * scale, 1))],
  ]);
}
