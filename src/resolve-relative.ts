import { registerHooks } from 'node:module';

/** Zod's messages in fifty languages, a file each; its schemas import the English ones by themselves. */
const zodLanguages = '/zod/v4/locales/index.js';

/**
 * Resolves relative imports by their address alone until the returned function is called: Node would ask the file
 * system about each, which takes an eighth of a start. ES modules name files in full, so the outcome is the same, but
 * that Zod's messages in other languages are left out.
 */
export const resolveRelative = (): (() => void) => {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const { parentURL, conditions, importAttributes } = context;
      if (!specifier.startsWith('.') || !parentURL?.startsWith('file:') || !conditions.includes('import'))
        return next(specifier, context);
      const { href: url } = new URL(specifier, parentURL);
      if (url.endsWith(zodLanguages)) return { url: 'data:text/javascript,', format: 'module', shortCircuit: true };
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
