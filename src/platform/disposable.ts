/** Something to end. A plain object will do, where VS Code's own type is a class. */
export interface Disposable {
  dispose(): void;
}
