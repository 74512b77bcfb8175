import { RESERVED_KEYS } from '../kernel/ids.ts';
import type { Problem } from '../kernel/result.ts';

export interface ScanLimits {
  /** Objects and lists inside one another. */
  readonly depth: number;
  /** Keys of one object, items of one list. */
  readonly members: number;
  /** Of the whole file: small values are what fills the memory. */
  readonly values: number;
}

interface Frame {
  readonly keys: Set<string> | null;
  /** Where the scanner stands inside: a key, or an item's number. */
  at: string;
  count: number;
}

/** More findings than these help nobody, and a hostile file must not fill the memory with them. */
const MOST = 1_000;
const SHOWN_KEY = 80;
const SHOWN_PATH = 8;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[+-]?[\p{L}\p{N}_$.]+|./uy;
const LITERALS = ['true', 'false', 'null'];

/**
 * Reads JSON text without building anything, and says what `JSON.parse` would not: where a syntax error stands, which keys
 * are repeated (it keeps the last silently) or reserved, which numbers no double can hold, and what lies past the limits.
 * No recursion, so depth costs no stack. An empty answer means that `JSON.parse` takes the text.
 */
export function scanJson(text: string, limits: ScanLimits): Problem[] {
  const scan = new Scan(text, limits);
  try {
    scan.document();
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
  }
  return scan.problems;
}

/** Ends the scan; the reason is among the problems. */
class Stop extends Error {}

class Scan {
  readonly problems: Problem[] = [];
  private readonly frames: Frame[] = [];
  private pos = 0;
  private values = 0;
  private line = { number: 1, start: 0 };

  constructor(
    private readonly text: string,
    private readonly limits: ScanLimits,
  ) {}

  document(): void {
    this.value();
    while (this.frames.length > 0) {
      const frame = this.frames[this.frames.length - 1]!;
      if (frame.keys === null) this.item(frame);
      else this.member(frame, frame.keys);
    }
    this.space();
    if (this.pos < this.text.length) this.syntax('expected the end of the file');
  }

  /** One scalar, or the opening of an object or list. */
  private value(): void {
    this.space();
    this.values += 1;
    if (this.values > this.limits.values) this.stop(`more than ${this.limits.values} values, the limit`);
    const c = this.text[this.pos];
    if (c === '{' || c === '[') {
      if (this.frames.length === this.limits.depth) {
        this.stop(`objects and lists are nested deeper than ${this.limits.depth} levels, the limit`);
      }
      this.frames.push({ keys: c === '{' ? new Set() : null, at: '', count: 0 });
      this.pos += 1;
    } else if (c === '"') this.string();
    else if (c === '-' || (c !== undefined && c >= '0' && c <= '9')) this.number();
    else this.literal();
  }

  private item(frame: Frame): void {
    if (this.closes(frame, ']')) return;
    frame.at = String(frame.count);
    frame.count += 1;
    this.value();
  }

  private member(frame: Frame, keys: Set<string>): void {
    if (this.closes(frame, '}')) return;
    if (this.text[this.pos] !== '"') this.syntax('expected a key in double quotes');
    const start = this.pos;
    const key = this.key();
    frame.at = key;
    if (RESERVED_KEYS.has(key)) this.report('a key of this name is not allowed', start);
    else if (keys.has(key)) this.report('the same key stands twice', start);
    if (keys.size <= this.limits.members) keys.add(key);
    this.space();
    if (this.text[this.pos] !== ':') this.syntax('expected ":" after the key');
    this.pos += 1;
    frame.count += 1;
    this.value();
  }

