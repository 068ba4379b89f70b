/** The parts of the builder that F6 goes through, in the order they are read. */
const REGIONS = [
  { name: 'Header', root: '.topbar', first: 'button' },
  { name: 'Exercise library', root: '.library', first: 'input' },
  { name: 'Week board', root: '.board', first: '.card__open[aria-pressed="true"], .card__open, button' },
  { name: 'Inspector', root: '.inspector', first: '[role="tab"][aria-selected="true"]' },
] as const;

/** Moves the focus to the next region (+1) or the one before (-1), and gives its name. */
export function focusRegion(by: 1 | -1): string | null {
  const here = REGIONS.findIndex(({ root }) => document.activeElement?.closest(root));
  // From nowhere, forwards begins at the first and backwards at the last.
  const from = here === -1 ? (by === 1 ? -1 : 0) : here;
  for (let step = 1; step <= REGIONS.length; step += 1) {
    const region = REGIONS.at((from + by * step + REGIONS.length * 2) % REGIONS.length);
    const root = region ? document.querySelector<HTMLElement>(region.root) : null;
    const control = region && root ? firstOf(root, region.first) : null;
    if (!region || !control) continue;
    control.focus();
    return region.name;
  }
  return null;
}

/** The chosen card before the first one, the first one before any button. */
function firstOf(root: HTMLElement, selectors: string): HTMLElement | null {
  for (const selector of selectors.split(', ')) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
