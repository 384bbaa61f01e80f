import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { lineReader } from '../../src/terminal/reader.ts';
import { Stopped } from '../../src/walk/asker.ts';

function open() {
  const input = new PassThrough();
  const stop = new AbortController();
  return { input, stop, reader: lineReader(input, stop.signal) };
}

describe('lines', () => {
  test.each([
    ['one after the other', ['a\nb\n'], ['a', 'b']],
    ['all at once', ['a\nb\nc\nd\n'], ['a', 'b', 'c', 'd']],
    ['in pieces', ['a', 'b\nc', 'd\n'], ['ab', 'cd']],
    ['with line breaks of Windows, cut in two', ['a\r', '\nb\r\n'], ['a', 'b']],
    ['empty ones', ['\n\nx\n'], ['', '', 'x']],
    ['a last one without a line break', ['a\nb'], ['a', 'b']],
    ['with a byte order mark', ['\ufeffa\n'], ['a']],
  ])('%s', async (_, chunks, lines) => {
    const { input, reader } = open();
    for (const chunk of chunks) input.write(chunk);
    input.end();
    for (const line of lines) expect(await reader.next()).toBe(line);
    await expect(reader.next()).rejects.toMatchObject({ reason: 'input-ended' });
  });

  test('a letter whose bytes come apart stays whole', async () => {
    const { input, reader } = open();
    const bytes = Buffer.from('é\n');
    const next = reader.next();
    input.write(bytes.subarray(0, 1));
    await new Promise((resolve) => setImmediate(resolve));
    input.write(bytes.subarray(1));
    expect(await next).toBe('é');
  });

  test('what comes between two questions waits', async () => {
    const { input, reader } = open();
    input.write('a\n');
    expect(await reader.next()).toBe('a');
    input.write('b\nc\n');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await reader.next()).toBe('b');
    expect(await reader.next()).toBe('c');
  });
});

describe('the end', () => {
  test('told to stop while it waits', async () => {
    const { stop, reader } = open();
    const next = reader.next();
    stop.abort(new Stopped('hung-up'));
    await expect(next).rejects.toMatchObject({ reason: 'hung-up' });
  });

  test('a broken stream', async () => {
    const { input, reader } = open();
    const next = reader.next();
    input.destroy(new Error('EIO'));
    await expect(next).rejects.toMatchObject({ reason: 'hung-up' });
  });

  test('between questions the stream is paused', async () => {
    const { input, reader } = open();
    expect(input.isPaused()).toBe(true);
    input.write('a\n');
    await reader.next();
    expect(input.isPaused()).toBe(true);
  });
});
