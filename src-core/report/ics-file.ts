import { addDays, type IsoDate } from '../kernel/dates.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';

/** An entry of whole days. */
export interface CalendarEvent {
  /** Known by it again: the same each time the calendar is made. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * A calendar file (RFC 5545): lines that end in CRLF and are folded at 75 octets between characters, texts escaped, days
 * without a time zone, the end of an entry exclusive. `product` tells one kind of calendar of ours from another. `stamp` is when it was made, an instant in UTC (2026-11-21T09:00:00Z).
 * At least one event, as the standard asks; RangeError without, and for a stamp that is none.
 */
export function icsFile(
  name: string,
  events: readonly CalendarEvent[],
  stamp: string,
  product = 'Mutual action plan',
): Uint8Array<ArrayBuffer> {
  const made = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(stamp);
  if (made === null) throw new RangeError(`not an instant: ${stamp}`);
  if (events.length === 0) throw new RangeError('a calendar holds an event at least');
  const [, year, month, day, hour, minute, second] = made;
  const stamped = `${year}${month}${day}T${hour}${minute}${second}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Longview//${product}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamped)),
    'END:VCALENDAR',
  ];
  return encodeUtf8(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function eventLines({ uid, summary, description, start, end }: CalendarEvent, stamped: string): string[] {
  const after = addDays(end, 1);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamped}`,
    `DTSTART;VALUE=DATE:${dayDigits(start)}`,
    // The calendar has no day after its last; without an end an entry takes its first day.
    ...(after > end ? [`DTEND;VALUE=DATE:${dayDigits(after)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // It takes nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dayDigits(date: IsoDate): string {
  return date.replaceAll('-', '');
}

/** A text as a value; control characters other than tab and line end may not be in one. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encodeUtf8(character).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      // The space that a continued line begins with counts.
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
