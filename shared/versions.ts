/** The version of templates, rules and thresholds. Raise it with any change of a clinical number. */
export const EVIDENCE_VERSION = '2';

/** The version of the built-in exercises. Raise it with any change of their data. */
export const LIBRARY_VERSION = '2';
