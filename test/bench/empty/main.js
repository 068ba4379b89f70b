import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';

/**
 * The libraries of the app's first screen, set up as renderer/main.tsx sets them up, around one button. The schema
 * uses the kinds of values the app's messages have, so that zod comes with the same parts.
 */

z.config({ jitless: true });

const Message = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    id: z.uuid(),
    names: z.array(z.string().trim().min(1).max(80)).max(5).nullable(),
    count: z.int().min(0).max(9).optional(),
    sex: z.enum(['female', 'male']),
  }),
  z.strictObject({
    kind: z.literal('other'),
    values: z.record(z.string(), z.union([z.number(), z.boolean()])),
  }),
]);
const label = Message.safeParse({ kind: 'other', values: { ready: true } }).success ? 'Ready' : 'Broken';

const nonce = document.querySelector('meta[name="csp-nonce"]').getAttribute('content');
const cache = createCache({ key: 'mui', nonce, prepend: true });
const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: { light: { palette: { primary: { main: '#0e6b68' } } }, dark: true },
});
const button = createElement('button', { type: 'button', className: 'button' }, label);
const themed = createElement(ThemeProvider, { theme, storageManager: null }, button);
const page = createElement(CacheProvider, { value: cache }, themed);

createRoot(document.getElementById('app')).render(createElement(StrictMode, null, page));
