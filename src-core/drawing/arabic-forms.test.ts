import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinArabic } from './arabic-forms.ts';

const codes = (text: string) => Array.from(text, (each) => each.codePointAt(0)!.toString(16));
const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئءپچژگکی');

describe('the forms of Arabic letters', () => {
  it.each([
    // Initial, medial and final beh; alone it keeps its own character.
    ['ببب', ['fe91', 'fe92', 'fe90']],
    ['ب', ['628']],
    // Dal joins nothing after it.
    ['بدب', ['fe91', 'feaa', '628']],
    // A mark stands between letters that join.
    ['بَب', ['fe91', '64e', 'fe90']],
    ['لا', ['fefb']],
    ['بلا', ['fe91', 'fefc']],
    ['لَا', ['fefb', '64e']],
    ['الأحمد', ['627', 'fef7', 'feA3'.toLowerCase(), 'fee4', 'feaa']],
    // Farsi yeh, joined; kept apart by a non-joiner; drawn out by tatweel and joiner.
    ['یی', ['fbfe', 'fbfd']],
    ['ب\u200cب', ['628', '200c', '628']],
    ['بـ', ['fe91', '640']],
    ['ب\u200d', ['fe91', '200d']],
    ['abc ب 12', codes('abc ب 12')],
  ])('%s', (text, expected) => {
    expect(codes(joinArabic(text))).toEqual(expected);
  });

  it('say the same letters: NFKC gives the text back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ' ', 'a', '1'), { maxLength: 12 }), (characters) => {
        const text = characters.join('').normalize('NFKC');
        expect(joinArabic(text).normalize('NFKC')).toBe(text);
      }),
    );
  });
});
