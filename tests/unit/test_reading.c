/* The reading: notation cases, the map both ways, properties that hold for any bytes, and linear time. */
#include "words.h"

#include <time.h>

#include "text/reading_pass.h"

static cx_arena *arena;
static cx_log notes;

static cx_reading read_bytes(cx_str text) {
  if (!arena) arena = unit_arena();
  cx_arena_reset(arena);
  notes = (cx_log){.arena = arena};
  cx_document document = {.text = text, .at = {0, (uint32_t)text.n}};
  cx_reading reading;
  cx_reading_make(&document, unit_words(), arena, &notes, &reading);
  return reading;
}

/* ---- notation -------------------------------------------------------------------------------------------------------------------- */

#define TEN_WORDS "lines that are this long were never wrapped by a mailer "
#define LONG_LINE TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS "here"

static const struct notation {
  const char *source, *reading;
} notations[] = {
    /* a writer's own line ends: one line is much shorter than the other */
    {"我们在三个题库上检验这个想法，所有设定中得分都超过九成，而且不需要任何额外的标注或训练数据，速度也没有变化\n"
     "它能减少错误，并且容易解释给使用它的人听，因此可以放心地交给新手去用，不必有人在旁边看着\n"
     "它能减少错误",
     "我们在三个题库上检验这个想法，所有设定中得分都超过九成，而且不需要任何额外的标注或训练数据，速度也没有变化\n\n"
     "它能减少错误，并且容易解释给使用它的人听，因此可以放心地交给新手去用，不必有人在旁边看着\n\n"
     "它能减少错误"},
    /* mathematics and its signs */
    {"约 25% 的样本由 GPT-4 标注", "约25%的样本由GPT-4标注"},
    {"a $4.48\\times$ speedup", "a 4.48× speedup"},
    {"a 4.48$\\times$ speedup", "a 4.48× speedup"},
    {"is $82.90 \\times$ faster", "is 82.90 × faster"},
    {"is 62.9 $\\times$ faster", "is 62.9 × faster"},
    {"is $5{\\times}$ faster", "is 5× faster"},
    {"is ${N{\\times}}$ faster", "is N× faster"},
    {"is \\(1.38\\times\\) faster", "is 1.38× faster"},
    {"is 1.6\\times faster", "is 1.6× faster"},
    {"gains \\times 1.46 times", "gains × 1.46 times"},
    {"up to $\\times$3.23 faster", "up to ×3.23 faster"},
    {"up to $\\times 3.23$ faster", "up to ×3.23 faster"},
    {"2 \\sim 57\\times fewer", "2 ~57× fewer"},
    {"is \\textbf{2.6$\\times$ faster} now", "is 2.6× faster now"},
    {"is $\\mathbf{44.0\\%}$ lower", "is 44.0% lower"},
    {"by \\textbf{$+35$\\,pp}.", "by +35 pp."},
    {"by 98.64\\%.", "by 98.64%."},
    {"by 25$\\%$.", "by 25%."},
    {"by $2.58\\%\\sim 9.84\\%$.", "by 2.58%~9.84%."},
    {"of $69$--$82\\%$.", "of 69-82%."},
    {"of $2$--$4\\times$.", "of 2-4×."},
    {"of 3.8--5.5$\\times$.", "of 3.8-5.5×."},
    {"of $5$-$20$ ms", "of 5-20 ms"},
    {"of 5$-$20 ms", "of 5-20 ms"},
    {"of $\\approx0.6-0.7$", "of ~0.6-0.7"},
    {"of $\\approx\\!0.01$", "of ~0.01"},
    {"of $\\sim$100 GB", "of ~100 GB"},
    {"of $\\sim 100$ GB", "of ~100 GB"},
    {"of ${\\sim}3\\times$", "of ~3×"},
    {"at $z\\sim3.5$", "at z~3.5"},
    {"has $x \\simeq 2$", "has x ~ 2"},
    {"of $2.13$\\pm$0.47$ m", "of 2.13±0.47 m"},
    {"of 2.13$\\pm$0.47 m", "of 2.13±0.47 m"},
    {"of $0.66 \\pm 0.03$ m", "of 0.66 ± 0.03 m"},
    {"of 0.950+/-0.011 m", "of 0.950±0.011 m"},
    {"of 0.16+-0.02 m", "of 0.16±0.02 m"},
    {"of $1.61^{+0.37}_{-0.29}$ m", "of 1.61 +0.37/-0.29 m"},
    {"of $1.61_{-0.29}^{+0.37}$ m", "of 1.61 +0.37/-0.29 m"},
    {"is $5\\times10^{-5}$ here", "is 5×10^-5 here"},
    {"is $5 \\times 10^{9}$ here", "is 5 × 10^9 here"},
    {"is $5\\cdot10^{9}$ here", "is 5×10^9 here"},
    {"is $10^6$ here", "is 10^6 here"},
    {"is $p<10^{-15}$ here", "is p<10^-15 here"},
    {"$0.558\\rightarrow0.580$", "0.558→0.580"},
    {"from 5 $\\to$ 7", "from 5 → 7"},
    {"from 5 -> 7", "from 5 → 7"},
    {"if $x \\leq 5$ or $y\\ge 3$", "if x ≤ 5 or y≥3"},
    {"with $\\leq 5$ ms", "with ≤5 ms"},
    {"with $<$5 ms and $>$ 6 s", "with <5 ms and > 6 s"},
    {"$>100\\times$ smaller", ">100× smaller"},
    {"for >= 3 and <= 4", "for ≥ 3 and ≤ 4"},
    {"with $x\\lesssim 5$", "with x<~5"},
    {"\\frac{1}{3} of it", "1/3 of it"},
    {"$\\frac12$ of it", "1/2 of it"},
    {"$\\frac{a+b}{c}$ of it", "(a+b)/c of it"},
    {"$\\frac{\\alpha}{n+1}$", "α/(n+1)"},
    {"cost $O(N^2)$ here", "cost O(N^2) here"},
    {"cost $\\mathcal{O}(n \\log n)$", "cost O(n log n)"},
    {"the $2^{n+1}$ states", "the 2^(n+1) states"},
    {"the $5^{th}$ and 6$^{\\text{th}}$", "the 5th and 6th"},
    {"at $90^\\circ$ and 45$^{\\circ}$", "at 90° and 45°"},
    {"M$^3$Prune works", "M^3Prune works"},
    {"for $X_0$ and $h_{t}$", "for X_0 and h_t"},
    {"an $F_1$ of 3", "an F1 of 3"},
    {"AP$_{50}$ and SO$_2$ over N$_2$O", "AP50 and SO2 over N2O"},
    {"as $\\alpha$-blending with $\\Delta$", "as α-blending with Δ"},
    {"under 100$\\mu$s", "under 100μs"},
    {"under $750\\,μ\\text{s}$", "under 750 μs"},
    {"under $5\\,\\mu s$", "under 5 μs"},
    {"\\(8.21\\,\\mathrm{G}\\) FLOPs", "8.21 G FLOPs"},
    {"$$x = 5$$ holds", "x = 5 holds"},
    {"$ 5 $ of them", "5 of them"},
    {"$\\{1,2\\}$ is", "{1,2} is"},
    {"$\\left(5, 6\\right]$", "(5, 6]"},
    {"$\\sqrt{2}$ and $\\hat{x}$", "√2 and x"},
    /* money */
    {"raised $1M in all", "raised $1M in all"},
    {"costs \\$0.091 each", "costs $0.091 each"},
    {"costs $5-$20 a day", "costs $5-$20 a day"},
    {"from $1M to $2M a year", "from $1M to $2M a year"},
    {"$0.091 and saves $3 a day", "$0.091 and saves $3 a day"},
    {"a US$5 fee and US$6 more", "a US$5 fee and US$6 more"},
    {"$5 or $6 with $x^2$", "$5 or $6 with x^2"},
    /* macros of text */
    {"an \\emph{easy} \\textit{one}, {\\em again} {\\bf so}", "an easy one, again so"},
    {"\\underline{a} \\texttt{b\\_c} \\textsc{d}", "a b_c d"},
    {"as in \\cite{a,b}. Next", "as in. Next"},
    {"as in~\\citep[see][]{a_b} we", "as in we"},
    {"Section~\\ref{s:1}, and", "Section, and"},
    {"at \\url{https://a.org/x_y~z}.", "at https://a.org/x_y~z."},
    {"\\href{https://a.org}{our page} is", "our page is"},
    {"\\textcolor{red}{5\\%} off", "5% off"},
    {"R\\&D, \\#1, a\\_b", "R&D, #1, a_b"},
    {"Erd\\H{o}s, Caf\\'e, na\\\"{\\i}ve, Fran\\c{c}ois", "Erdős, Café, naïve, François"},
    {"``so'' and `that'", "\"so\" and 'that'"},
    {"\\it{so} {\\rm\nV} and $r_{\\rm\ns}$", "so V and r_s"},
    {"$A(L)\\sim 2$ with $\\lambda_x$", "A(L)~2 with λ_x"},
    {"non-mental, one\u2014-two", "non-mental, one — two"},
    {"\\method achieves", "method achieves"},
    {"\\ours{} wins", "ours wins"},
    {"\\sys{Fast} wins", "Fast wins"},
    {"{GPU}-bound {a, b}", "GPU-bound {a, b}"},
    {"code\\footnote{At home} is", "code (At home) is"},
    {"one\\\\two", "one two"},
    {"H\\textsubscript{2}O and 10\\textsuperscript{-4}", "H2O and 10^-4"},
    {"\\SI{5}{ms} each", "5 ms each"},
    {"5\\unicode{x2013}7", "5-7"},
    /* blanks */
    {"127\\,ms or 5~ms", "127 ms or 5 ms"},
    {"Table~3 and Fig.~4", "Table 3 and Fig. 4"},
    {"~726K of them", "~726K of them"},
    {"about ~ 100 ms", "about ~ 100 ms"},
    {"at z~3 and (~5%)", "at z~3 and (~5%)"},
    {"AUC~0.93 on NGC~1068", "AUC~0.93 on NGC 1068"},
    {"of $n\\log\\log n$ and $\\approx -8.6$", "of n log log n and ~-8.6"},
    {"at 45{\\deg}, $\\sqrt n$, ($\\rm ~L_{\\rm b}$)", "at 45°, √n, (L_b)"},
    {"10~30\\% of it", "10~30% of it"},
    {"5\\%~of $\\sim$~6", "5% of ~6"},
    {"$1{,}474$ and 12{,}345", "1,474 and 12,345"},
    {"$2\\,200$ of 3\\,500\\,000", "2,200 of 3,500,000"},
    {"0.5\\,123 of 10\\,GB", "0.5 123 of 10 GB"},
    {"12\u00A0345 of 5\u202F000 and 7\u2009ms", "12,345 of 5,000 and 7 ms"},
    {"two  blanks\tand\r\nlines", "two blanks and lines"},
    {" edges ", "edges"},
    /* lines */
    {"a hard-wrapped\nline", "a hard-wrapped line"},
    {"one.\n\nTwo", "one.\n\nTwo"},
    {"one.\n  Two", "one.\n\nTwo"},
    {"one\n  two", "one two"},
    {"of hard-\nware", "of hardware"},
    {"a token-\nlevel loss", "a token-level loss"},
    {"the GPT-\n4 and Vision-\nLanguage", "the GPT-4 and Vision-Language"},
    {"state-of-the-\nart", "state-of-the-art"},
    {"the perfor-mance of multi-ability, self-driving", "the performance of multi-ability, self-driving"},
    {"提高了\n推理速度", "提高了推理速度"},
    {LONG_LINE "三倍\n实验", LONG_LINE "三倍\n\n实验"},
    {LONG_LINE " and\nso on", LONG_LINE " and so on"},
    {"the kiln of the lower village was rebuilt twice after the flood and now burns less wood than the one which it took over from\n"
     "Easter, by a third, as they say in it.\n\n"
     "the kiln of the upper village never was rebuilt by anyone and burns as much wood as it did in all the years since, which\n"
     "Cole told.",
     "the kiln of the lower village was rebuilt twice after the flood and now burns less wood than the one which it took over from "
     "Easter, by a third, as they say in it.\n\n"
     "the kiln of the upper village never was rebuilt by anyone and burns as much wood as it did in all the years since, which "
     "Cole told."},
    {"a list:\n- one item", "a list:\n\n- one item"},
    /* dashes and other signs */
    {"10–20 times, 14M–6.9B", "10-20 times, 14M-6.9B"},
    {"state–action pairs", "state-action pairs"},
    {"$p \\equiv 1 \\pmod{4}$", "p ≡ 1 mod 4"},
    {"vision--language models", "vision-language models"},
    {"a model--which is small--wins", "a model — which is small-wins"},
    {"one---two", "one — two"},
    {"one—two — three", "one — two — three"},
    {"one -- two", "one — two"},
    {"10 -- 20 ms", "10 - 20 ms"},
    {"10\\% -- 20\\% off", "10% - 20% off"},
    {"up 10% – 20 points", "up 10% — 20 points"},
    {"a −5 and –6 and (–7)", "a -5 and -6 and (-7)"},
    {"non‑linear pre‐train", "non-linear pre-train"},
    {"这是——重点", "这是——重点"},
    {"∼ 100M, ≈0.4%, ～5, ≲ 3", "~ 100M, ~0.4%, ~5, <~ 3"},
    {"3✕ 4✖ 5⨯", "3× 4× 5×"},
    {"1∶1 and 2：3", "1:1 and 2:3"},
    {"10² and x⁻¹² and CO₂", "10^2 and x^-12 and CO2"},
    {"a 2½ and ¼", "a 2 1/2 and 1/4"},
    /* full-width forms, letters, quotes */
    {"４．５４％（Ｐ＜０．０５）", "4.54%(P<0.05)"},
    {"提高，降低。另外；", "提高，降低。另外；"},
    {"共1，000个", "共1,000个"},
    {"新窯的準確率顯著提升", "新窑的准确率显著提升"},
    {"著名的窑显著提升", "著名的窑显著提升"},
    {"eﬃcient ﬁne ﬂow oﬀ", "efficient fine flow off"},
    {"𝐾 and 𝑥 and 𝛼 and 𝟓", "K and x and α and 5"},
    {"“so” ‘that’ 5′", "\"so\" 'that' 5'"},
    {"ab\u200Bcd\u00ADef\uFEFFg", "abcdefg"},
    {"380 µs, 25℃, 5㎡", "380 μs, 25°C, 5m^2"},
    {"a\u0301 stays", "a\u0301 stays"},
    {"was\xC2\x82 so", "was so"},
    {"a\x01z", "a z"},
    {"\uE000 is private", "\uFFFD is private"},
    /* HTML, Markdown */
    {"5 &lt; 6 &amp; 4&times;&nbsp;10&#215;", "5 < 6 & 4× 10×"},
    {"10<sup>9</sup> and H<sub>2</sub>O", "10^9 and H2O"},
    {"an <i>easy</i> <b class=\"x\">one</b><br/>two", "an easy one two"},
    {"p<0.05 and a<b and <SEG>", "p<0.05 and a<b and <SEG>"},
    {"**2.3X-5.7X** and *fast* and _slow_", "2.3X-5.7X and fast and slow"},
    {"2**3, 5 * 6, p*, a_b_c", "2**3, 5 * 6, p*, a_b_c"},
    {"See ![[fig1 90% accuracy.png]] and ![[x|3]]: done![1] ![[0, 1], [2, 3]]", "See and : done![1] ![[0, 1], [2, 3]]"},
    {"[[OakNet]] on [[elm|Elm-2]], [[12]] and [[0, a], [b, 1]]", "OakNet on Elm-2, [[12]] and [[0, a], [b, 1]]"},
    {"the `run` flag", "the run flag"},
    {"up 7.8%% now", "up 7.8% now"},
    {"see https://a.org/a_b_c--d~e now", "see https://a.org/a_b_c--d~e now"},
    /* damage */
    {"by 20 .7 % now", "by 20.7 % now"},
    {"of CO 2 and CO 25", "of CO2 and CO 25"},
    {"of-0.73 and phi-1.5", "of -0.73 and phi-1.5"},
    {"a less-than-3GB crate, less than-0.5, at-least-2 oars", "a less-than 3GB crate, less than -0.5, at-least 2 oars"},
    {"near-100% recall, a near-perfect rim, nearby-3", "near 100% recall, a near-perfect rim, nearby-3"},
    {"mapping,-0.20 pp", "mapping, -0.20 pp"},
    {"about 3.7 × 10-24 J", "about 3.7 × 10^-24 J"},
    {"O(N 2) and 25×fewer", "O(N 2) and 25×fewer"},
    /* what must stay */
    {"C:\\data is", "C:\\data is"},
    {"GPT-4o, top-5, 3-bit, U-Net", "GPT-4o, top-5, 3-bit, U-Net"},
    {"a } b { c", "a } b { c"},
    {"x_1 and snake_case", "x_1 and snake_case"},
    {"", ""},
};

