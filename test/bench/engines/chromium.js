import { readFileSync } from 'node:fs';
import { built } from '../build.js';
import { FOOTER_SIZE, footerLine, LINE, MARGIN, PAGE } from '../pieces.js';
import { svgOf } from '../svg.js';
import { BOLD, REGULAR } from './fonts.js';

/**
 * Chromium's own print of a page with the same words, grids and pictures, tagged. The browser is running, the page is
 * open and its fonts are loaded: a handout only takes the place of the one before.
 */

const { launchBrowser } = await built('browser.js');

const font = (file, weight) =>
  `@font-face { font-family: Source; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(file, 'base64')}); }`;
const STYLE = `${font(REGULAR, 400)} ${font(BOLD, 700)}
  body { margin: 0; font: 14pt/${LINE} Source; }
  p { margin: 4pt 0 0; } table { margin-top: 4pt; width: 100%; border-collapse: collapse; table-layout: fixed; }
  td { border: 1pt solid; padding: 4pt; vertical-align: top; } tr, figure { break-inside: avoid; }
  .pictures { display: flex; margin-top: 4pt; } figure { flex: 1; margin: 0; } svg { display: block; }
  .page { break-before: page; }`;

const inches = (points) => `${points / 72}in`;

let opened = null;

async function open() {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Handout</title><style>${STYLE}</style><body>`);
  return { browser, page };
}

export async function render({ pieces: { pieces, footer } }) {
  opened ??= open();
  const { page } = await opened;
  const body = pieces.map(element).join('');
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
  }, body);
  return page.pdf({
    width: inches(PAGE.width),
    height: inches(PAGE.height),
    margin: { top: inches(MARGIN), right: inches(MARGIN), bottom: inches(MARGIN), left: inches(MARGIN) },
    tagged: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="font-size: ${FOOTER_SIZE}pt; margin-left: ${MARGIN}pt">${footerLine(
      footer,
      '<span class="pageNumber"></span>',
      '<span class="totalPages"></span>',
    )}</div>`,
  });
}

export async function close() {
  const running = opened;
  opened = null;
  if (running) await (await running).browser.close();
}

const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const runs = (list) =>
  list.map(({ text, strong }) => (strong ? `<b>${safe(text)}</b>` : safe(text))).join('');
const sized = (size) => `style="font-size: ${size}pt"`;

function element(piece) {
  if (piece.kind === 'page') return '<div class="page"></div>';
  if (piece.kind === 'text') return `<p ${sized(piece.size)}>${runs(piece.runs)}</p>`;
  if (piece.kind === 'pictures') return `<div class="pictures">${piece.pictures.map(figure).join('')}</div>`;
  const row = (cells) =>
    `<tr>${cells.map((cell) => `<td ${sized(cell.size)}>${runs([cell])}</td>`).join('')}</tr>`;
  return `<table>${piece.rows.map(row).join('')}</table>`;
}

const figure = (picture) =>
  `<figure>${svgOf(picture)}<figcaption ${sized(picture.size)}>${runs(picture.caption)}</figcaption></figure>`;
