/** One thing that is wrong, and where: `path` is a dotted path (`stakeholders.s1.power`), empty for the whole. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T>(problems: Problem[]): Result<T> {
  return { ok: false, problems };
}

export function failAt<T>(path: string, message: string): Result<T> {
  return { ok: false, problems: [{ path, message }] };
}

/** `path: message`, or the bare message where the whole is meant, on one line: the form of the command line and of notices. */
export function sayProblem(problem: Problem): string {
  const { path, message } = problem;
  if (path === '') return oneLine(message);
  return oneLine(`${path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH - 1)}…` : path}: ${message}`);
}

/** A path is cut before it hides what is wrong. */
const LONGEST_PATH = 300;
/** Longest line that a problem makes; a name out of a hostile file may be longer. */
const LONGEST_LINE = 600;

/** Text out of a file made fit for one line of a terminal: control and direction characters shown as escapes, clipped. */
export function oneLine(text: string): string {
  const clipped = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text;
  return clipped.replace(UNPRINTABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
