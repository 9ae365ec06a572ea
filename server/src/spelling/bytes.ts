import { assert } from '../base/assert.ts';

/** Reads the model's file from its beginning to its end. */
export class ByteReader {
  private at = 0;

  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // a Buffer of Node would share its memory where a Uint8Array copies
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    assert(this.at < this.bytes.length, 'the model is complete');
    return this.bytes[this.at++] as number;
  }

  /** A whole number of 7 bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Rising numbers for [from, to) that lie as the gaps between them; there are hundreds of thousands. */
  rising(into: Uint16Array, from: number, to: number): void {
    const { bytes } = this;
    let at = this.at;
    for (let i = from, last = 0; i < to; i++) {
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        gap += (byte & 127) << shift;
      }
      into[i] = last += gap;
    }
    assert(at <= bytes.length, 'the model is complete');
    this.at = at;
  }

  /** The next bytes where they lie. */
  part(length: number): Uint8Array {
    assert(this.at + length <= this.bytes.length, 'the model is complete');
    return this.bytes.subarray(this.at, (this.at += length));
  }

  /** Numbers of 16 bits, where they lie when they lie evenly. */
  halves(count: number): Uint16Array {
    const { buffer, byteOffset } = this.part(2 * count);
    return byteOffset % 2 === 0
      ? new Uint16Array(buffer, byteOffset, count)
      : new Uint16Array(buffer.slice(byteOffset, byteOffset + 2 * count));
  }

  float(): number {
    return new DataView(this.take(4).buffer).getFloat32(0, true);
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** A copy of the next bytes: arrays of larger numbers may lie on it. */
  take(length: number): Uint8Array<ArrayBuffer> {
    assert(this.at + length <= this.bytes.length, 'the model is complete');
    const part = this.bytes.slice(this.at, this.at + length);
    this.at += length;
    return part;
  }

  /** Whether what comes next begins at an odd place. */
  get isOdd(): boolean {
    return this.at % 2 === 1;
  }

  get done(): boolean {
    return this.at === this.bytes.length;
  }
}

/** Writes what ByteReader reads. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = [];
  private readonly small: number[] = [];

  byte(value: number): void {
    this.small.push(value);
  }

  number(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.small.push((rest % 128) | 128);
    this.small.push(rest);
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    this.put(new Uint8Array(view.buffer));
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    this.put(bytes);
  }

  put(bytes: Uint8Array): void {
    this.flush();
    this.parts.push(bytes);
  }

  get length(): number {
    return this.parts.reduce((sum, part) => sum + part.length, this.small.length);
  }

  bytes(): Uint8Array {
    this.flush();
    const all = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  private flush(): void {
    if (this.small.length > 0) this.parts.push(Uint8Array.from(this.small.splice(0)));
  }
}
