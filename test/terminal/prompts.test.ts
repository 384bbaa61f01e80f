import { Writable } from 'node:stream';
import { render } from '@inquirer/testing';
import { expect, test } from 'vitest';
import { linePrompt, menuPrompt } from '../../src/terminal/prompts.ts';

const AROUND = { ended: () => {}, output: new Writable() };
const tick = () => new Promise((resolve) => setImmediate(resolve));

test('a menu draws its state after each key and ends with what was chosen', async () => {
  const items = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  const menu = { above: () => [], question: '', items, actions: [], initial: 0 };
  const draw = ({ active }: { active: number }) => `active: ${active}`;
  const { answer, events, getScreen } = await render(menuPrompt, { ...AROUND, menu, draw, left: {} });
  expect(getScreen()).toBe('active: 0');
  events.keypress('down');
  expect(getScreen()).toBe('active: 1');
  events.keypress('enter');
  expect(await answer).toEqual({ value: 'b', ticked: [] });
});

test('a line refuses to be empty, and ends with its text', async () => {
  const draw = ({ text, refused }: { text: string; refused: boolean }): [string, string] => [
    `> ${text}`,
    refused ? 'belum diisi' : '',
  ];
  const config = { ...AROUND, empty: 'refuse', lines: false, initial: '', draw, left: {} } as const;
  const { answer, events, getScreen } = await render(linePrompt, config);
  events.keypress('enter');
  await tick();
  await tick();
  expect(getScreen()).toContain('belum diisi');
  events.type('ya');
  await tick();
  expect(getScreen()).toBe('> ya');
  events.keypress('enter');
  expect(await answer).toBe('ya');
});
