/** The code is larger or deeper than is evaluated. It never leaves this folder: such a file is a gap. */
export class EvaluationLimit extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EvaluationLimit';
  }
}
