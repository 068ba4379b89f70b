/**
 * Which card a key leads to from card `at`, in a grid whose cards begin at these heights: left and right go on over
 * the ends of rows, up and down stay in the column. Null when the key does not move, or leads out of the grid.
 */
export function nextInGrid(key: string, at: number, tops: readonly number[]): number | null {
  const columns = tops.filter((top) => top === tops[0]).length;
  const last = tops.length - 1;
  const to = (next: number) => (next >= 0 && next <= last && next !== at ? next : null);
  switch (key) {
    case 'ArrowRight':
      return to(at + 1);
    case 'ArrowLeft':
      return to(at - 1);
    case 'ArrowDown':
      return to(at + columns) ?? (rowOf(at, columns) < rowOf(last, columns) ? to(last) : null);
    case 'ArrowUp':
      return to(at - columns);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    default:
      return null;
  }
}

const rowOf = (at: number, columns: number): number => Math.floor(at / columns);
