import * as vscode from 'vscode';
import { isAddress, suggestionFromAddress, type Suggestion } from '../../model/posting';
import { suggestionFromText } from '../../model/postingText';
import { excerpt } from '../../model/excerpt';
import { askInTurn, pickOne, typeOptionalText, typeText, type Ask } from './ask';

/** What tells of a job: where its posting stands, or how it is worded. */
interface Posting {
  readonly posting?: string;
  readonly postingText?: string;
}

/** What a new application begins with. */
export interface Beginning extends Posting {
  readonly company: string;
  readonly role: string;
}

interface Answers {
  readonly company: string;
  readonly role: string;
  readonly posting: string | undefined;
  /** Whether the wording on the clipboard is kept. */
  readonly keep: boolean;
}

const wordingLength = { least: 200, most: 100_000 };

/** Asks for what a new application lacks, and offers what is on the clipboard. Undefined when the person left. */
export async function askForApplication(given: Partial<Beginning>): Promise<Beginning | undefined> {
  const known = given.posting !== undefined || given.postingText !== undefined;
  const found: Posting = known ? given : await readClipboard();
  const suggested = suggestionFrom(found);
  const answers = await askInTurn<Partial<Answers>>(vscode.l10n.t('New Application'), {
    ...(given.company === undefined && {
      company: typeText(vscode.l10n.t('Which company?'), undefined, suggested.company),
    }),
    ...(given.role === undefined && {
      role: typeText(vscode.l10n.t('Which role?'), undefined, suggested.role),
    }),
    ...(!known && found.posting !== undefined && { posting: askForAddress(found.posting) }),
    ...(!known && found.postingText !== undefined && { keep: askToKeep(found.postingText) }),
  });
  if (!answers) return undefined;
  const { company = given.company ?? '', role = given.role ?? '', posting = given.posting, keep } = answers;
  return { company, role, posting, postingText: keep ? found.postingText : given.postingText };
}

async function readClipboard(): Promise<Posting> {
  const text = await readClipboardText();
  if (isAddress(text)) return { posting: text };
  const { least, most } = wordingLength;
  const isWording = text.length > least && text.length <= most && /[\r\n]/.test(text);
  return isWording ? { postingText: text } : {};
}

/** A browser may refuse to tell; then nothing is offered. */
async function readClipboardText(): Promise<string> {
  try {
    return (await vscode.env.clipboard.readText()).trim();
  } catch {
    return '';
  }
}

function suggestionFrom({ posting, postingText }: Posting): Suggestion {
  if (posting !== undefined) return suggestionFromAddress(posting);
  return postingText === undefined ? {} : suggestionFromText(postingText);
}

function askForAddress(posting: string): Ask<string | undefined> {
  return typeOptionalText(
    vscode.l10n.t(
      'Where is the posting? This address is from your clipboard; empty the box to leave it out.',
    ),
    'https://',
    posting,
  );
}

function askToKeep(wording: string): Ask<boolean> {
  const start = excerpt(wording.replaceAll(/\s+/g, ' '), 80);
  return pickOne(vscode.l10n.t('Keep the text on your clipboard as the job description?'), [
    { label: vscode.l10n.t('Keep it beside the log'), detail: start, value: true },
    { label: vscode.l10n.t('Leave it out'), value: false },
  ]);
}