  /** At the end of the container, leaves it; else steps over the comma before the next member. */
  private closes(frame: Frame, end: string): boolean {
    this.space();
    const c = this.text[this.pos];
    if (c === end) {
      this.pos += 1;
      this.frames.pop();
      if (frame.count > this.limits.members) {
        this.report(`${frame.count} entries, more than the limit of ${this.limits.members}`, this.pos - 1);
      }
      return true;
    }
    if (frame.count > 0) {
      if (c !== ',') this.syntax(`expected "," or "${end}"`);
      this.pos += 1;
      this.space();
      if (this.text[this.pos] === end) this.syntax(`expected another entry after ","`);
    }
    return false;
  }

  private key(): string {
    const start = this.pos;
    this.string();
    const raw = this.text.slice(start, this.pos);
    // "\u005f_proto__" is __proto__ too.
    return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  private string(): void {
    const { text } = this;
    const start = this.pos;
    for (let i = start + 1; i < text.length; i += 1) {
      const c = text.charCodeAt(i);
      if (c === 0x22) {
        this.pos = i + 1;
        return;
      }
      if (c < 0x20) this.syntax('a line break or control character inside a text; write it as an escape', i);
      if (c === 0x5c) {
        i += 1;
        if (text[i] === 'u') {
          if (!/^[0-9a-fA-F]{4}$/.test(text.slice(i + 1, i + 5))) this.syntax('an escape that is none', i - 1);
          i += 4;
        } else if (!'"\\/bfnrt'.includes(text[i] ?? ' ')) this.syntax('an escape that is none', i - 1);
      }
    }
    this.syntax('a text that does not end', start);
  }

  private number(): void {
    const found = this.sticky(NUMBER);
    const after = this.text[this.pos + (found?.length ?? 0)];
    if (found === null || (after !== undefined && /[\w.+-]/.test(after))) {
      this.syntax(`"${this.word()}" is no JSON number`);
    }
    if (!Number.isFinite(Number(found))) this.syntax('a number too large to hold');
    this.pos += found!.length;
  }

  private literal(): void {
    const found = LITERALS.find((word) => this.text.startsWith(word, this.pos));
    const after = this.text[this.pos + (found?.length ?? 0)];
    if (found === undefined || (after !== undefined && /\w/.test(after))) {
      if (this.pos >= this.text.length) this.syntax('expected a value');
      this.syntax(`expected a value, found "${this.word()}"`);
    }
    this.pos += found!.length;
  }

  private word(): string {
    return (this.sticky(WORD) ?? '').slice(0, SHOWN_KEY);
  }

  private sticky(pattern: RegExp): string | null {
    pattern.lastIndex = this.pos;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private space(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.pos);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.pos += 1;
    }
  }

  private syntax(message: string, at = this.pos): never {
    return this.stop(
      this.pos >= this.text.length && at >= this.text.length ? `the file ends too early: ${message}` : message,
      at,
    );
  }

  private stop(message: string, at = this.pos): never {
    this.problems.push({ path: this.path(), message: `${this.position(at)}: ${message}` });
    throw new Stop();
  }

  private report(message: string, at: number): void {
    this.problems.push({ path: this.path(), message: `${message} (${this.position(at)})` });
    if (this.problems.length >= MOST) throw new Stop();
  }

  private path(): string {
    const steps = this.frames.map((frame) => clip(frame.at)).filter((step) => step !== '');
    return steps.length > SHOWN_PATH ? `${steps.slice(0, SHOWN_PATH).join('.')}.…` : steps.join('.');
  }

  /** Counted from 1, in UTF-16 units as most editors count. Goes on from the last one asked for: findings come in order. */
  private position(at: number): string {
    if (at < this.line.start) this.line = { number: 1, start: 0 };
    let { number, start } = this.line;
    for (let i = this.text.indexOf('\n', start); i !== -1 && i < at; i = this.text.indexOf('\n', start)) {
      number += 1;
      start = i + 1;
    }
    this.line = { number, start };
    return `line ${number}, column ${at - start + 1}`;
  }
}

function clip(key: string): string {
  return key.length > SHOWN_KEY ? `${key.slice(0, SHOWN_KEY)}…` : key;
}
