import { existsSync } from 'node:fs';
import type { Recap } from '../collect/model/recap.ts';
import { bothSeen, isNews, type News, newsSince, type Seen, seenIn } from '../collect/news.ts';
import type { Hints } from '../collect/read/hints.ts';
import type { Settling } from '../collect/read/settled.ts';
import { Failure } from '../language/failure.ts';
import { watchMessages as m } from '../language/messages/collect-watch.ts';
import { type Lang, say } from '../language/text.ts';
import { clock } from '../language/time.ts';
import { inertLine } from '../safety/inert.ts';

/** Milliseconds between two looks at least; a look that takes long is followed by a rest that is longer. */
const PAUSE = 2000;
const REST = 5;
/** How soon a file that is still being written, or a notice of the system, brings the next look. */
const SOON = 700;
/** How long the earlier recap stays for the sake of reports that may come back: a file may be written for ever. */
const HELD = 20_000;
/** What stays in mind of what came before. */
const KEPT = 50;

/** What was new at one look. UTC. */
export interface Dated {
  readonly at: string;
  readonly news: News;
}

/** How things stand: the last look, and what came since the watching began, the newest first. */
interface Standing {
  readonly recap: Recap;
  readonly log: readonly Dated[];
  readonly total: { readonly arrived: number; readonly unreadable: number; readonly gone: number };
  /** Why the last look did not happen; empty when it did. */
  readonly trouble: string;
  /** Files that are still being written. */
  readonly waiting: number;
}

interface Watch {
  /** Where they are, and how they are named to people. */
  readonly paths: readonly { readonly full: string; readonly name: string }[];
  readonly settling: Settling;
  readonly hints: Hints;
  readonly lang: Lang;
  readonly now: () => Date;
  /** Reads everything that is ready. */
  readonly look: () => Promise<Recap>;
}

/** Looks again when it is time to: never more than one look at once, and none while a folder is away. */
export class Looks {
  standing: Standing;
  readonly #watch: Watch;
  #seen: Seen;
  #due: number;
  #away: string | undefined;
  /** Since when the earlier recap is kept. */
  #held: number | undefined;

  constructor(watch: Watch, first: Recap) {
    this.#watch = watch;
    this.#seen = seenIn(first);
    this.standing = {
      recap: first,
      log: [],
      total: { arrived: 0, unreadable: 0, gone: 0 },
      trouble: '',
      waiting: watch.settling.waiting,
    };
    this.#due = this.#next(this.#time(), this.standing.waiting);
  }

  /** Looks again if it is time; returned is what was new. */
  async refresh(): Promise<Dated | undefined> {
    const { hints, settling, look, lang } = this.#watch;
    const begun = this.#time();
    if (hints.taken()) this.#due = Math.min(this.#due, begun + SOON);
    if (begun < this.#due) return undefined;
    const trouble = this.#awayNow();
    if (trouble !== undefined) return this.#troubled(trouble);
    settling.next();
    try {
      const recap = await look();
      if (this.#mayComeBack(recap)) {
        this.#due = this.#next(begun, settling.waiting);
        this.standing = { ...this.standing, trouble: '', waiting: settling.waiting };
        return undefined;
      }
      const dated = { at: recap.asOf, news: this.#newsIn(recap) };
      this.#due = this.#next(begun, settling.waiting);
      this.standing = { ...this.standing, recap, trouble: '', waiting: settling.waiting };
      return isNews(dated.news) ? this.#noted(dated) : undefined;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return this.#troubled(inertLine(error.what[lang]));
    }
  }

  /**
   * Whether reports are missing that may be among the files still being written, renamed or edited: their cases must
   * not vanish from the view for the second that it takes.
   */
  #mayComeBack(recap: Recap): boolean {
    const isShort =
      this.#watch.settling.waiting > 0 && newsSince(seenIn(this.standing.recap), recap).gone > 0;
    this.#held = isShort ? (this.#held ?? this.#time()) : undefined;
    return this.#held !== undefined && this.#time() - this.#held < HELD;
  }

  /** While files are being written, one that seems gone may be among them, under another name: that is told later. */
  #newsIn(recap: Recap): News {
    const news = newsSince(this.#seen, recap);
    const seen = seenIn(recap);
    const isWhole = this.#watch.settling.waiting === 0;
    this.#seen = isWhole ? seen : bothSeen(this.#seen, seen);
    return isWhole ? news : { ...news, gone: 0 };
  }

  #noted(dated: Dated): Dated {
    const { total, log } = this.standing;
    const { arrived, unreadable, gone } = dated.news;
    this.standing = {
      ...this.standing,
      log: [dated, ...log].slice(0, KEPT),
      total: {
        arrived: total.arrived + arrived.length,
        unreadable: total.unreadable + unreadable.length,
        gone: total.gone + gone,
      },
    };
    return dated;
  }

  #awayNow(): string | undefined {
    const { paths, lang, now } = this.#watch;
    const missing = paths.find(({ full }) => !existsSync(full));
    this.#away = missing && (this.#away ?? now().toISOString());
    if (!missing || this.#away === undefined) return undefined;
    return say(m.vanished, lang, { path: inertLine(missing.name), time: clock(this.#away, 'Asia/Jakarta') });
  }

  #troubled(words: string): undefined {
    this.#due = this.#time() + PAUSE;
    this.standing = { ...this.standing, trouble: words };
  }

  #next(begun: number, waiting: number): number {
    const time = this.#time();
    const rest = REST * (time - begun);
    return time + (waiting > 0 ? Math.max(SOON, rest) : Math.max(PAUSE, rest));
  }

  #time(): number {
    return this.#watch.now().getTime();
  }
}
