/** What the panel's document is made of. */
export interface DocumentParts {
  /** BCP 47. */
  readonly language: string;
  /** The address of a file of `dist/panel`. */
  readonly address: (name: string) => string;
  /** The source of such addresses, for the policy. */
  readonly source: string;
  /** A number used once (CSP Level 3, section 2.3), as {@link createNonce} makes it. */
  readonly nonce: string;
}

/** The panel's only document: an empty body that its script fills. */
export function htmlOf({ language, address, source, nonce }: DocumentParts): string {
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${attribute(policy(source, nonce))}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Debrief</title>
    <link rel="stylesheet" href="${attribute(address('style.css'))}" />
  </head>
  <body>
    <script nonce="${attribute(nonce)}" src="${attribute(address('panel.js'))}"></script>
  </body>
</html>`;
}

/** Only the panel's own script and style, and nothing else from anywhere. */
function policy(source: string, nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** 128 random bits in hexadecimal. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
