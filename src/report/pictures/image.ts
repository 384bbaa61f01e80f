/** A picture that every format can show. */
export interface Image {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The camera noted that the picture has to be turned to be seen upright; not every word processor does that. */
  readonly turned?: boolean;
}

/** A picture that is listed by name and hash only. */
export interface Withheld {
  readonly withheld: 'broken' | 'too-large' | 'unsupported';
}

/** Beyond this a picture takes more memory to show than an office laptop should need to open a report. */
export const MOST_PIXELS = 50_000_000;
