import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is on this machine; undefined: the tests that need one are skipped. */
export const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** A page in a headless browser that has no network to look for. */
export interface Tab {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression in the page. */
  look<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Starts the browser and talks to it over two pipes, so that no port is needed. */
export async function openTab(...flags: readonly string[]): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const browser = spawn(
    CHROMIUM ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...flags,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const { call, once } = speak(browser);
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const send: Tab['send'] = (method, params = {}) => call(method, params, String(sessionId));
  await send('Page.enable');
  return {
    send,
    async open(url) {
      const loaded = once('Page.loadEventFired');
      await send('Page.navigate', { url });
      await loaded;
    },
    async reload() {
      const loaded = once('Page.loadEventFired');
      await send('Page.reload');
      await loaded;
    },
    async look<T>(expression: string): Promise<T> {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value: T }).value;
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await call('Browser.close').catch(() => browser.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Requests and events over the browser's pipes: JSON, each ended by a zero byte. */
function speak(browser: ChildProcess) {
  const [, , , down, up] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const events = new Map<string, (() => void)[]>();
  let rest = '';
  let last = 0;
  up.setEncoding('utf8');
  up.on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) {
      const message = JSON.parse(text) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else for (const heard of events.get(message.method ?? '')?.splice(0) ?? []) heard();
    }
  });
  down.on('error', () => {});
  browser.setMaxListeners(0);
  return {
    once: (event: string) =>
      new Promise<void>((resolve) => events.set(event, [...(events.get(event) ?? []), resolve])),
    call: (method: string, params: object = {}, sessionId?: string) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
        );
        browser.once('exit', () => reject(new Error(`${method}: the browser has ended`)));
        down.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
  };
}
