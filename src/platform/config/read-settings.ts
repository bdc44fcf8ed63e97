import type { Setting } from './settings.js';

/** One thing wrong with the environment. */
export interface ConfigFault {
  readonly variable: string;
  /** What was given; hidden for secrets. */
  readonly got: string;
  readonly need: string;
}

/** The environment cannot be used. Names every fault at once, so that one correction is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(['Konfigurasi tidak sah:', ...faults.map((fault) => `  ${fault.variable}: diberikan ${fault.got}; seharusnya ${fault.need}`)].join('\n'));
  }
}

/** What a table yields: null only where a setting has no fallback. */
type Values<S extends Record<string, Setting<unknown>>> = { -readonly [K in keyof S]: S[K] extends Setting<infer T, infer F> ? T | (F & null) : never };

/** What was given, for a message: secrets are never repeated. */
export const shown = (setting: Setting<unknown>, value: string): string => (setting.secret ? '(dirahasiakan)' : JSON.stringify(value));

/**
 * Reads the variables of a table. A variable set to nothing counts as not set; without a fallback it becomes null.
 * Faulty values are left out of `values` and told in `faults`, in the order of the table.
 */
export function readSettings<S extends Record<string, Setting<unknown>>>(table: S, env: NodeJS.ProcessEnv): { values: Partial<Values<S>>; faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [variable, setting] of Object.entries(table)) {
    const given = env[variable]?.trim() || setting.fallback;
    if (given === null) {
      values[variable] = null;
      continue;
    }
    const parsed = setting.schema.safeParse(given);
    if (parsed.success) values[variable] = parsed.data;
    else faults.push({ variable, got: shown(setting, given), need: setting.need });
  }
  return { values: values as Partial<Values<S>>, faults };
}
