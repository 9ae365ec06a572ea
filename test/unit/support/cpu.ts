/** Milliseconds that this process has computed so far: what other processes do to the clock is not in it. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
