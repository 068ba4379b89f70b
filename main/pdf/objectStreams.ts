import { deflateSync } from 'node:zlib';

/**
 * A finished PDF with all its small objects in compressed object streams and a cross-reference stream (ISO 32000-1,
 * 7.5.7 and 7.5.8; PDF 1.5 and later). pdfkit writes every object of the structure tree as plain text, with 20 bytes
 * more in the cross-reference table: a third of a tagged handout. Nothing else changes: streams, and with them the XMP
 * metadata that other programs look for as plain text, are copied as they are, and object numbers stay.
 *
 * Takes what pdfkit 0.20 writes: one cross-reference table, generation 0 throughout, no encryption. Throws at any
 * other file, for that is a bug here and not a mistake of the person who prints.
 */
export function packObjects(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { offsets, tableAt, trailer } = readTable(bytes);
  const objects = readObjects(bytes, offsets, tableAt);
  const header = bytes.subarray(0, Math.min(...offsets));
  if (!/^%PDF-1\.[5-7]\n/.test(header.toString('latin1')))
    throw new Error('Object streams need PDF 1.5 or later.');
  const out = new PackedFile(header, offsets.length + 1);
  for (const object of objects) if (object.kind === 'stream') out.copy(object);
  const small = objects.filter((object) => object.kind === 'small');
  for (let at = 0; at < small.length; at += MOST_IN_STREAM) out.pack(small.slice(at, at + MOST_IN_STREAM));
  return out.end(trailer);
}

/** A reader that wants one object unpacks the whole stream it is in. */
const MOST_IN_STREAM = 400;

type Small = { readonly kind: 'small'; readonly id: number; readonly body: Buffer };
type Stream = { readonly kind: 'stream'; readonly id: number; readonly whole: Buffer };

type Table = {
  /** Where each object starts, the first being object 1. */
  readonly offsets: readonly number[];
  readonly tableAt: number;
  /** The entries of the trailer's dictionary. */
  readonly trailer: string;
};

function readTable(bytes: Buffer): Table {
  const end = /startxref\n(\d+)\n%%EOF\n$/.exec(bytes.subarray(-64).toString('latin1'));
  const tableAt = Number(end?.[1] ?? bytes.length);
  const [table = '', rest = ''] = bytes.subarray(tableAt).toString('latin1').split('trailer\n<<\n');
  const [keyword, range, head, ...entries] = table.split('\n').slice(0, -1);
  const trailer = rest.slice(0, rest.indexOf('\n>>\nstartxref\n'));
  if (keyword !== 'xref' || range !== `0 ${entries.length + 1}` || head !== FREE || !entries.every(isUsed))
    throw new Error('The cross-reference table is not as pdfkit writes it.');
  if (!trailer.includes('/Root ') || /\/(Encrypt|Prev) /.test(trailer))
    throw new Error('The trailer is not as pdfkit writes it.');
  return { offsets: entries.map((entry) => Number(entry.slice(0, 10))), tableAt, trailer };
}

/** The head of the list of free objects, the only one of it. */
const FREE = '0000000000 65535 f ';
const isUsed = (entry: string): boolean => /^\d{10} 00000 n $/.test(entry);

/** All objects by number. An object ends where the next one in the file begins. */
function readObjects(
  bytes: Buffer,
  offsets: readonly number[],
  tableAt: number,
): readonly (Small | Stream)[] {
  const starts = [...offsets, tableAt].sort((a, b) => a - b);
  const endOf = new Map(starts.slice(0, -1).map((start, i) => [start, starts[i + 1] ?? tableAt]));
  return offsets.map((start, i) => {
    const id = i + 1;
    const whole = bytes.subarray(start, endOf.get(start));
    const [head, foot] = [`${id} 0 obj\n`, '\nendobj\n'];
    const ends = (text: string) => whole.subarray(-text.length).toString('latin1') === text;
    if (whole.subarray(0, head.length).toString('latin1') !== head || !ends(foot))
      throw new Error(`Object ${id} is not as pdfkit writes it.`);
    return ends(`\nendstream${foot}`)
      ? { kind: 'stream', id, whole }
      : { kind: 'small', id, body: whole.subarray(head.length, whole.length - foot.length) };
  });
}

/** Where an object is: at a byte of the file, or at a place in an object stream. */
type Entry = readonly [type: 0 | 1 | 2, where: number, index: number];

class PackedFile {
  readonly #parts: Buffer[] = [];
  readonly #entries: Entry[] = [[0, 0, 65535]];
  #length = 0;
  #nextId: number;

  constructor(header: Buffer, firstFreeId: number) {
    this.#nextId = firstFreeId;
    this.#append(header);
  }

  copy({ id, whole }: Stream): void {
    this.#entries[id] = [1, this.#length, 0];
    this.#append(whole);
  }

  /** Writes one object stream: the numbers and places of its objects, then the objects. */
  pack(objects: readonly Small[]): void {
    const stream = this.#nextId++;
    let at = 0;
    const places = objects.map(({ id, body }, i) => {
      const place = `${id} ${at}`;
      this.#entries[id] = [2, stream, i];
      at += body.length + 1;
      return place;
    });
    const index = Buffer.from(`${places.join(' ')}\n`, 'latin1');
    const bodies = objects.flatMap(({ body }) => [body, NEW_LINE]);
    this.#stream(
      stream,
      `/Type /ObjStm\n/N ${objects.length}\n/First ${index.length}`,
      Buffer.concat([index, ...bodies]),
    );
  }

  /** Writes the cross-reference stream, which takes the place of the table and of the trailer. */
  end(trailer: string): Uint8Array {
    const id = this.#nextId++;
    const start = this.#length;
    this.#entries[id] = [1, start, 0];
    const table = Buffer.alloc(this.#entries.length * 7);
    this.#entries.forEach(([type, where, index], i) => {
      table.writeUInt8(type, i * 7);
      table.writeUInt32BE(where, i * 7 + 1);
      table.writeUInt16BE(index, i * 7 + 5);
    });
    const size = `/Size ${this.#entries.length}`;
    this.#stream(id, `/Type /XRef\n/W [1 4 2]\n${trailer.replace(/\/Size \d+/, size)}`, table);
    this.#append(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  #stream(id: number, dictionary: string, content: Buffer): void {
    this.#entries[id] = [1, this.#length, 0];
    const packed = deflateSync(content);
    const head = `${id} 0 obj\n<<\n${dictionary}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`;
    this.#append(Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  #append(...parts: readonly Buffer[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }
}

const NEW_LINE = Buffer.from('\n', 'latin1');
