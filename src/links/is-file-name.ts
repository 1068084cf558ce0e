// Extensions that are no top-level domain: with them an address is never meant.
const EXTENSIONS = new Set(
  "bib bst c cfg cls cpp csv cu cxx dat f90 gz h hpp html ini ipynb jar java jl js json jsonl lean log m mat nb npy npz pdf php pkl pth pyx r sql sty tar tex toml ts txt xml yaml yml".split(
    " ",
  ),
);

// These are domains as well; an automatic link to a file name is always http without a path.
const EXTENSIONS_AND_DOMAINS = new Set("cc md pl ps py rs sh so zip".split(" "));

const BARE_NAME = /^(https?):\/\/[^./?#@:]+\.([a-z0-9]+)\/?$/i;

/**
 * Whether an address is a file name that was taken for a link, as arXiv does in abstracts
 * (`http://D4M.py`).
 */
export function isFileName(url: string): boolean {
  const [, scheme = "", ending = ""] = BARE_NAME.exec(url) ?? [];
  const extension = ending.toLowerCase();
  if (EXTENSIONS.has(extension)) return true;
  return scheme.toLowerCase() === "http" && EXTENSIONS_AND_DOMAINS.has(extension);
}
