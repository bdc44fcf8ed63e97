import type { FastifyInstance } from 'fastify';

/**
 * Tells which methods the server serves at a path. The router only answers for one method at a time, so the templates are
 * gathered as routes are added; matching costs something only where no route was met.
 */
export class RouteMethods {
  private readonly byTemplate = new Map<string, Set<string>>();

  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ url, method }) => {
      const methods = this.byTemplate.get(url) ?? new Set();
      for (const m of Array.isArray(method) ? method : [method]) methods.add(m);
      this.byTemplate.set(url, methods);
    });
  }

  /** Every template with its methods, sorted. */
  all(): { readonly template: string; readonly method: string }[] {
    const all = [...this.byTemplate].flatMap(([template, methods]) => [...methods].map((method) => ({ template, method })));
    return all.sort((a, b) => (a.template === b.template ? compare(a.method, b.method) : compare(a.template, b.template)));
  }

  /** The methods served at the path of `address` (its query is left out), sorted; empty for an unknown path. */
  at(address: string): string[] {
    const path = (address.split('?', 1)[0] ?? '').split('/');
    const found = [...this.byTemplate].filter(([template]) => meets(template.split('/'), path));
    return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort();
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function meets(template: readonly string[], path: readonly string[]): boolean {
  // A catch-all serves files: which of them exist is not known here.
  if (template.includes('*') || template.length !== path.length) return false;
  return template.every((segment, i) => (segment.startsWith(':') ? path[i] !== '' : segment === path[i]));
}
