/** Mocha's build for browsers, as test/web/run.mjs wraps it. */
declare module 'mocha/mocha.js' {
  /** Mocha in a browser is one object that is set up once. */
  const mocha: { setup(options: object): void; run(done: (failures: number) => void): void };
  export default mocha;
  export const Base: { consoleLog: (...parts: unknown[]) => void };
}
