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
        const first = chunks.find(({ moduleIds }) => moduleIds.includes(entry));
        if (!first) throw new Error(`Nothing is built of ${entry}.`);
        const scripts = [...new Set([first.fileName, ...first.imports])].map((file) => link('modulepreload', file));
        return [...scripts, ...[...(first.viteMetadata?.importedCss ?? [])].map((file) => link('stylesheet', file))];
      },
    },
  };
}

const link = (rel: string, file: string) => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `/${file}` },
  injectTo: 'head' as const,
});
