/** User settings that keep VS Code's own voices down, so that only the extension is heard and seen. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.accounts.experimental.showEntitlements': false,
  'window.commandCenter': false,
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'chat.agent.enabled': false,
  'chat.agentHost.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'git.showProgress': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'files.hotExit': 'off',
};

/** VS Code's shipped themes by the names that tests and screenshots use, each with the file that the window names. */
export const themes = {
  dark: { id: 'Default Dark Modern', file: 'dark_modern' },
  light: { id: 'Default Light Modern', file: 'light_modern' },
  highContrast: { id: 'Default High Contrast', file: 'hc_black' },
  highContrastLight: { id: 'Default High Contrast Light', file: 'hc_light' },
};

/**
 * @param {{ theme?: keyof typeof themes, settings?: Record<string, unknown> }} wishes
 * @returns {Record<string, unknown>}
 */
export function userSettings({ theme = 'dark', settings = {} }) {
  return { ...quietSettings, 'workbench.colorTheme': themes[theme].id, ...settings };
}
