import { expect } from 'chai';
import fc from 'fast-check';
import { captureIntents, readCapturedLine, readCapturedLines, wentWellIn } from '../../../src/model/capture';
import { editLog } from '../../../src/model/edit';
import { parseLog } from '../../../src/model/parse';
import { applyEdits } from '../../../src/model/text';

describe('a question jotted down', () => {
  const lines: [line: string, text: string, rating?: number][] = [
    ['Design a rate limiter 2', 'Design a rate limiter', 2],
    ['Design a rate limiter', 'Design a rate limiter'],
    ['Design a rate limiter 2/4', 'Design a rate limiter', 2],
    ['Design a rate limiter: 2', 'Design a rate limiter', 2],
    ['Design a rate limiter - 3', 'Design a rate limiter', 3],
    ['Design a rate limiter — 3 / 4', 'Design a rate limiter', 3],
    ['Design a rate limiter (4)', 'Design a rate limiter', 4],
    ['Design a rate limiter [shaky]', 'Design a rate limiter', 2],
    ['Design a rate limiter, Great!', 'Design a rate limiter', 4],
    ['Design a rate limiter shaky', 'Design a rate limiter', 2],
    ['Design a rate limiter\t1', 'Design a rate limiter', 1],
    ['Why us? 3', 'Why us?', 3],
    ['Why us? solid', 'Why us?', 3],
    ['- [ ] 2. Why us? 3', 'Why us?', 3],
    ['(2) Why us', 'Why us'],
    ['Q3: Why us', 'Why us'],
    ['  •  Why   us  ', 'Why us'],
    ['What makes a team great', 'What makes a team great'],
    ['Explain SOLID', 'Explain SOLID'],
    ['Rate yourself 2/5', 'Rate yourself 2/5'],
    ['HTTP/2', 'HTTP/2'],
    ['IPv4', 'IPv4'],
    ['Count from 1-4', 'Count from 1-4'],
    ['A ratio of 1:2', 'A ratio of 1:2'],
    ['Python 3.4', 'Python 3.4'],
    ['Two sum 5', 'Two sum 5'],
    ['2', '2'],
    ['2 2', '2', 2],
    ['great', 'great'],
    ['3.5 GB of logs', '3.5 GB of logs'],
    ['なぜ当社ですか 4', 'なぜ当社ですか', 4],
  ];
  for (const [line, text, rating] of lines) {
    it(JSON.stringify(line), () => {
      expect(readCapturedLine(line)).to.deep.equal(rating === undefined ? { text } : { text, rating });
    });
  }

  it('is none without a word', () => {
    for (const line of ['', '  ', '-', '1.', '- [ ] ', '???', '—'])
      expect(readCapturedLine(line), line).to.equal(undefined);
  });

  it('may be one of many lines', () => {
    expect(readCapturedLines('1. Why us 3\r\n\r\n2. Two sum\n- Conflict: rough\rLast')).to.deep.equal([
      { text: 'Why us', rating: 3 },
      { text: 'Two sum' },
      { text: 'Conflict', rating: 1 },
      { text: 'Last' },
    ]);
  });

  it('loses no word, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ' ',
      ' ',
      '-',
      ':',
      '2',
      '/4',
      '(',
      ')',
      'shaky',
      'great',
      'word',
      '?',
      '1.',
      '•',
      'é',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (line) => {
        const question = readCapturedLine(line);
        const plain = line.replace(/\s+/gu, ' ');
        if (!question) return;
        const at = plain.indexOf(question.text ?? '');
        expect(at).to.be.at.least(0);
        const fallen = plain.slice(0, at) + plain.slice(at + (question.text ?? '').length);
        expect(fallen.replace(/rough|shaky|solid|great|[qQx]|[^\p{L}]/giu, '')).to.equal('');
      }),
    );
  });
});

describe('what is written of a captured round', () => {
  const rated = '2026-10-12T16:05+02:00';
  const captured = {
    self_rating: 2,
    wentWell: ' Calm  start ',
    questions: [{ text: 'Design a rate limiter', rating: 2 }],
    followed_up: 'none',
  };
  const logs: [name: string, before: string, after: string][] = [
    [
      'a bare round',
      'company: A\nrounds:\n  - type: technical # mine\n',
      'company: A\nrounds:\n  - type: technical # mine\n    self_rating: 2\n    rated: 2026-10-12T16:05+02:00\n    followed_up: none\n    questions:\n      - text: Design a rate limiter\n        rating: 2\n    notes: "Went well: Calm start"\n',
    ],
    [
      'notes in a block',
      'rounds:\r\n  - notes: |\r\n      went over time\r\n',
      'rounds:\r\n  - self_rating: 2\r\n    rated: 2026-10-12T16:05+02:00\r\n    followed_up: none\r\n    questions:\r\n      - text: Design a rate limiter\r\n        rating: 2\r\n    notes: |\r\n      went over time\r\n      Went well: Calm start\r\n',
    ],
  ];
  for (const [name, before, after] of logs) {
    it(name, () => {
      const [round = {}] = parseLog(before).log.rounds ?? [];
      const result = editLog(before, captureIntents(round, 0, captured, rated));
      if ('refused' in result) throw new Error(result.refused.reason);
      const text = applyEdits(before, result.edits);
      expect(text).to.equal(after);
      expect(wentWellIn(parseLog(text).log.rounds?.[0] ?? {})).to.deep.equal(['Calm start']);
    });
  }

  it('is nothing when nothing was told', () => {
    expect(captureIntents({}, 0, { wentWell: ' ' }, rated)).to.deep.equal([]);
  });
});