static void notation_reads(void) {
  for (size_t i = 0; i < sizeof notations / sizeof *notations; i++) {
    cx_reading reading = read_bytes(cx_str_of(notations[i].source));
    bool same = cx_str_is(reading.text, notations[i].reading);
    if (!same) printf("\n  %s\n    reads   %.*s\n    and not %s", notations[i].source, CX_FMT(reading.text), notations[i].reading);
    CU_ASSERT(same);
  }
  CU_ASSERT(sizeof notations / sizeof *notations >= 120);
}

/* ---- the map --------------------------------------------------------------------------------------------------------------------- */

static const struct mapping {
  const char *source, *in_reading, *quote;
} mappings[] = {
    {"a $4.48\\times$ gain", "4.48×", "4.48\\times"},
    {"a 2.26$\\times$ gain", "2.26×", "2.26$\\times$"},
    {"a 2.26$\\,\\times$ gain", "2.26 ×", "2.26$\\,\\times$"},
    {"by 10$\\%$ or so", "10%", "10$\\%$"},
    {"by +1.64 \\% or", "+1.64 %", "+1.64 \\%"},
    {"by $+7.15$ points", "+7.15 points", "+7.15$ points"},
    {"by $2$--$4\\times$ more", "2-4×", "2$--$4\\times"},
    {"by \\textbf{44.0\\%} more", "44.0%", "44.0\\%"},
    {"has $10^{9}$ more", "10^9", "10^{9}"},
    {"has 10<sup>9</sup> more", "10^9", "10<sup>9</sup>"},
    {"in $750\\,μ\\text{s}$ each", "750 μs", "750\\,μ\\text{s}"},
    {"is \\frac{1}{3} of", "1/3", "\\frac{1}{3}"},
    {"of $1.61^{+0.37}_{-0.29}$ m", "1.61 +0.37/-0.29", "1.61^{+0.37}_{-0.29}"},
    {"has 1{,}474 more", "1,474", "1{,}474"},
    {"of ４．５４％ now", "4.54%", "４．５４％"},
    {"of hard-\nware now", "hardware", "hard-\nware"},
    {"about ~726K now", "~726K", "~726K"},
    {"\\textbf{ours} wins", "ours", "ours"},
    {"is **2.3X** now", "2.3X", "2.3X"},
};

