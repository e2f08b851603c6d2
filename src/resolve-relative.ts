import { registerHooks } from 'node:module';

/** Zod's messages in fifty languages, which it exports but never uses: a tenth of all modules of a start. */
const leftOut = '/zod/v4/locales/index.js';

const empty = 'data:text/javascript,';

/**
 * Resolves relative imports by their address alone until the returned function is called: Node would ask the file
 * system about each, which takes an eighth of a start. ES modules name files in full, so the outcome is the same.
 */
export const resolveRelative = (): (() => void) => {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const { parentURL, conditions, importAttributes } = context;
      if (!specifier.startsWith('.') || !parentURL?.startsWith('file:') || !conditions.includes('import'))
        return next(specifier, context);
      const { href } = new URL(specifier, parentURL);
      const url = href.endsWith(leftOut) ? empty : href;
      return {
        url,
        importAttributes,
        shortCircuit: true,
        format: url.endsWith('.ts') ? 'module-typescript' : undefined,
      };
    },
  });
  return () => hooks.deregister();
};
