/** Made by test/web/run.mjs: the suites of test/e2e that hold in the browser too, and the texts that they open. */
declare module 'suites' {
  export const SUITES: readonly (() => void)[];
  export const TEXTS: Readonly<Record<string, string>>;
}
