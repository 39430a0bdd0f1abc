import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folders of src each folder may import from, beside itself. Features never import each other. */
const mayImport = {
  model: [],
  documents: ['model'],
  exchange: ['model'],
  platform: ['model'],
  workspace: ['model', 'documents', 'exchange', 'platform'],
  language: ['model', 'documents', 'exchange', 'platform', 'workspace'],
  views: ['model', 'documents', 'exchange', 'platform', 'workspace'],
  panel: ['model', 'documents', 'exchange', 'platform', 'workspace'],
  commands: ['model', 'documents', 'exchange', 'platform', 'workspace'],
};

/** Folders that import neither `vscode` nor Node; tsconfig.pure.json proves it too. */
const pure = ['model', 'documents', 'exchange'];

const outsidePure = {
  regex: '^(?:vscode|node:.*|fs|path|os|crypto|child_process|util|buffer)$',
  message: 'This folder is pure: the outside world comes in as arguments.',
};

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?:\\.\\./)+(?!(?:\\.\\./)*(?:${[folder, ...allowed].join('|')})(?:/|$))(?=(?:${Object.keys(mayImport).join('|')}|extension)(?:/|$))`,
            message: `src/${folder} may import only from: ${allowed.join(', ') || 'nothing else'}.`,
          },
          ...(pure.includes(folder) ? [outsidePure] : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', '.vscode-test/', 'media/sample/', 'test/ui/screenshots/']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // What is taken out of an object leaves the rest of it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  ...folderRules,
);
