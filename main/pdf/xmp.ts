import type { PdfDocument } from './pen';

const ADD_INFO = '_addInfo';
type WithInfo = { info: Record<string, unknown>; [ADD_INFO](): void };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** pdfkit writes the title into XMP as it stands: "Knee & Hip" would make ill-formed XML. */
export function escapeXmp(doc: PdfDocument): void {
  const inner = doc as unknown as WithInfo;
  const add = inner[ADD_INFO].bind(inner);
  inner[ADD_INFO] = () => {
    const own = inner.info;
    inner.info = Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : value,
      ]),
    );
    try {
      add();
    } finally {
      inner.info = own;
    }
  };
}
