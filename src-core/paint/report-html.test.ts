import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import type { AccountPlan } from '../model/plan.ts';
import { pageIds } from '../report/pages.ts';
import { audiences, type ReportOptions } from '../report/report-options.ts';
import { markupText } from './markup-text.ts';
import { renderReportHtml } from './report-html.ts';

const assets = { fonts: reportFonts };
const options = (audience: ReportOptions['audience'] = 'board'): ReportOptions => ({
  audience,
  on: '2026-11-21',
  pageSize: 'a4',
  locale: 'en-GB',
});

const html = (plan: AccountPlan, audience?: ReportOptions['audience']) =>
  renderReportHtml(plan, options(audience), assets);

/** Opening and closing tags in their order, attributes and text left out. */
function tags(document: string): string[] {
  return [...document.matchAll(/<(\/?[a-z][a-z0-9]*)[^>]*?(\/?)>/g)].flatMap(([, name = '', closed]) =>
    closed === '/' ? [] : [name],
  );
}

const VOID = new Set(['meta', 'br', 'img']);

/** Tags that are open where one closes that was not opened last. */
function unbalanced(document: string): string | null {
  const open: string[] = [];
  for (const tag of tags(document)) {
    if (VOID.has(tag)) continue;
    if (!tag.startsWith('/')) open.push(tag);
    else if (open.pop() !== tag.slice(1)) return tag;
  }
  return open[0] ?? null;
}

function headingLevels(document: string): number[] {
  return [...document.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
}

describe('the accessible copy', () => {
  it.each(audiences)('has one title, headings in order and named tables, for the %s', (audience) => {
    const document = html(reportPlan(), audience);
    expect(document).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(document.match(/<title>([^<]+)<\/title>/)?.[1]).toContain('Meridian Grid plc');
    const levels = headingLevels(document);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    const tables = document.split('<table>').slice(1);
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table).toMatch(/^\n<caption[^>]*>[^<]+<\/caption>/);
      expect(table).toContain('<th scope="row"');
    }
    for (const figure of document.split('<figure>').slice(1))
      expect(figure).toMatch(/<figcaption>[^<]{20,}<\/figcaption>/);
    expect(unbalanced(document)).toBeNull();
  });

  it('leads to each of its parts, and to nothing else but safe addresses', () => {
    const plan = {
      ...reportPlan(),
      documents: {
        d1: { title: 'Order form', url: 'https://example.com/a?b="c"&d' },
        d2: { title: 'Trap', url: 'javascript:alert(1)' },
      },
    };
    const document = html(plan, 'manager');
    const links = [...document.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    for (const href of links) expect(href).toMatch(/^(#|https?:|mailto:)/);
    expect(links).toContain('https://example.com/a?b=&quot;c&quot;&amp;d');
    const ids = new Set([...document.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const href of links.filter((each) => each.startsWith('#'))) expect(ids).toContain(href.slice(1));
    expect(document).not.toMatch(/<script|<iframe|<object|<form| on[a-z]+=/);
  });

  it('holds the audience’s plan and no other', () => {
    const secret = 'Zyxwv Secretperson';
    const plan = reportPlan();
    const ids = Object.keys(plan.stakeholders);
    const watched: AccountPlan = {
      ...plan,
      stakeholders: { ...plan.stakeholders, x9: { name: secret, concerns: 'Said in confidence', reportsTo: ids[0]! } },
    };
    expect(html(watched, 'manager')).toContain(secret);
    for (const audience of ['board', 'customer'] as const) expect(html(watched, audience)).not.toContain(secret);
  });

  it('takes names that look like markup as text', () => {
    const hostile = `</title><script>alert('1')</script><img src=x onerror="alert(2)">&amp;\u202e`;
    const plan = reportPlan();
    const renamed: AccountPlan = JSON.parse(
      JSON.stringify({ ...plan, documents: { d: { title: 'x', url: 'https://example.com/' } } }),
      (key, value) => (['name', 'title', 'source', 'problem', 'mitigation'].includes(key) ? hostile : value),
    );
    for (const audience of audiences) {
      const document = renderReportHtml(renamed, { ...options(audience), pages: pageIds }, assets);
      expect(document).not.toMatch(/<script|<img/);
      expect(document).not.toContain('\u202e');
      expect(document).toContain("&lt;/title&gt;&lt;script&gt;alert('1')");
      expect(unbalanced(document)).toBeNull();
    }
  });

  it('is whole for any plan, and the same each time', () => {
    fc.assert(
      fc.property(planArbitrary(), fc.constantFrom(...audiences), (plan, audience) => {
        const made = renderReportHtml(plan, { ...options(audience), pages: pageIds }, assets);
        expect(unbalanced(made)).toBeNull();
        expect(renderReportHtml(plan, { ...options(audience), pages: pageIds }, assets)).toBe(made);
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});

it('writes any text so that it is read back as it was, on one line', () => {
  const back = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(markupText(text)).not.toMatch(/[<>"]/);
      expect(back(markupText(text))).toBe(text);
    }),
  );
});
