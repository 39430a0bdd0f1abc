import fc from 'fast-check';

/** Pieces of Markdown and of our own marks, to be put together into what no sane person would write. */
const fragments = [
  '<!-- debrief:timeline -->',
  '<!-- /debrief:timeline -->',
  '<!-- /debrief:timeline abc123 -->',
  '<!-- debrief:goals -->',
  '<!-- debrief:',
  '<!--',
  '-->',
  '<!-- item:confident -->',
  '<!-- section:actions -->',
  '<!-- private -->',
  '<!-- round:2 -->',
  '## Heading',
  '# ',
  '---',
  '===',
  '- [ ] task',
  '- [x] done',
  '- [-] ',
  '[x](javascript:1)',
  '![x](y)',
  '[due:: 2026-12-01]',
  '[due:: soon',
  '(area:: x)',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '\t',
  '```',
  '~~~',
  '`',
  '``',
  '*',
  '**',
  '_',
  'snake_case',
  '\\',
  '|',
  '| - |',
  '<b>',
  '<div>',
  '</div>',
  '<script>',
  '&amp;',
  '&#35;',
  '$',
  '~~',
  'https://a.b/c_d*e',
  'word',
  'é日😀',
  '\u00a0',
  '\uFEFF',
  ':',
] as const;

const lineEndings = ['\n', '\r\n', '\r', '\n\n'] as const;

/** A document of lines that mean something, in mixed line endings. */
export const hostileDocument = fc
  .array(
    fc.oneof(fc.constantFrom(...fragments, ...lineEndings, ...lineEndings), fc.string({ maxLength: 4 })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** What a user might write into one field of a log. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...fragments, ' ', '\n', '\r\n'), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
