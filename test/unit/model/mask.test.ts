import { expect } from 'chai';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { searchOf } from '../panel/search';

describe('hidden names', () => {
  const spellings: readonly (readonly [text: string, shown: string])[] = [
    ['Acme Robotics GmbH, Acme Robotics, Acme', 'Company A, Company A, Company A'],
    ['at Acme\nRobotics', 'at Company A'],
    ['resume-acme.md, acme_robotics.pdf', 'resume-Company A.md, Company A.pdf'],
    ['ACME’s way, Acmes Weg, acmeist', 'Company A’s way, Company As Weg, acmeist'],
    ['Bäckerei Müller &amp; Söhne, Baeckerei Mueller und Soehne', 'Company B, Company B'],
    ['Table, a table; a harvest', 'Company C, a table; a harvest'],
    ['robotics, a bäckerei', 'robotics, a bäckerei'],
    ['acme \u2013 Cafe\u0301', 'Company A \u2013 Cafe\u0301'.normalize()],
  ];
  for (const [text, shown] of spellings) {
    it(`show “${text}” as “${shown}”`, () => {
      const companies = ['Acme Robotics GmbH', 'Bäckerei Müller & Söhne', 'Open Table', 'Open Harvest'];
      const { mask } = namesFor(
        searchOf(...companies.map((company) => `company: ${company}`)),
        englishHiddenName,
      );
      expect(mask(text)).to.equal(shown);
    });
  }
});
