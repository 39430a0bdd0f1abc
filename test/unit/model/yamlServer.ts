import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type Diagnostic } from 'yaml-language-server';
import { logJsonSchema } from '../../../src/model/jsonSchema';

/**
 * What the YAML language server says about texts, with the JSON Schema of a log and nothing else. It remembers the last
 * text of each address, so one that comes again needs a new version.
 */
export function yamlServer(): (text: string, name?: string) => Promise<readonly Diagnostic[]> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('Nothing is fetched.')),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  const schema = { uri: 'debrief://schema', fileMatch: ['*.interview.yaml'], schema: logJsonSchema() };
  service.configure({ validate: true, schemas: [schema] });
  let version = 0;
  return (text, name = 'a') => {
    version += 1;
    const document = TextDocument.create(`file:///${name}.interview.yaml`, 'yaml', version, text);
    return service.doValidation(document, false);
  };
}
