import { expect } from 'chai';
import { renderStages } from '../../../src/documents/stages';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { applicationPage, type FoundDocument } from '../../../src/panel/pages/application';
import { applicationOf, plain, reader, searchOf } from './search';

const review = (text: string): FoundDocument => ({ stages: renderStages(text) });

describe('hidden names', () => {
  const applications = searchOf(
    '{company: Inkwell & Co, role: Inkwell & Co engineer, contacts: [{name: Robin, role: recruiter}], posting: "https://inkwell.example/1"}',
    '{company: Go, role: Gopher, rounds: [{interviewers: [Sam], notes: "Better than INKWELL & CO. Go on!"}]}',
  );
  const names = namesFor(applications, englishHiddenName);
  const pages = applications.map((application) =>
    applicationPage(
      application,
      names,
      {
        postmortem: review('# Inkwell & Co\n\n## At Inkwell & Co\n\n[Inkwell & Co](<Go.md>), Google\n'),
        posting: false,
      },
      reader,
    ),
  );

  it('hide every company, wherever it is named', () => {
    expect(pages.map(({ company }) => company)).to.deep.equal(['Company A', 'Company B']);
    expect(pages[0]?.role).to.equal('Company A engineer');
    expect(pages[1]?.role).to.equal('Gopher');
    expect(pages[1]?.rounds[0]?.notes).to.equal('Better than Company A. Company B on!');
  });

  it('hide them in the words of the review, and leave its links whole', () => {
    const [first] = pages;
    expect(first?.review.kind === 'written' && first.review.stages[0]).to.deep.include({
      title: 'At Company A',
      parts: [{ kind: 'html', html: '<p><a href="Go.md">Company A</a>, Google</p>\n' }],
    });
  });

  it('leave out people and addresses', () => {
    const said = JSON.stringify(
      pages.map(({ facts, rounds, contacts }) => [facts.map(({ value }) => value), rounds, contacts]),
    );
    for (const word of ['Robin', 'Sam', 'inkwell']) expect(said).not.to.contain(word);
  });

  it('hide what an area is called, and who gave feedback', () => {
    const application = applicationOf(
      '{company: Acme, rounds: [{questions: [{text: Why, competency: the Acme stack}]}], feedback: [{from: Robin Miller, date: 2026-10-29, text: Good}]}',
    );
    const shown = applicationPage(
      application,
      namesFor([application], englishHiddenName),
      {
        postmortem: review('## Forward <!-- section:forward -->\n\n- [ ] Read [area:: the Acme stack]\n'),
        posting: false,
      },
      reader,
    );
    expect(JSON.stringify([shown.rounds, shown.review]))
      .to.include('the Company A stack')
      .and.not.include('Acme');
    expect(shown.feedback.map(({ source }) => plain(source))).to.deep.equal(['Thu, Oct 29']);
  });
});
