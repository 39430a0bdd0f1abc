import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type Diagnostic } from 'yaml-language-server';
import { logJsonSchema } from '../../../src/model/jsonSchema';

/** What the YAML language server says about texts, with the JSON Schema of a log and nothing else. */
export function yamlServer(): (text: string) => Promise<readonly Diagnostic[]> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('Nothing is fetched.')),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  const schema = { uri: 'debrief://schema', fileMatch: ['*'], schema: logJsonSchema() };
  service.configure({ validate: true, schemas: [schema] });
  let count = 0;
  // The server remembers what it read by address and version.
  return (text) => {
    const uri = `file:///${String((count += 1))}.interview.yaml`;
    return service.doValidation(TextDocument.create(uri, 'yaml', 1, text), false);
  };
}
