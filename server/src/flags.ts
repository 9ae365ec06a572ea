/**
 * What an editor tells the engine when it starts the server. Room for what is young: the engine takes up to 48 MB for it
 * when a text is typed in, and keeps them for as long as it runs. Code that is kept is good for these flags only.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=2'] as const;
