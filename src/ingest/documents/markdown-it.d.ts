/** The part of markdown-it that is used; the package brings no types. */
declare module "markdown-it" {
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean; readonly breaks: boolean });
    render(markdown: string): string;
  }
}
