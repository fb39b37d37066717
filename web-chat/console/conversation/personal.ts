/** Whether a fact says who or where somebody is: covered on the screen, never said back. */
export function isPersonal({ name }: { readonly name: string }): boolean {
  return /mail|phone|mobile|address|postcode|iban|card|birth|contact|password/i.test(name)
}
