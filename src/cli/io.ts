/** Where text goes: a stream of Node's, or a string in a test. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world as the command line sees it. */
export interface Io {
  /** What is piped in, in pieces. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale that the system reports, where the environment says nothing. */
  readonly locale: string;
  readonly now: () => Date;
}
