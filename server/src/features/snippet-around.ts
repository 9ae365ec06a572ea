/** The text beside a field, up to the next field. */
export interface Around {
  readonly before: string;
  readonly after: string;
}
