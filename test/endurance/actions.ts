/** What happens through the extension and in editors, and all that may happen. */
import { expect } from 'chai';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { documents, edited, fresh, logs, oneOf, outcomes, type Action, type Pick } from './contents';
import {
  appear,
  checkOut,
  copyFolder,
  moveFile,
  moveFolder,
  removeFile,
  removeFolder,
  rewrite,
} from './outside';
import {
  factsOf,
  openDocument,
  pathOf,
  truth,
  uriOf,
  type DocumentFacts,
  type LogFacts,
  type World,
} from './world';

function command(id: string, argument?: object): Thenable<unknown> {
  return vscode.commands.executeCommand(`debrief.${id}`, argument);
}

/** Opens a document in an editor: there it shows what the disk holds, or unsaved changes. */
async function show(world: World, path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const wanted = truth(world.get(path) ?? {})?.facts;
  const isThere = () => isDeepStrictEqual(factsOf(path, document.getText()), wanted);
  const shown = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument(() => {
      if (!isThere()) return;
      listener.dispose();
      resolve();
    });
    if (isThere()) {
      listener.dispose();
      resolve();
    }
  });
  await vscode.window.showTextDocument(document, { preview: false });
  await shown;
  return document;
}

/** An edit of a log by a command. */
function logCommand(
  run: (log: string, facts: LogFacts, pick: Pick) => PromiseLike<Partial<LogFacts>>,
  suits: (facts: LogFacts) => boolean = () => true,
): Action {
  return async (world, pick) => {
    const found = oneOf(
      logs(world).filter(({ facts }) => suits(facts)),
      pick,
    );
    if (!found) return;
    const { decided, ...facts } = found.facts;
    const change = await run(uriOf(found.path).toString(), found.facts, pick);
    edited(world, found.path, {
      ...facts,
      ...(!('outcome' in change) && decided !== undefined && { decided }),
      ...change,
    });
  };
}

const makeApplication: Action = async (world) => {
  const names = { company: fresh('Company'), role: fresh('Role') };
  const { log } = (await command('newApplication', names)) as { log: string };
  world.set(pathOf(log), { disk: { facts: { ...names, outcome: 'pending', rounds: [] } } });
};

const setOutcome = logCommand(async (log, _facts, pick) => {
  const outcome = oneOf(outcomes, pick) ?? '';
  const isOpen = ['pending', 'offer'].includes(outcome);
  await command('setOutcome', { log, outcome, ...(!isOpen && { decided: '2026-03-04' }) });
  return { outcome, ...(!isOpen && { decided: '2026-03-04' }) };
});

const addRound = logCommand(async (log, { rounds }) => {
  await command('addRound', { log, round: { type: 'panel', date: '2026-01-02T09:00' } });
  return { rounds: [...rounds, []] };
});

const addQuestions = logCommand(
  async (log, { rounds }) => {
    const texts = [fresh('Question'), fresh('Question')];
    // At the same moment: they are carried out in turn.
    await Promise.all(texts.map((text) => command('addQuestion', { log, question: { text, rating: 2 } })));
    return { rounds: [...rounds.slice(0, -1), [...(rounds.at(-1) ?? []), ...texts]] };
  },
  ({ rounds }) => rounds.length > 0,
);

const captureRound = logCommand(
  async (log, { rounds }, pick) => {
    const round = pick(rounds.length);
    const text = fresh('Question');
    await command('captureRound', { log, round, lines: `${text} 3`, self_rating: 3 });
    return { rounds: rounds.map((texts, index) => (index === round ? [...texts, text] : texts)) };
  },
  ({ rounds }) => rounds.length > 0,
);

const recordFacts = logCommand(async (log, { rounds }, pick) => {
  const round = rounds.length - 1;
  if (round >= 0 && pick(2)) await command('recordFollowUp', { log, round, date: '2026-01-06' });
  else if (round >= 0 && pick(2)) await command('updateRound', { log, round, set: { result: 'passed' } });
  else if (pick(2)) await command('addContact', { log, contact: { name: fresh('Robin') } });
  else await command('addFeedback', { log, feedback: { text: fresh('More depth') } });
  return {};
});

const writeDocument: Action = async (world, pick) => {
  const found = oneOf(logs(world), pick);
  if (!found) return;
  const log = uriOf(found.path).toString();
  const { document } = (await command(pick(2) ? 'prepare' : 'writePostmortem', { log })) as {
    document: string;
  };
  const path = pathOf(document);
  const known = truth(world.get(path) ?? {})?.facts;
  const text = openDocument(path)?.getText() ?? '';
  const facts = factsOf(path, text) as DocumentFacts;
  if (known && 'notes' in known)
    expect(facts).deep.equal({ ...known, answers: { ...facts.answers, ...known.answers } });
  else expect(facts.notes).deep.equal([]);
  edited(world, path, facts);
};

const tickItem: Action = async (world, pick) => {
  const found = oneOf(
    documents(world).filter(({ facts }) => Object.keys(facts.answers).length > 0),
    pick,
  );
  if (!found) return;
  const item = oneOf(Object.keys(found.facts.answers), pick) ?? '';
  const state = (['yes', 'no', 'open'] as const)[pick(3)] ?? 'open';
  await command('tickItem', { document: uriOf(found.path).toString(), item, state });
  edited(world, found.path, { ...found.facts, answers: { ...found.facts.answers, [item]: state } });
};

