import type { ExchangeFile } from '../api/exchangeFile';
import { readExchangeFile } from '../api/exchangeFile';

const files = import.meta.glob<string>('./*.osteon.json', { eager: true, query: '?raw', import: 'default' });

function read([name, text]: [string, string]): ExchangeFile {
  const file = readExchangeFile(text);
  if (!file.ok) throw new Error(`example ${name}: ${file.error}`);
  return file.value;
}

/** Three made-up patients with programs: LIFTMOR in the clinic and at home; after a T8 fracture; a draft full of faults. */
export const examples: readonly ExchangeFile[] = Object.entries(files).map(read);
