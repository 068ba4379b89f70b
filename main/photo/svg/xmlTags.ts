/** Which tags are open: every tag is closed by its own name, and one holds all the others. */
export class XmlTags {
  readonly #open: string[] = [];
  #hasRoot = false;

  isOutside(): boolean {
    return this.#open.length === 0;
  }

  isComplete(): boolean {
    return this.#hasRoot && this.isOutside();
  }

  /** False when there already was a root. */
  open(name: string, empty: boolean): boolean {
    if (this.isOutside() && this.#hasRoot) return false;
    this.#hasRoot = true;
    if (!empty) this.#open.push(name);
    return true;
  }

  /** False when another tag is to be closed first. */
  close(name: string): boolean {
    return this.#open.pop() === name;
  }
}
