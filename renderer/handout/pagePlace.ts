/** A page as it lies in the column that scrolls, pixels. */
export type PageBox = { readonly top: number; readonly height: number };

/** Where the reader is: on this page (from 0), so far down it (0 its top, 1 its foot; below 0 in the space above). */
export type PagePlace = { readonly page: number; readonly share: number };

/** The page whose foot is the first below the upper edge of what is shown. */
export function placeAt(scrollTop: number, pages: readonly PageBox[]): PagePlace | null {
  const found = pages.findIndex(({ top, height }) => top + height > scrollTop);
  const page = found === -1 ? pages.length - 1 : found;
  const box = pages[page];
  if (!box || box.height === 0) return null;
  return { page, share: (scrollTop - box.top) / box.height };
}

/** How far to scroll to be at that place again; at the last page where there are fewer now. */
export function scrollTo(place: PagePlace, pages: readonly PageBox[]): number | null {
  const box = pages[Math.min(place.page, pages.length - 1)];
  return box ? Math.round(box.top + place.share * box.height) : null;
}
