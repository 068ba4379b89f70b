import type { PdfDocument } from './pen';

type WithInfo = { info: Record<string, unknown>; _addInfo(): void };

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
  const add = inner._addInfo.bind(inner);
  inner._addInfo = () => {
    const own = inner.info;
    inner.info = Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        typeof value === 'string' || value instanceof String
          ? value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
          : value,
      ]),
    );
    try {
      add();
    } finally {
      inner.info = own;
    }
  };
}
