import type { DigestEntry } from "./digest-entry.js";
import { htmlText } from "./html-text.js";
import { shortened } from "./plain-text.js";

/** What frames the papers of a mail. All of it is plain text. */
export interface DigestFrame {
  title: string;
  /** Such as the day, below the title. */
  subtitle: string;
  intro: string;
  /** What a list of mails shows beside the subject. */
  preview: string;
  footer: string;
  unsubscribeUrl: string | undefined;
}

const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Enough of a title to know it again, in what is read aloud. */
const MOST_SPOKEN = 60;

/** Colours for light stand on the elements, for programs that know no style sheet. */
const INK = "color:#15191e";
const TEXT = "color:#2d353d";
const SOFT = "color:#5b6570";
const LINK = "color:#0b57c2";

const DARK = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:hover{text-decoration:underline!important}
@media (max-width:480px){.pad{padding:0!important}.sheet{border-radius:0!important;padding:24px 18px!important}}
@media (prefers-color-scheme:dark){
.page{background-color:#0f1216!important}
.sheet{background-color:#181c22!important;border-color:#2a3038!important}
.ink,.ink a{color:#eef1f4!important}
.text{color:#cdd5dd!important}
.soft{color:#a3adb8!important}
.link{color:#82b4ff!important}
.rule{border-color:#2a3038!important}
.count{background-color:#262d36!important;color:#d5dce4!important}
.rank{background-color:#82b4ff!important;color:#0f1216!important}
}`;

/** Everything before the papers. */
export function digestHead({ title, subtitle, intro, preview }: DigestFrame): string {
  const paragraph = (text: string, style: string) =>
    text === ""
      ? ""
      : `<p class="soft" style="${style};${SOFT}" dir="auto">${htmlText(text)}</p>\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${htmlText(title)}</title>
<style>${DARK}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#eef1f4">
<div style="display:none;max-height:0;overflow:hidden">${htmlText(preview)}</div>
<div class="page pad" style="background-color:#eef1f4;padding:24px 12px;${FONT}">
<main class="sheet" style="background-color:#ffffff;border:1px solid #dfe4e9;border-radius:14px;max-width:640px;margin:0 auto;padding:32px;box-sizing:border-box;overflow-wrap:break-word;word-wrap:break-word">
<h1 class="ink" style="margin:0;font-size:28px;line-height:34px;letter-spacing:-0.3px;${INK}" dir="auto">${htmlText(title)}</h1>
${paragraph(subtitle, "margin:6px 0 0;font-size:15px;line-height:22px")}${paragraph(intro, "margin:14px 0 0;font-size:16px;line-height:24px")}`;
}

/** One paper. */
export function digestItem(entry: DigestEntry, showPicture: boolean): string {
  const { position, title, about, why, summary, counts, links, picture } = entry;
  const [first] = links;
  const heading =
    first === undefined
      ? htmlText(title)
      : `<a href="${htmlText(first.url)}" style="${INK};text-decoration:none">${htmlText(title)}</a>`;
  const parts = [
    `<article class="rule" style="border-top:1px solid #e3e8ed;margin-top:24px;padding-top:24px">`,
    `<h2 class="ink" style="margin:0;font-size:19px;line-height:26px;${INK}" dir="auto"><span class="rank" style="display:inline-block;min-width:22px;padding:0 4px;margin-right:3px;border-radius:7px;background-color:#0b57c2;color:#ffffff;font-size:14px;line-height:24px;text-align:center;vertical-align:1px">${position}</span>&nbsp;${heading}</h2>`,
    line(
      about.map(htmlText).join(" &middot; "),
      `margin:8px 0 0;font-size:14px;line-height:21px;${SOFT}`,
      "soft",
    ),
    showPicture && picture !== undefined
      ? `<img src="${htmlText(picture)}" class="soft" alt="${htmlText(`Picture for: ${shortened(title, MOST_SPOKEN)}`)}" style="${SOFT};font-size:13px;display:block;width:100%;height:auto;margin-top:12px;border-radius:10px">`
      : "",
    line(htmlText(summary), `margin:10px 0 0;font-size:15px;line-height:23px;${TEXT}`, "text"),
    line(
      htmlText(why),
      `margin:10px 0 0;font-size:14px;line-height:21px;font-style:italic;${SOFT}`,
      "soft",
    ),
    line(
      counts.map(countHtml).join(" "),
      `margin:12px 0 0;font-size:13px;line-height:26px;${SOFT}`,
      "soft",
    ),
    line(
      links.map((link) => linkHtml(link, title)).join(" "),
      "margin:8px 0 0;font-size:15px;line-height:26px",
      "",
    ),
    "</article>",
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

/** Everything behind the papers; `notes` say what is not shown. */
export function digestFoot(
  { footer, unsubscribeUrl }: DigestFrame,
  notes: readonly string[],
): string {
  const style = `margin:24px 0 0;font-size:14px;line-height:21px;${SOFT}`;
  const unsubscribe =
    unsubscribeUrl === undefined
      ? ""
      : `<a class="link" href="${htmlText(unsubscribeUrl)}" style="${LINK}">Unsubscribe</a>`;
  const lines = [
    ...notes.map((note) => line(htmlText(note), style, "soft")),
    line([htmlText(footer), unsubscribe].filter((part) => part !== "").join(" "), style, "soft"),
  ];
  return `${lines.filter((part) => part !== "").join("\n")}
</main>
</div>
</body>
</html>
`;
}

function line(html: string, style: string, className: string): string {
  if (html === "") return "";
  const named = className === "" ? "" : ` class="${className}"`;
  return `<p${named} style="${style}" dir="auto">${html}</p>`;
}

function countHtml(count: string): string {
  return `<span class="count" style="display:inline-block;padding:0 10px;border-radius:13px;background-color:#eef1f4;color:#3b444e">${htmlText(count)}</span>`;
}

/** Read aloud in a list of links, "PDF" says nothing; with the title it does. */
function linkHtml({ label, url }: { label: string; url: string }, title: string): string {
  const spoken = htmlText(`${label}: ${shortened(title, MOST_SPOKEN)}`);
  return `<a class="link" href="${htmlText(url)}" aria-label="${spoken}" style="display:inline-block;margin-right:14px;${LINK};text-decoration:none">${label}</a>`;
}
