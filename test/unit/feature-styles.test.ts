import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const features = join(import.meta.dirname, '../../src-renderer/features');

/** The selectors of a feature's sheets. */
function selectorsOf(feature: string): string[] {
  const sheets = readdirSync(join(features, feature), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  return sheets.flatMap((path) => {
    const text = readFileSync(join(features, feature, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const heads = [...text.matchAll(/([^{}]+)\{/g)].map(([, head]) => head!.trim());
    return heads.filter((head) => !head.startsWith('@')).flatMap((head) => head.split(',').map((each) => each.trim()));
  });
}

const classesIn = (selector: string) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!);

// Sheets stay once their screen was opened: what one feature says of a class holds on every other screen as well.
it('no feature styles a class that another feature has', () => {
  const sheets = readdirSync(features).map((feature) => ({ feature, selectors: selectorsOf(feature) }));
  const clashes = sheets.flatMap(({ feature, selectors }) => {
    // A selector of one class alone reaches every element that has it.
    // What stands in its brackets is only asked for.
    const alone = selectors.filter((each) => /^\.[\w-]+(:[\w-]+(\([^)]*\))?)*$/.test(each));
    const bare = new Set(alone.flatMap((each) => classesIn(each.replace(/:.*/, ''))));
    return sheets
      .filter((other) => other.feature !== feature)
      .flatMap((other) => other.selectors.filter((each) => classesIn(each).some((name) => bare.has(name))))
      .map((each) => `${feature}: ${each}`);
  });
  expect(clashes).toEqual([]);
});
