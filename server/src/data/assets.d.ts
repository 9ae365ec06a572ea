declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.json.txt' {
  const text: string;
  export default text;
}
declare module '*.md' {
  const text: string;
  export default text;
}
