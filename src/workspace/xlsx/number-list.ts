/** A list of numbers beside the heap, in blocks, so that one that grows is not copied. */

export class NumberList {
  readonly #blocks: Float64Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const index = this.#length % blockSize;
    if (index === 0) this.#blocks.push(new Float64Array(blockSize));
    const block = this.#blocks.at(-1);
    if (block !== undefined) block[index] = number;
    this.#length += 1;
  }

  at(index: number): number | undefined {
    return index < this.#length ? this.#blocks[Math.floor(index / blockSize)]?.[index % blockSize] : undefined;
  }
}

const blockSize = 1024;
