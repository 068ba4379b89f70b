import { spawn } from 'node:child_process';

/** Starts a host (`node ARGS`) and waits for the address it prints. */
export async function openHost(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output) ?? [];
      if (found) resolve(found);
    });
    ended.then((code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
  return {
    address,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * A function that opens the page in a fresh profile and gives the milliseconds from navigation until something was
 * painted and until `selector` was visible. The address's token works once, so its cookie is taken along.
 */
export async function visitor(browser, address, selector) {
  const first = await browser.newContext();
  await (await first.newPage()).goto(address);
  const storageState = await first.storageState();
  await first.close();
  return async () => {
    const context = await browser.newContext({ storageState });
    const page = await context.newPage();
    await page.addInitScript(watch, selector);
    await page.goto(new URL(address).origin);
    const times = await page.waitForFunction(() => globalThis.osteonBench);
    const found = await times.jsonValue();
    await context.close();
    return found;
  };
}

/** Runs in the page from its start: looks at every frame, and reports once both moments are known. */
function watch(selector) {
  let ready = null;
  const look = () => {
    ready ??= document.querySelector(selector)?.checkVisibility() ? performance.now() : null;
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (ready !== null && paint) globalThis.osteonBench = { paint: paint.startTime, ready };
    else requestAnimationFrame(look);
  };
  look();
}
