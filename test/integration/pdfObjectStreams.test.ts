import { inflateSync } from 'node:zlib';
import PdfKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { collect } from '../../main/pdf/collect';
import { packObjects } from '../../main/pdf/objectStreams';
import { readPdf } from '../support/pdf';

type Options = ConstructorParameters<typeof PdfKit>[0];

/** A tagged document as pdfkit writes it: so many paragraphs, one a line, 30 a page. */
async function written(paragraphs: number, options: Options = {}): Promise<Uint8Array> {
  const doc = new PdfKit({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    autoFirstPage: false,
    info: { Title: 'Plain (title) \\ endobj', CreationDate: new Date('2026-11-22T12:00:00Z') },
    ...options,
  });
  const finished = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (let i = 0; i < paragraphs; i++) {
    if (i % 30 === 0) doc.addPage();
    const line = doc.struct('P', {}, [() => void doc.text(`Line ${i + 1}`, 72, 72 + (i % 30) * 20)]);
    root.add(line);
  }
  doc.addNamedDestination('end');
  root.end();
  doc.end();
  return finished;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a file with its small objects packed', () => {
  test.each([1, 29, 400, 1200])('reads as before: %i paragraphs', async (paragraphs) => {
    const plain = await written(paragraphs);
    expect(await readPdf(packObjects(plain))).toEqual(await readPdf(plain));
  });

  test('is smaller, and no small object is left outside a stream', async () => {
    const plain = await written(200);
    const packed = packObjects(plain);
    expect(packed.length).toBeLessThan(plain.length / 2);
    const objects = latin(packed).match(/\d+ 0 obj\n[^]*?\nendobj\n/g) ?? [];
    expect(objects.length).toBeGreaterThan(3);
    for (const object of objects) expect(object).toContain('\nendstream\nendobj\n');
    expect(latin(packed)).not.toContain('trailer');
  });

  test('keeps the metadata as plain text, and its identifier', async () => {
    const plain = await written(3);
    const packed = packObjects(plain);
    expect(latin(packed)).toContain('<x:xmpmeta');
    const [identifier] = latin(plain).match(/\/ID \[<\w+> <\w+>\]/) ?? [];
    expect(identifier).toBeDefined();
    expect(latin(packed)).toContain(identifier);
  });

  test('names in its cross-reference stream where each stream starts', async () => {
    const packed = packObjects(await written(40));
    const bytes = Buffer.from(packed);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin(packed))?.[1]);
    const at = bytes.indexOf('stream\n', start) + 'stream\n'.length;
    const table = inflateSync(bytes.subarray(at, bytes.indexOf('\nendstream', at)));
    const entries = Array.from({ length: table.length / 7 }, (_, id) => ({
      id,
      type: table.readUInt8(id * 7),
      where: table.readUInt32BE(id * 7 + 1),
    }));
    expect(entries[0]?.type).toBe(0);
    const streams = entries.filter(({ type }) => type === 1);
    expect(streams.length).toBeGreaterThan(2);
    for (const { id, where } of streams)
      expect(latin(packed).slice(where, where + 20)).toMatch(new RegExp(`^${id} 0 obj\n`));
  });

  test('is the same for the same file', async () => {
    const plain = await written(5);
    expect(Buffer.from(packObjects(plain)).equals(Buffer.from(packObjects(plain)))).toBe(true);
  });
});

describe('a file that pdfkit would not write is refused', () => {
  test('an older version', async () => {
    const old = await written(1, { pdfVersion: '1.4' });
    expect(() => packObjects(old)).toThrow('PDF 1.5');
  });

  test('one that is encrypted', async () => {
    const sealed = await written(1, { userPassword: 'secret' });
    expect(() => packObjects(sealed)).toThrow('The trailer is not');
  });

  test('one that was packed already, one cut short, and none', async () => {
    const plain = await written(1);
    for (const bytes of [packObjects(plain), plain.subarray(0, plain.length - 9), new Uint8Array()])
      expect(() => packObjects(bytes)).toThrow('The cross-reference table is not');
  });

  test('one whose offsets are wrong', async () => {
    const text = latin(await written(1));
    const moved = text.replace(/\n(\d{10}) 00000 n \n/, (_, offset: string) => {
      const next = String(Number(offset) + 1).padStart(10, '0');
      return `\n${next} 00000 n \n`;
    });
    expect(() => packObjects(Buffer.from(moved, 'latin1'))).toThrow('Object 1 is not');
  });
});
