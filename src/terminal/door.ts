import type { Calls, Notice } from '../walk/asker.ts';
import type { Look } from './page.ts';

/** A line that can be chosen. */
export interface Item {
  readonly value: string;
  readonly label: string;
  /** Short remark beside it. */
  readonly hint?: string;
  /** What may be typed instead of its number where answers are lines. */
  readonly word?: string;
  /** A box to tick rather than a line to choose. */
  readonly tick?: boolean;
  /** Cannot be ticked together with any other. */
  readonly alone?: boolean;
}

/** What can be done at any time: one key on a screen, one word in plain lines. */
export interface Action {
  readonly value: string;
  readonly key: string;
  readonly word: string;
  readonly label: string;
}

/** What stands above a question, drawn for the room that the question leaves. */
export type Above = (look: Look) => readonly string[];

export interface Menu {
  readonly above: Above;
  readonly question: string;
  readonly items: readonly Item[];
  readonly actions: readonly Action[];
  /** Index of the item that is active at first. */
  readonly initial: number;
  /** What is ticked at first. */
  readonly ticked?: readonly string[];
  /** Item that hands in what was ticked; refused while nothing is. */
  readonly submit?: string;
  readonly below?: Above;
}

export interface Picked {
  /** Value of the item or action. */
  readonly value: string;
  readonly ticked: readonly string[];
}

export interface Question {
  readonly above: Above;
  readonly question: string;
  /** What helps to answer, and what Enter and Esc do here. */
  readonly hints: readonly string[];
  /** Words that stand for something else than an answer, where answers are lines. */
  readonly words: readonly { readonly value: string; readonly word?: string }[];
  /** What an empty line means. */
  readonly empty: 'leave' | 'accept' | 'refuse';
  /** Several pasted lines stay several lines; otherwise they become one. */
  readonly lines: boolean;
  readonly initial?: string;
}

export type Written = { readonly text: string } | { readonly word: string } | undefined;

/** The three things that a way of asking has to be able to do; everything else is built on them. */
export interface Door {
  /** Whether actions are keys; else they are words. */
  readonly byKey: boolean;
  pick(menu: Menu): Promise<Picked>;
  /** What was written; undefined when the question was left without an answer. */
  write(question: Question): Promise<Written>;
  /** Shows a longer text; returns when it has been seen. */
  read(above: Above): Promise<void>;
  /** Shows a page until Enter, or until something else is over; no key does anything then. */
  show(above: Above, until?: Promise<void>): Promise<void>;
  heed(calls: Calls): void;
  /** Leaves one line about what has just been answered. */
  leave(instruction: string, answer: string, clock: string, drill: boolean): void;
  tell(notice: Notice): void;
  progress(label: string, share: number): void;
}
