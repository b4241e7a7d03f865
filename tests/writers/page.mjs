// page.mjs MODULES CHROMIUM FOLDER: FOLDER/corpus.html and FOLDER/many.html in a browser, as a person uses them, against the JSON beside
// them. A line a fault; the last line counts.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, executablePath, folder] = process.argv.slice(2);
const { chromium } = createRequire(modules + "/")("playwright-core");
const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
if (process.getuid() === 0) args.push("--no-sandbox");
const browser = await chromium.launch({ executablePath, args });

let passed = 0, failed = 0;
const expect = (condition, message) => {
  if (condition) passed++; else { failed++; console.log("fault: " + message); }
};
const same = (is, wanted, message) => expect(JSON.stringify(is) === JSON.stringify(wanted), `${message}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);

// A page that must load nothing, run nothing but its own script, and complain of nothing.
const open = async (name, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(`${folder}/${name}.html`).href;
  page.on("request", (request) => expect(request.url().split("#")[0] === url, "a request for " + request.url().slice(0, 100)));
  page.on("dialog", (dialog) => { expect(false, "a dialog: " + dialog.message()); dialog.dismiss(); });
  page.on("pageerror", (error) => expect(false, "an error: " + error.message));
  page.on("console", (message) => expect(false, "the console says: " + message.text()));
  page.setDefaultTimeout(30000);
  await page.goto(url);
  return page;
};
const records = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf-8")).documents;
const shown = "tbody tr:not([hidden])";
const visible = (page, selector) => page.locator(selector).first().evaluate((element) => {
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
});

// ---- the corpus: rows, links, filters, keys
{
  const documents = records("corpus"), page = await open("corpus");
  const count = (what) => documents.reduce((sum, document) => sum + document[what].length, 0);
  const claims = count("claims"), aside = count("set_aside"), unexplained = count("unexplained");
  const hostile = documents.findIndex((document) => document.document.id === "markup");
  same(await page.locator("tbody tr").count(), claims + aside + unexplained, "rows");
  same(await page.locator(shown).count(), claims + unexplained, "rows without what is set aside");
  same(await page.locator("article").count(), documents.length, "texts");

  // Nothing of a document became an element.
  same(await page.locator("img, iframe, object, embed, link, b").count(), 0, "foreign elements");
  same(await page.locator("script").count(), 1, "scripts");
  expect((await page.locator(`#d${hostile} .text`).textContent()).includes("<script>alert('claimx')</script>"), "the markup is not shown as text");

  // A text stands under its title, or where it has none under its id; a row of the one table says whose it is.
  same(await page.locator("article h2").allTextContents(), documents.map(({ document }) => document.title || document.id), "headings");
  same(await page.locator(`article .id`).allTextContents(), documents.map(({ document }) => document.id), "ids");
  same(await page.locator("tbody tr .from").first().textContent(), documents[0].document.id, "whose a row is");

  // From row to place.
  const first = documents[0].claims.find((claim) => claim.dataset && claim.metric.quote && claim.subject);
  const row = page.locator("tbody tr", { hasText: first.quote }).first();
  await row.locator("td").first().click();
  same(await page.locator(".text a.selected").allTextContents().then((texts) => texts.join("")), first.quote, "the place of a row");
  for (const role of ["metric", "subject", "dataset"])
    same((await page.locator(`.text .${role}`).allTextContents()).join(""), first[role].quote, `the ${role} of a row`);
  expect(await visible(page, ".text a.selected"), "the place is not in view");
  same(await row.getAttribute("aria-current"), "true", "the row is the current one");

  // And back; a mark of a kind that is filtered out brings its row.
  const last = documents.length - 1 - [...documents].reverse().findIndex((document) => document.claims.length);
  await page.locator(`#d${last} .text a`).first().click();
  expect(await visible(page, "tbody tr.selected"), "the row is not in view");
  same(await page.locator(".text a.selected").count() > 0, true, "the mark is selected");
  const setAside = documents.findIndex((document) => document.set_aside.length);
  await page.locator(`#d${setAside} .text a.aside`).first().click();
  expect((await page.locator("tbody tr.selected").textContent()).includes("no claim: "), "why a number is set aside");
  same(await page.locator(shown).count(), claims + aside + unexplained, "rows with what is set aside");

  // Filters.
  await page.locator(".chip.aside input").uncheck();
  await page.locator(".chip.score input").uncheck();
  const scores = documents.flatMap((document) => document.claims).filter((claim) => claim.kind === "score").length;
  same(await page.locator(shown).count(), claims + unexplained - scores, "rows without scores");
  expect(await page.locator(".text a.score").first().evaluate((mark) => mark.classList.contains("off")), "marks of scores are still on");
  await page.locator(".chip.score input").check();
  await page.fill("input[type=search]", "gsm8k OUZEL");
  same(await page.locator(shown).count(), 1, "rows of Ouzel on GSM8K");
  same(await page.locator("header output").textContent(), `1 of ${claims + aside + unexplained} numbers shown`, "the count");
  await page.fill("input[type=search]", "<script>");
  same(await page.locator(shown).count(), 0, "rows with a script");
  await page.press("input[type=search]", "Escape");
  await page.selectOption("select", "d0");
  same(await page.locator(shown).count(), documents[0].claims.length + documents[0].unexplained.length, "rows of one text");
  same(await page.locator("article:visible").count(), 1, "one text");
  await page.selectOption("select", "");

  // Keys: j and k walk, / filters, Escape clears; every row and every mark is a link that Tab reaches.
  await page.locator("h1").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  const one = await page.locator("tbody tr.selected").getAttribute("id");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  same(await page.locator("tbody tr.selected").getAttribute("id"), one, "j and k");
  await page.keyboard.press("/");
  same(await page.evaluate(() => document.activeElement.type), "search", "/ goes to the filter");
  await page.keyboard.type("accuracy");
  expect(await page.locator(shown).count() < claims, "typing filters");
  await page.keyboard.press("Escape");
  await page.locator(`${shown} td:last-child a`).first().focus();
  await page.keyboard.press("Enter");
  same(await page.evaluate(() => document.activeElement.matches(".text a.selected")), true, "Enter on a row goes to its place");
  await page.keyboard.press("Enter");
  same(await page.evaluate(() => document.activeElement.matches("tr.selected td:last-child a")), true, "Enter on a mark goes to its row");

  // Dark, and on paper.
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(light !== await ground(), "light and dark are the same");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  same(await page.locator(".controls").isVisible(), false, "controls on paper");
  same(await page.locator(".panel").evaluate((panel) => getComputedStyle(panel).display), "block", "a panel that pages do not cut");
  expect((await page.pdf()).length > 1000, "the page prints");
  await page.context().close();
}

