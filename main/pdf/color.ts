/** `#rrggbb` as the operands of the operators `rg` and `RG`: shares of 1 that come out as the same bytes. */
export function rgb(colour: string): string {
  const known = operands.get(colour);
  if (known !== undefined) return known;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`"${colour}" is not a colour to print with.`);
  const fresh = [1, 3, 5]
    .map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)
    .join(' ');
  operands.set(colour, fresh);
  return fresh;
}

/** Colours are few: those of the page, of the clinic and of the figures. */
const operands = new Map<string, string>();
