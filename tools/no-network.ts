/**
 * Stands in for node:net in every bundle (see esbuild.mjs). Libraries of the protocol can also talk over sockets;
 * gongwen talks to its editor over the channel that the editor opened, and has no way to a network at all.
 */
function refuse(): never {
  throw new Error('gongwen opens no sockets');
}

export { refuse as connect, refuse as createConnection, refuse as createServer };
