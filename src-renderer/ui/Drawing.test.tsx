import type { DisplayList } from '@core/drawing/display-list.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Drawing } from './Drawing.tsx';

const list: DisplayList = {
  width: 120,
  height: 60,
  shapes: [
    { kind: 'rect', x: 1, y: 2, w: 30, h: 10, radius: 2, fill: 'neg-soft', hatch: 'neg', stroke: 'line' },
    {
      kind: 'group',
      id: 'b1',
      title: 'Fewer <callouts>',
      dx: 5,
      shapes: [
        { kind: 'text', x: 0, y: 10, text: 'Ελευθερία & co', size: 25, weight: 600, fill: 'text', anchor: 'end' },
      ],
    },
    { kind: 'path', steps: [['M', 0, 0], ['C', 1, 2, 3, 4, 5, 6], ['Z']], stroke: 'text', width: 2, dash: [4, 3] },
    { kind: 'text', x: 0, y: 50, text: 'safe', size: 10, fill: 'accent', href: 'https://example.com/' },
    { kind: 'text', x: 0, y: 50, text: 'trap', size: 10, fill: 'accent', href: 'javascript:alert(1)' },
  ],
};

describe('Drawing', () => {
  it('is one named picture in the colours of the theme', () => {
    const svg = renderToStaticMarkup(<Drawing list={list} label="Cash flow" />);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 120 60" role="img" aria-label="Cash flow"/);
    expect(svg).toContain('<g transform="translate(5 0)"><title>Fewer &lt;callouts&gt;</title>');
    expect(svg).toContain('fill="var(--text)"');
    expect(svg).toContain('d="M0 0C1 2 3 4 5 6Z"');
    expect(svg).toContain('stroke-dasharray="4 3"');
    expect(svg).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it('opens only safe links', () => {
    const svg = renderToStaticMarkup(<Drawing list={list} label="Links" />);
    expect(svg).toContain('<a href="https://example.com/">');
    expect(svg).not.toContain('javascript');
    expect(svg).toContain('trap');
  });

  it('gives each picture hatches of its own', () => {
    const page = renderToStaticMarkup(
      <>
        <Drawing list={list} label="One" />
        <Drawing list={list} label="Two" />
      </>,
    );
    const ids = [...page.matchAll(/<pattern id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(page).toContain(`fill="url(#${id})"`);
  });
});