static cx_span span_of(cx_str text, const char *part) {
  cx_str p = cx_str_of(part);
  for (size_t at = 0; at + p.n <= text.n; at++)
    if (memcmp(text.p + at, p.p, p.n) == 0) return cx_span_of(at, at + p.n);
  return (cx_span){0, 0};
}

static void quotes_stand(void) {
  for (size_t i = 0; i < sizeof mappings / sizeof *mappings; i++) {
    cx_reading reading = read_bytes(cx_str_of(mappings[i].source));
    cx_span at = span_of(reading.text, mappings[i].in_reading), back = cx_reading_to_source(&reading, at);
    cx_str quote = cx_str_at(reading.source, back);
    bool same = !cx_span_empty(at) && cx_str_is(quote, mappings[i].quote);
    if (!same) printf("\n  %s: %s quotes %.*s", mappings[i].source, mappings[i].in_reading, CX_FMT(quote));
    CU_ASSERT(same);
    CU_ASSERT(cx_span_eq(cx_reading_from_source(&reading, back), at));
  }
}

static void part_counts_from_its_start(void) {
  cx_document document = {.text = CX_STR("# Head\nis $5\\times$ faster\nEnd"), .at = {7, 26}};
  if (!arena) arena = unit_arena();
  cx_reading reading;
  cx_reading_make(&document, unit_words(), arena, &notes, &reading);
  CU_ASSERT(cx_str_is(reading.text, "is 5× faster"));
  cx_span at = cx_reading_to_source(&reading, span_of(reading.text, "5×"));
  CU_ASSERT(at.start == 4 && at.end == 11);
}

