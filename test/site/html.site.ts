import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { readSiteFile, siteFiles } from "./built-site.js";

const pages = siteFiles().filter((file) => file.endsWith(".html"));
const isOurs = (page: string) => page.startsWith("playground/");

/** What the standard says, and what readers of screens need. */
const STANDARD: ConfigData = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // All files are of this site. What came from another would need it.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};

/** The theme's markup, on every page. What is left out is valid HTML, or not known without a browser. */
const PAGE_OF_THEME: ConfigData = {
  ...STANDARD,
  rules: {
    ...STANDARD.rules,
    // The sidebar, before the text, has headings of the second level.
    "heading-level": ["error", { minInitialRank: "h2" }],
    // Headings of the sidebar that fold are elements with role="button", which the standard allows.
    "prefer-native-element": "off",
    // Its buttons stand in no form, where a missing type says nothing.
    "no-implicit-button-type": "off",
    // Its buttons of icons are named by their title; axe looks at them in the browser.
    "text-content": "off",
    // It loads styles by rel="preload stylesheet", which the validator takes for two contradictions.
    "attribute-misuse": "off",
  },
};

/** The menu of phones, which is put into the page when it is opened. */
const PUT_IN_LATER = 'Element references missing id "VPNavScreen"';

const validators = {
  ours: new HtmlValidate(new StaticConfigLoader(STANDARD)),
  theme: new HtmlValidate(new StaticConfigLoader(PAGE_OF_THEME)),
};

describe.skipIf(pages.length === 0)("the HTML of the built site", () => {
  test("is valid on every page", async () => {
    const problems: string[] = [];
    for (const page of pages) problems.push(...(await problemsOf(page, readSiteFile(page))));
    expect(problems).toEqual([]);
  });

  test("what is not valid is found", async () => {
    const broken = '<p id="app"><div></p><img src="x"></main>';
    for (const page of ["guide/start.html", "playground/index.html"]) {
      const problems = await problemsOf(page, readSiteFile(page).replace("</main>", broken));
      expect(problems.join("\n")).toMatch(/close-order.*wcag\/h37/s);
    }
  });
});

async function problemsOf(page: string, html: string): Promise<string[]> {
  const validator = isOurs(page) ? validators.ours : validators.theme;
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ message }) => message !== PUT_IN_LATER)
    .map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId}: ${message}`);
}