// ---- the hostile text does not reorder or overflow the page
{
  const page = await open("corpus");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  same(wide, false, "the page is wider than the window");
  await page.setViewportSize({ width: 480, height: 800 });
  same(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page is wider than a narrow window");
  expect(await page.locator(".controls").evaluate((controls) => controls.offsetHeight < 80), "the filters fill a narrow window");
  await page.locator("tbody tr").last().locator("td").first().click();
  expect(await visible(page, ".text a.selected"), "the place is not in view in a narrow window");
  await page.context().close();
}

// ---- without scripts: tables under the texts, links both ways
{
  const page = await open("corpus", { javaScriptEnabled: false });
  expect(await page.locator("#d0 table").isVisible(), "no table without scripts");
  await page.locator("#d0 .text a").first().click();
  const id = new URL(page.url()).hash;
  expect(id.startsWith("#r0-") && await page.locator(id).isVisible(), "a mark leads to its row without scripts");
  await page.locator(`${id} td:last-child a`).click();
  same(new URL(page.url()).hash, id.replace("r", "m"), "a row leads to its mark without scripts");
  await page.context().close();
}

// ---- 5,000 claims
{
  const claims = records("many")[0].claims, start = Date.now(), page = await open("many");
  expect(claims.length >= 4900, `only ${claims.length} claims`);
  same(await page.locator(shown).count(), claims.length + records("many")[0].unexplained.length, "rows");
  const times = { load: Date.now() - start };
  const timed = async (name, action) => { const from = Date.now(); await action(); times[name] = Date.now() - from; };
  const column = (name) => page.locator("thead button", { hasText: name });
  const numbers = () => page.locator(shown).evaluateAll((rows) => rows.map((row) => row.cells[2].dataset.number).filter((n) => n !== undefined).map(Number));
  const rising = (list) => list.every((n, i) => !i || list[i - 1] <= n);
  await timed("sort", () => column("value").click());
  const up = await numbers();
  expect(up.length >= 4900 && rising(up), "sorted by value");
  same(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "ascending", "the header says so");
  await column("value").click();
  expect(rising((await numbers()).reverse()), "sorted the other way");
  await column("place").click();
  const places = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.dataset.start)));
  expect(rising(places), "sorted by place again");
  await timed("filter", () => page.fill("input[type=search]", "tarn-1249 "));
  const count = await page.locator(shown).count();
  expect(count >= 2 && count <= 6, `${count} rows of one name`);
  await timed("click", () => page.locator(shown).first().locator("td").first().click());
  expect(await visible(page, ".text a.selected"), "the place at the end of a long text is not in view");
  await page.fill("input[type=search]", "");
  await timed("back", () => page.locator(".text a").last().click());
  expect(await visible(page, "tbody tr.selected"), "the row of the last mark is not in view");
  console.log(`${claims.length} claims: ` + Object.entries(times).map(([name, ms]) => `${name} ${ms} ms`).join(", "));
  expect(Object.values(times).every((ms) => ms < 60000), "too slow for a person");
  await page.context().close();
}

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