/* ---- properties ------------------------------------------------------------------------------------------------------------------ */

static void check_properties(cx_str text) {
  cx_reading r = read_bytes(text);
  uint32_t in_reading = 0, in_source = 0;
  for (uint32_t i = 0; i < r.segment_count; i++) {
    const cx_segment *s = &r.segments[i];
    CU_ASSERT_FATAL(s->reading == in_reading && s->source == in_source);
    CU_ASSERT_FATAL(s->reading_length + s->source_length > 0);
    if (s->verbatim) {
      CU_ASSERT_FATAL(s->reading_length == s->source_length);
      CU_ASSERT_FATAL(memcmp(r.text.p + s->reading, r.source.p + s->source, s->reading_length) == 0);
    }
    in_reading += s->reading_length;
    in_source += s->source_length;
  }
  CU_ASSERT_FATAL(in_reading == r.text.n && in_source == text.n);
  CU_ASSERT_FATAL(r.text.p[r.text.n] == 0);
  CU_ASSERT_FATAL(cx_utf8_valid_prefix(r.text) == r.text.n);
  uint32_t last = 0;
  for (uint32_t at = 0; at < r.text.n; at += 1 + (uint32_t)(r.text.n / 64)) {
    uint32_t width = at % 7 + 1, end = at + width < r.text.n ? at + width : (uint32_t)r.text.n;
    cx_span there = cx_reading_to_source(&r, cx_span_of(at, end)), back = cx_reading_from_source(&r, there);
    CU_ASSERT_FATAL(there.start < there.end || r.text.n == 0);
    CU_ASSERT_FATAL(there.end <= text.n && there.start >= last);
    CU_ASSERT_FATAL(back.start <= at && back.end >= end);
    last = there.start;
  }
  for (uint32_t at = 0; at < text.n; at += 1 + (uint32_t)(text.n / 64)) {
    cx_span there = cx_reading_from_source(&r, cx_span_of(at, at + 1));
    CU_ASSERT_FATAL(there.start <= there.end && there.end <= r.text.n);
  }
}

