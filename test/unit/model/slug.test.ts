import { expect } from 'chai';
import fc from 'fast-check';
import { freeName, slugFor } from '../../../src/model/slug';

/** Any text at all: UTF-16 units, paired or not. */
const anyText = fc.uint16Array().map((units) => String.fromCharCode(...units));

describe('the name of an application’s folder', () => {
  const names: [company: string, role: string, slug: string][] = [
    ['Acme Robotics', 'Backend Engineer', 'acme-robotics-backend-engineer'],
    ['AT&T', 'C++ Developer', 'at-t-c-developer'],
    ['McDonald’s', 'Area Manager', 'mcdonalds-area-manager'],
    ['Møller & Søn', 'Ingeniør', 'møller-søn-ingeniør'],
    ['Zoe\u0308', 'Cafe\u0301', 'zo\u00eb-caf\u00e9'],
    ['楽天', 'エンジニア', '楽天-エンジニア'],
    ['Яндекс', 'Разработчик', 'яндекс-разработчик'],
    ['شركة', 'مهندس', 'شركة-مهندس'],
    ['हिन्दी', 'लेखक', 'हिन्दी-लेखक'],
    ['../../x', '', 'x'],
    ['C:\\Windows', '..', 'c-windows'],
    ['Acme. ', 'Engineer ...', 'acme-engineer'],
    ['a\u0000b\nc', '\t', 'a-b-c'],
    ['CON', '', 'con-'],
    ['COM1', '', 'com1-'],
    ['nul.txt', '', 'nul-txt'],
    ['🚀', 'Pilot', 'pilot'],
    ['❤️', '1️⃣', '1\u20e3'],
    ['🚀', '👩‍🚀', 'application'],
    ['', '', 'application'],
    ['\ud800', '\u202e\u200b', 'application'],
  ];
  for (const [company, role, slug] of names) {
    it(`of ${JSON.stringify(company)} and ${JSON.stringify(role)} is ${slug}`, () => {
      expect(slugFor(company, role)).to.equal(slug);
    });
  }

  it('stays short, without a hyphen at its end', () => {
    expect(slugFor('a'.repeat(300), 'Engineer')).to.equal('a'.repeat(60));
    expect(slugFor('a'.repeat(59), 'Engineer')).to.equal('a'.repeat(59));
    expect(slugFor('楽'.repeat(300), '')).to.equal('楽'.repeat(40));
    expect(slugFor('x' + '\u0301'.repeat(300), 'Engineer')).to.equal('application');
  });

  it('is safe for any text, and its own slug', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'grapheme' }), (company, role) => {
        const slug = slugFor(company, role);
        expect(slug).to.match(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect(new TextEncoder().encode(slug).length).to.be.at.most(121);
        expect(slug).to.equal(slug.normalize('NFC'));
        expect(slugFor(slug, '')).to.equal(slug);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a free name', () => {
  it('is the name itself when nobody has it', () => {
    expect(freeName('acme', ['acme-2', 'other'])).to.equal('acme');
  });

  it('gets a number from 2 on, whatever the letter case and normal form', () => {
    expect(freeName('acme', ['ACME', 'acme-2'])).to.equal('acme-3');
    expect(freeName('zo\u00eb', ['Zoe\u0308'])).to.equal('zo\u00eb-2');
  });
});
