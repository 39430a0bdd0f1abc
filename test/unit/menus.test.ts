import { expect } from 'chai';
import manifest from '../../package.json';

const { commands, menus } = manifest.contributes;

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
  readonly group?: string;
}

const items = Object.entries<readonly MenuItem[]>(menus).flatMap(([menu, entries]) =>
  entries.map((entry) => ({ ...entry, menu })),
);

/** Which place of which menu an item takes, where its group is in an order. */
function placeOf({ menu, when = '', group = '' }: MenuItem & { readonly menu: string }): string[] {
  const view = /\bview == ([\w.]+)/.exec(when)?.[1] ?? '';
  return group.includes('@') && !group.startsWith('inline') ? [`${menu} ${view} ${group}`] : [];
}

describe('the menus', () => {
  it('give every item a place of its own', () => {
    const places = items.flatMap(placeOf);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).to.deep.equal([]);
  });

  it('hold commands that there are', () => {
    const named = items.map(({ command }) => command).filter((command) => command !== undefined);
    expect(commands.map(({ command }) => command)).to.include.members([...new Set(named)]);
  });

  it('offer what concerns all applications in the title of their view', () => {
    const inTitle = items.filter(
      ({ menu, when = '' }) => menu === 'view/title' && when.startsWith('view == debrief.applications'),
    );
    expect(inTitle.map(({ command }) => command)).to.include.members([
      'debrief.importApplications',
      'debrief.exportApplications',
      'debrief.exportCalendar',
      'debrief.closeSilent',
    ]);
  });

  it('know a file by its whole ending', () => {
    const patterns = items.flatMap(({ when = '' }) => when.match(/(?<=resourceFilename =~ )\/\S+\//g) ?? []);
    expect(patterns).not.to.be.empty;
    expect(
      patterns.filter((pattern) => !pattern.startsWith('/\\.') || !pattern.endsWith('$/')),
    ).to.deep.equal([]);
  });
});
