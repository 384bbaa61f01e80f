/** Everything outside the program that a command may touch: given in, so that tests can give their own. */
export interface World {
  readonly args: readonly string[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly cwd: string;
  readonly now: () => Date;
  readonly version: string;
  /** Folder of the shipped runbooks. */
  readonly shipped: URL;
  /** Folder of the compiled runbooks that the build made from them. */
  readonly compiled: URL;
  /** Folder of the fonts that a PDF takes along. */
  readonly fonts: URL;
  /** Folder of the programs of threads that find and read reports; without it that is done in this thread. */
  readonly reader?: URL;
  /** Where SIGINT, SIGTERM and SIGHUP arrive. */
  readonly signals: NodeJS.EventEmitter;
}

/** Options that every command takes. */
export interface Globals {
  readonly lang: 'id' | 'en';
  readonly home?: string;
  readonly plain: boolean;
  readonly answers?: string;
  readonly out?: string;
  readonly color: boolean;
  readonly debug: boolean;
}
