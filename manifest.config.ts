/** Makes each browser's manifest out of the one `manifest.json`: pure, so that it can be tested. */

export type Target = 'chrome' | 'firefox';

/** What `manifest.json` holds for both browsers together. */
export interface SourceManifest {
  readonly background: { readonly service_worker: string; readonly scripts: readonly string[]; readonly type: string };
  readonly minimum_chrome_version: string;
  readonly browser_specific_settings: unknown;
  readonly content_scripts: readonly { readonly run_at: string }[];
  readonly [key: string]: unknown;
}

/**
 * The manifest for one browser. The version in `manifest.json` only makes that file whole for tools that read it by itself:
 * the build puts package.json's in its place. `carrierHosts` are match patterns of every host a carrier may be asked at: optional,
 * granted by the user one carrier at a time.
 */
export function manifestFor(
  target: Target,
  source: SourceManifest,
  carrierHosts: readonly string[],
): Record<string, unknown> {
  const { background, minimum_chrome_version, browser_specific_settings, ...common } = source;
  const shared = { ...common, optional_host_permissions: [...new Set(carrierHosts)].sort() };
  return target === 'chrome'
    ? {
        ...shared,
        minimum_chrome_version,
        background: { service_worker: background.service_worker, type: background.type },
      }
    : {
        ...shared,
        browser_specific_settings,
        background: { scripts: background.scripts, type: background.type },
        content_scripts: source.content_scripts.map(sooner),
      };
}

/** Chromium's idle comes soon after the page's elements are there; Firefox waits for every picture of a slow page. */
function sooner<Script extends { readonly run_at: string }>(script: Script): Script {
  return script.run_at === 'document_idle' ? { ...script, run_at: 'document_end' } : script;
}
