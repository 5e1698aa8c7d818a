import type { Plugin } from 'vite';

/** What the first script asks for in any case is asked for by the page itself, a way there and back earlier. */
export function preloaded(entry: string): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk');
        const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(entry));
        if (!first) throw new Error(`Nothing is built of ${entry}.`);
        return [...new Set([first.fileName, ...first.imports])].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