/** Types into an editor, and leaves it unsaved. */
const type: Action = async (world, pick) => {
  const found = oneOf([...logs(world), ...documents(world)], pick);
  if (!found) return;
  const { path, facts } = found;
  const document = await show(world, path);
  const edit = new vscode.WorkspaceEdit();
  const word = fresh('Typed');
  if ('company' in facts) {
    const line = document
      .getText()
      .split(/\r?\n/)
      .findIndex((text) => text.startsWith('company: '));
    edit.replace(document.uri, document.lineAt(line).range, `company: ${word}`);
  } else edit.insert(document.uri, new vscode.Position(document.lineCount, 0), `\n\nNote ${word}\n`);
  expect(await vscode.workspace.applyEdit(edit)).equal(true);
  const { base, disk, buffer } = world.get(path) ?? {};
  const now = 'company' in facts ? { ...facts, company: word } : { ...facts, notes: [...facts.notes, word] };
  const parted = buffer ? base : disk;
  world.set(path, { ...(disk && { disk }), buffer: { facts: now }, ...(parted && { base: parted }) });
};

function unsaved(world: World): string[] {
  return [...world].flatMap(([path, { buffer }]) => (buffer ? [path] : []));
}

const save: Action = async (world, pick) => {
  const path = oneOf(unsaved(world), pick);
  if (path === undefined) return;
  const { disk, buffer, base } = world.get(path) ?? {};
  const saved = await openDocument(path)?.save();
  // What changed behind the editor's back is a conflict, which VS Code tells the person.
  if (disk === base || !disk) expect(saved).equal(true);
  if (saved && buffer) world.set(path, { disk: buffer });
};

export async function revert(world: World, path: string): Promise<void> {
  const document = openDocument(path);
  if (!document) return;
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  const { disk } = world.get(path) ?? {};
  if (disk) world.set(path, { disk });
  else world.delete(path);
}

const revertOne: Action = async (world, pick) => {
  const path = oneOf(unsaved(world), pick);
  if (path !== undefined) await revert(world, path);
};

const undo: Action = async (world, pick) => {
  const clean = logs(world).filter(({ path }) => !world.get(path)?.buffer);
  const found = oneOf(clean, pick);
  if (!found) return;
  const { path, facts } = found;
  const document = await show(world, path);
  const before = document.getText();
  await command('addRound', { log: document.uri.toString(), round: { type: 'final' } });
  await vscode.commands.executeCommand('undo');
  expect(document.getText()).equal(before);
  expect(await document.save()).equal(true);
  world.set(path, { disk: { facts } });
};

export async function closeEditors(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ isDirty }) => !isDirty));
}

const usePanel: Action = async (world, pick) => {
  const found = oneOf(logs(world), pick);
  const panels = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
  if (panels.length > 0 && pick(3) === 0) await vscode.window.tabGroups.close(panels);
  else await command('openDashboard', found && pick(2) ? { log: uriOf(found.path).toString() } : {});
};

const importTable: Action = async (world) => {
  const rows = [1, 2, 3].map(() => ({ company: fresh('Company'), role: fresh('Role') }));
  const text = `Company,Position\n${rows.map(({ company, role }) => `${company},${role}\n`).join('')}`;
  const { created } = (await command('importApplications', { text })) as { created: string[] };
  expect(created.length).equal(rows.length);
  for (const [index, log] of created.entries()) {
    const names = rows[index] ?? { company: '', role: '' };
    world.set(pathOf(log), { disk: { facts: { ...names, outcome: 'pending', rounds: [] } } });
  }
};

const exportAll: Action = async (world, pick) => {
  const found = oneOf(logs(world), pick);
  const file = uriOf('exports/all').toString();
  await command('exportApplications', { format: pick(2) ? 'csv' : 'json', file });
  await command('exportCalendar', { file, all: true });
  if (found) await command('exportForMentor', { log: uriOf(found.path).toString(), file });
};

const toggleNames: Action = async () => {
  await command('toggleNames');
};

/** What may happen, and how often beside the others. */
export const actions: readonly (readonly [name: string, weight: number, action: Action])[] = [
  ['new application', 4, makeApplication],
  ['set outcome', 6, setOutcome],
  ['add round', 6, addRound],
  ['add questions', 6, addQuestions],
  ['capture round', 4, captureRound],
  ['record facts', 6, recordFacts],
  ['write document', 6, writeDocument],
  ['tick item', 8, tickItem],
  ['type', 8, type],
  ['save', 6, save],
  ['revert', 2, revertOne],
  ['undo', 3, undo],
  ['close editors', 2, () => closeEditors()],
  ['use panel', 4, usePanel],
  ['rewrite', 6, rewrite],
  ['appear', 6, appear],
  ['remove file', 3, removeFile],
  ['remove folder', 1, removeFolder],
  ['move folder', 3, moveFolder],
  ['copy folder', 2, copyFolder],
  ['move file', 3, moveFile],
  ['check out', 2, checkOut],
  ['import', 1, importTable],
  ['export', 1, exportAll],
  ['toggle names', 1, toggleNames],
];