static uint64_t state;
static uint32_t next_random(uint32_t below) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state >> 16) % below;
}

static void random_bytes_keep_the_properties(void) {
  static const char *const pieces[] = {"$",           "$$",
                                       "\\",          "{",
                                       "}",           "^",
                                       "_",           "~",
                                       "-",           "--",
                                       "---",         " ",
                                       "\n",          "\n\n",
                                       "\n  ",        "\r\n",
                                       "*",           "**",
                                       "`",           "``",
                                       "'",           "%",
                                       "%%",          "\\%",
                                       "5",           "12",
                                       "3.5",         "000",
                                       "\\times",     "\\frac{1}{2}",
                                       "\\frac",      "\\textbf{",
                                       "\\cite{a}",   "\\cite",
                                       "\\'e",        "\\\"{u}",
                                       "^{+1}_{-2}",  "_{",
                                       "^{",          "<sup>",
                                       "</sup>",      "<i>",
                                       "<",           ">",
                                       "&lt;",        "&#xD7;",
                                       "&",           "×",
                                       "–",           "—",
                                       "−",           "∼",
                                       "，",          "。",
                                       "（",          "提高",
                                       "ﬁ",           "½",
                                       "²",           "₂",
                                       "𝐾",           "\u00A0",
                                       "\u2009",      "\u200B",
                                       "\\,",         "\\(",
                                       "\\)",         "\\[",
                                       "\\]",         "://",
                                       "http",        "word",
                                       "CO",          "of",
                                       "tion",        "a",
                                       "Z",           "\x80",
                                       "\xE2\x82",    "\xF0\x9F",
                                       "\xFF",        "\x00",
                                       "\x1F",        "+",
                                       "+-",          "\\unicode{x41}",
                                       "\\SI{5}{ms}", "\\\\",
                                       "\\ ",         "\\footnote{",
                                       "\\href{a}{",  "10",
                                       "× 10",        "-24",
                                       ".",           ","};
  static char text[4096];
  state = 0x9E3779B97F4A7C15u;
  for (int round = 0; round < 3000; round++) {
    size_t n = 0, want = next_random(round % 10 ? 120 : 3000);
    while (n < want) {
      const char *piece = pieces[next_random(sizeof pieces / sizeof *pieces)];
      size_t size = *piece ? strlen(piece) : 1;
      memcpy(text + n, piece, size);
      n += size;
    }
    check_properties((cx_str){text, n});
    for (size_t i = 0; i < n; i++) text[i] = (char)next_random(round % 2 ? 256 : 128);
    check_properties((cx_str){text, n});
  }
  for (size_t i = 0; i < sizeof notations / sizeof *notations; i++) check_properties(cx_str_of(notations[i].source));
}

