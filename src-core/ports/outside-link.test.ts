import { describe, expect, test } from 'vitest';
import { outsideLink } from './outside-link.ts';
import { PlatformError } from './platform.ts';

describe('a link that leads outside', () => {
  test.each([
    ['https://example.com/a?b=c@d#e@f', 'https://example.com/a?b=c@d#e@f'],
    ['example.com', 'https://example.com'],
    ['HTTP://EXAMPLE.com', 'HTTP://EXAMPLE.com'],
    ['mailto:ann@example.com', 'mailto:ann@example.com'],
  ])('%s opens', (text, href) => expect(outsideLink(text)).toBe(href));

  test.each([
    'javascript:alert(1)',
    'file:///x',
    'ftp://x',
    'app://longview/index.html',
    'https://bank.com@evil.com',
    'bank.com@evil.com',
    'https://a:b@evil.com/',
    'https:///evil.com',
    'https://\\evil.com',
    'https://',
    '//',
    '?x',
    '',
  ])('%j does not', (text) => expect(() => outsideLink(text)).toThrow(PlatformError));
});
