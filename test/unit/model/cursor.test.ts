import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { cursorAt } from '../../../src/model/cursor';
import { placesOf, type Place } from '../../../src/model/place';
import { readSyntax } from '../../../src/model/syntax';

const complete = readFileSync('test/fixtures/logs/complete.interview.yaml', 'utf8').replaceAll('\r\n', '\n');

function valuesOf(text: string): Place[] {
  const syntax = readSyntax(text);
  if ('code' in syntax) throw new Error(syntax.code);
  // Of finished quotes and of text of several lines, nothing is said.
  return placesOf(syntax).filter((place) => place.text && /^[^"'|>\n]+$/.test(text.slice(...place.value)));
}

describe('what may stand at the cursor', () => {
  for (const [style, text] of [
    ['LF', complete],
    ['CRLF', complete.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`is the value that stands there, in any place of a complete log (${style})`, () => {
      const places = valuesOf(text);
      expect(places.length).to.be.above(40);
      for (const { path, value } of places) {
        expect(cursorAt(text, value[1])?.value, path.join('/')).to.deep.equal(path);
      }
    });

    it(`is the same while nothing follows yet (${style})`, () => {
      for (const { path, value } of valuesOf(text)) {
        expect(cursorAt(text.slice(0, value[1]), value[1])?.value, path.join('/')).to.deep.equal(path);
        expect(cursorAt(text.slice(0, value[0]), value[0])?.value, path.join('/')).to.deep.equal(path);
      }
    });

    it(`is known by its word (${style})`, () => {
      for (const { value } of valuesOf(text)) {
        const { start, end } = cursorAt(text, value[0] + 1) ?? {};
        expect(text.slice(start, end)).to.equal(text.slice(...value));
      }
    });
  }

  it('is told, or not, of any text, without an error', () => {
    const piece = fc.constantFrom(
      ...['company: ', 'rounds:', '- ', '\n', '\r\n', '  ', '    ', '{', '}', '[', ']', ',', ': ', '"', "'"],
      ...['# x', '|', '>-', '&a ', '*a', '!t ', '? ', '---\n', 'type', '\t', '\uFEFF', '😀', '\u0000'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, place) => {
        const offset = place % (source.length + 1);
        const cursor = cursorAt(source, offset);
        if (cursor) expect(cursor.start <= offset && offset <= cursor.end).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });
});
