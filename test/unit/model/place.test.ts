import { expect } from 'chai';
import { placeAt, placesOf } from '../../../src/model/place';
import { readSyntax } from '../../../src/model/syntax';
import { atCursor } from './cursorMark';

function standsAt(marked: string) {
  const { text, offset } = atCursor(marked);
  const syntax = readSyntax(text);
  const found = 'code' in syntax ? undefined : placeAt(placesOf(syntax), offset);
  return found && [found.part, found.place.path.join('/'), text.slice(...found.span)];
}

describe('a place of a log is known by its path', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[] | undefined][] = [
    ['a key', 'com|pany: Acme\n', ['key', 'company', 'company']],
    ['a value', 'company: Ac|me\n', ['value', 'company', 'Acme']],
    ['a value with CRLF above', 'company: A\r\nrole: B|C\r\n', ['value', 'role', 'BC']],
    ['an item of a list', 'tags: [go, ro|bots]', ['value', 'tags/1', 'robots']],
    ['a key in a list', 'rounds:\n  - type: panel\n    res|ult:\n', ['key', 'rounds/0/result', 'result']],
    ['a value in quotes', 'company: "A|c"', ['value', 'company', '"Ac"']],
    [
      'a value in a log that does not parse',
      'tags: [go\nrounds:\n  - type: pan|el\n',
      ['value', 'rounds/0/type', 'panel'],
    ],
    ['nothing between values', 'company: Acme\n\n|\nrole: x', undefined],
    ['nothing behind an empty value', 'company:   |\n', undefined],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => expect(standsAt(text)).to.deep.equal(expected));
  }
});