static void bad_bytes_are_told(void) {
  cx_reading reading = read_bytes(CX_STR("ab \xE2\x82 c \xFF\xFE d"));
  CU_ASSERT(cx_str_is(reading.text, "ab \uFFFD c \uFFFD\uFFFD d"));
  CU_ASSERT(notes.list.n == 3 && notes.errors == 0);
  CU_ASSERT(notes.list.at[0].span.start == 3 && notes.list.at[0].span.end == 5);
  static char many[100];
  memset(many, 0xFF, sizeof many);
  read_bytes((cx_str){many, sizeof many});
  CU_ASSERT(notes.list.n == CX_BAD_TOLD + 1);
  CU_ASSERT(strstr(notes.list.at[CX_BAD_TOLD].message.p, "84 more") != NULL);
}

/* A look-ahead that starts again at every byte takes minutes here. */
static void time_is_linear(void) {
  static const char *const units[] = {"$",       "{",    "\\",  "}",    "^{",        "\\cite{", "\\frac{", "\\(",
                                      "<i ",     "&",    "*",   "**a ", "_a ",       "`",       "`a",      "~",
                                      "-",       "a-\n", "\n",  " ",    "\\textbf{", "$a ",     "$5 ",     "\\footnote{a",
                                      "\\href{", "1\\,", "://", "\xFF", "^{+1}_{",   "--a",     "\\[",     "5--"};
  enum { SIZE = 1 << 18 };
  char *text = malloc(SIZE);
  CU_ASSERT_FATAL(text != NULL);
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    size_t n = strlen(units[i]);
    for (size_t at = 0; at < SIZE; at++) text[at] = units[i][at % n];
    clock_t start = clock();
    read_bytes((cx_str){text, SIZE});
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (seconds > 2) printf("\n  256 KiB of %s: %.2f s", units[i], seconds);
    CU_ASSERT(seconds <= 2);
  }
  free(text);
}

static void macros_are_in_order(void) {
  static const char *const names[] = {
#define CX_MACRO(name, kind, text) #name,
#include "text/reading_macro.def"
#undef CX_MACRO
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) CU_ASSERT(cx_tex_macro_find(cx_str_of(names[i])) != NULL);
  CU_ASSERT(cx_tex_macro_find(CX_STR("nosuchmacro")) == NULL && cx_tex_macro_find(CX_STR("time")) == NULL);
}

CX_UNIT("reading", {"notation reads as its text", notation_reads}, {"quotes stand in the source", quotes_stand},
        {"spans count from the part", part_counts_from_its_start}, {"random bytes keep the properties", random_bytes_keep_the_properties},
        {"bad bytes are told", bad_bytes_are_told}, {"time is linear", time_is_linear}, {"macros are in order", macros_are_in_order})
