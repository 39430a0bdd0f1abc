// In place of `vscode`, for modules that only take their words from there: English, filled in.
exports.l10n = {
  t: (/** @type {string} */ message, /** @type {unknown[]} */ ...values) =>
    message.replace(/\{(\d)\}/g, (_match, index) => String(values[Number(index)] ?? '')),
};
