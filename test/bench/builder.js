import path from 'node:path';
import { built, emptyFolder, ROOT } from './build.js';
import { ITEMS, LIBRARY, SESSIONS, writeCase } from './builderCase.js';
import { buildApp } from './buildApp.js';
import { judge, median, printTable, quantile, say } from './measure.js';
import { buildNaive } from './naiveBuilder.js';
import { openHost } from './visit.js';

/** The builder in a real browser: from a keystroke to the painted page, a drag, and the opening of a program. */

const APP = 'Osteon';
const NAIVE = 'everything drawn again';
const ROUNDS = 4;
const KEYSTROKES = 20;

export async function run() {
  const subject = await built('subject.js');
  await buildApp();
  const starts = { [APP]: path.join(ROOT, 'out/node/start.js'), [NAIVE]: await buildNaive() };
  const browser = await subject.launchBrowser();
  const hosts = [];
  try {
    const pages = {};
    for (const [name, start] of Object.entries(starts)) {
      const data = emptyFolder(`builder-${name.length}`);
      writeCase(subject, data);
      const host = await openHost([start, '--browser', '--no-open', '--data', data]);
      hosts.push(host);
      pages[name] = await openPage(browser, host.address);
    }
    await measure(pages);
  } finally {
    await browser.close();
    await Promise.all(hosts.map((host) => host.close()));
  }
}

async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(watchPaints);
  await page.goto(address);
  await page.getByRole('button', { name: /Vidal/ }).click();
  return page;
}

/** Opens, edits and drags by turns, each page the same. */
async function measure(pages) {
  const found = Object.fromEntries(
    Object.keys(pages).map((name) => [name, { open: [], type: [], move: [], frames: [] }]),
  );
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, page] of Object.entries(pages)) {
      const into = found[name];
      into.open.push(await openProgram(page));
      if (round === 0) await drawWholeLibrary(page);
      into.type.push(...(await typeDoses(page)));
      into.move.push(...(await moveByKeys(page)));
      into.frames.push(...(await dragAcross(page)));
      await page.getByRole('button', { name: 'Rosa Vidal', exact: true }).click();
      await page.getByRole('button', { name: /^Open / }).waitFor();
    }
  report(found);
}

/** As long as a hand takes to point at a button (Card, Moran and Newell 1980): the page is left alone for it. */
const POINT_MS = 1100;

async function openProgram(page) {
  await page.getByRole('button', { name: /^Open / }).waitFor();
  await page.waitForTimeout(POINT_MS);
  await page.evaluate(() => globalThis.osteonPaints.untilPainted('click', `[data-session]`));
  await page.getByRole('button', { name: /^Open / }).click();
  return page.evaluate(() => globalThis.osteonPaints.last());
}

/** The library draws more cards as it is scrolled: here to its end. */
async function drawWholeLibrary(page) {
  await page.waitForFunction((count) => {
    document.querySelector('.library__more button')?.click();
    return document.querySelectorAll('.librarycard').length === count;
  }, LIBRARY);
}

/** One digit after another in the dose of exercises all over the board. */
async function typeDoses(page) {
  const times = [];
  for (let at = 0; at < KEYSTROKES; at += 5) {
    await page
      .locator('.card__open')
      .nth((at * 7) % ITEMS)
      .click();
    const field = page.locator('.card--selected input').first();
    await field.focus();
    for (let digit = 0; digit < 5; digit++) {
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+ArrowRight');
      times.push(await timed(page, 'input', () => page.keyboard.press(String(2 + digit))));
    }
  }
  return times;
}

async function moveByKeys(page) {
  const times = [];
  for (let at = 0; at < 5; at++) {
    await page.locator('[data-position="2"] .card__open').nth(at).focus();
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowDown'])
      times.push(await timed(page, 'keydown', () => page.keyboard.press(key)));
  }
  return times;
}

/** Milliseconds from the event that `act` causes to the painted page. */
async function timed(page, event, act) {
  await page.evaluate((name) => globalThis.osteonPaints.untilPainted(name), event);
  await act();
  return page.evaluate(() => globalThis.osteonPaints.last());
}

/** A card taken across the whole board and back, and how long each frame was on the way. */
async function dragAcross(page) {
  const card = await page.locator('[data-position="3"]').first().boundingBox();
  await page.mouse.move(card.x + 30, card.y + 12);
  await page.mouse.down();
  await page.mouse.move(card.x + 40, card.y + 20, { steps: 4 });
  await page.evaluate(() => globalThis.osteonPaints.countFrames());
  for (let step = 0; step < 120; step++) {
    const [x, y] = [Math.sin(step / 19), Math.cos(step / 7)];
    await page.mouse.move(700 + 330 * x, 480 + 200 * y);
  }
  const frames = await page.evaluate(() => globalThis.osteonPaints.frames());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames;
}

/** Runs in the page from its start. A paint is over when a message posted in its frame is heard. */
function watchPaints() {
  let answer = null;
  let counted = [];
  let counting = false;
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  globalThis.osteonPaints = {
    /** Listens for the next event of a kind and times it to the paint after it, or to that of an element. */
    untilPainted(kind, selector = null) {
      answer = new Promise((resolve) => {
        const start = (event) => {
          const from = event.timeStamp;
          const look = () =>
            selector === null || document.querySelector(selector)
              ? painted(() => resolve(performance.now() - from))
              : requestAnimationFrame(look);
          look();
        };
        addEventListener(kind, start, { capture: true, once: true });
      });
    },
    last: () => answer,
    countFrames() {
      counted = [];
      counting = true;
      let before = performance.now();
      const next = (now) => {
        counted.push(now - before);
        before = now;
        if (counting) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
    frames() {
      counting = false;
      return counted.slice(1);
    },
  };
}

function report(found) {
  const row = (times, peer) => [
    median(times).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    (median(times) / median(peer)).toFixed(2),
  ];
  const what = { type: 'a keystroke in a dose', move: 'a card moved by keys', open: 'a program opened' };
  printTable(
    `${ITEMS} exercises in ${SESSIONS} sessions, 24 weeks, ${LIBRARY} in the library: from the event to the painted page`,
    ['', 'median ms', 'p95 ms', `x ${APP}`],
    Object.entries(what).flatMap(([kind, words]) =>
      Object.keys(found).map((name) => [`${words}: ${name}`, ...row(found[name][kind], found[APP][kind])]),
    ),
  );
  const fps = (frames) => 1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length);
  printTable(
    'a card dragged across the board',
    ['', 'frames a second', 'p95 ms a frame'],
    Object.entries(found).map(([name, { frames }]) => [
      name,
      fps(frames).toFixed(1),
      quantile(frames, 0.95).toFixed(1),
    ]),
  );
  const { type, move, open, frames } = found[APP];
  const edits = [...type, ...move];
  judge('edit to painted page, median', median(edits), 50, ' ms');
  judge('edit to painted page, p95', quantile(edits, 0.95), 100, ' ms');
  judge('opening the program, median', median(open), 300, ' ms');
  const rate = fps(frames);
  say(`drag: ${rate.toFixed(1)} frames a second, target at least 55: ${rate >= 55 ? 'met' : 'MISSED'}`);
}
