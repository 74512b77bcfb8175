import { expect, it } from 'vitest';
import { documentFrom } from './document-link.ts';

it.each([
  ['Pilot charter', { title: 'Pilot charter' }],
  [' https://www.example.com/q-2291/ ', { title: 'example.com/q-2291', url: 'https://www.example.com/q-2291/' }],
  ['mailto:ann@example.com', { title: 'ann@example.com', url: 'mailto:ann@example.com' }],
  ['see https://example.com', { title: 'see https://example.com' }],
  ['javascript:alert(1)', { title: 'javascript:alert(1)' }],
  ['file:///etc/hosts', { title: 'file:///etc/hosts' }],
])('%j is a document', (typed, document) => expect(documentFrom(typed)).toEqual(document));
