import { describe, expect, test } from 'vitest';
import { createLinkService } from './link-service.ts';

function service(answer: () => Promise<boolean>) {
  const launched: string[] = [];
  const asked: string[] = [];
  const ask = ({ detail }: { detail: string }) => {
    asked.push(detail);
    return answer();
  };
  return { launched, asked, ...createLinkService({ ask }, async (url) => void launched.push(url)) };
}

describe('links', () => {
  test('open after a yes, with a bare host read as https and the real host shown', async () => {
    const links = service(async () => true);
    await links.open('example.com/a b');
    await links.open('mailto:ann@example.com');
    await links.open('https://exämple.com/');
    expect(links.launched).toEqual(['https://example.com/ab', 'mailto:ann@example.com', 'https://xn--exmple-cua.com/']);
    expect(links.asked).toEqual(links.launched);
  });

  test('stay closed after a no', async () => {
    const links = service(async () => false);
    await links.open('https://example.com/');
    expect([links.asked.length, links.launched]).toEqual([1, []]);
  });

  test.each([
    'javascript:alert(1)',
    ' jAvA\tscript:alert(1)',
    'file:///etc/passwd',
    'vbscript:x',
    'data:text/html,x',
    'app://longview/',
    'https://bank.com@evil.com/',
    '',
    'https://',
  ])('refuse %j unasked', async (address) => {
    const links = service(async () => true);
    await expect(links.open(address)).rejects.toThrow('web and mail addresses only');
    expect([links.asked, links.launched]).toEqual([[], []]);
  });

  test('are asked about one at a time', async () => {
    let decide: (yes: boolean) => void = () => {};
    const links = service(() => new Promise((resolve) => (decide = resolve)));
    const first = links.open('https://one.com/');
    await links.open('https://two.com/');
    decide(true);
    await first;
    expect([links.asked, links.launched]).toEqual([['https://one.com/'], ['https://one.com/']]);
  });
});
