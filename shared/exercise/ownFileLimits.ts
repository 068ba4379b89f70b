/** The largest file that is taken for a photo, in bytes. */
export const PHOTO_FILE_LIMIT = 20_000_000;

/** The largest file of own exercises that is read or written, in bytes: room for about 100 photos. */
export const OWN_FILE_LIMIT = 60_000_000;
