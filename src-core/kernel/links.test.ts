import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeLink, linkHref } from './links.ts';

describe('a link', () => {
  it.each([
    ['https://meridiangrid.example/a?b=c#d', 'https://meridiangrid.example/a?b=c#d'],
    ['HTTP://meridiangrid.example', 'HTTP://meridiangrid.example'],
    ['mailto:nadia.brandt@alderway.example', 'mailto:nadia.brandt@alderway.example'],
    ['meridiangrid.example/path', 'https://meridiangrid.example/path'],
    ['meridiangrid.example:8080/x', 'https://meridiangrid.example:8080/x'],
    ['//meridiangrid.example', 'https://meridiangrid.example'],
    [' https://a.example ', 'https://a.example'],
  ])('%j opens %s', (text, href) => {
    expect(isSafeLink(text)).toBe(true);
    expect(linkHref(text)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript:alert(1).x:1',
    'javascript:alert`1`//a.b:1',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ms-settings:privacy',
  ])('%j does not open', (text) => {
    expect(isSafeLink(text)).toBe(false);
    expect(linkHref(text)).toBeNull();
  });

  it('never leads anywhere but to the web or to mail', () => {
    const piece = fc.constantFrom(
      'java',
      'script',
      ':',
      '/',
      '\\',
      '.',
      'x',
      '1',
      'https',
      'mailto',
      ' ',
      '\t',
      '\n',
      '@',
      '#',
      'data',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
        (text) => {
          const href = linkHref(text);
          if (href === null || !URL.canParse(href)) return;
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(href).protocol);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
