/* Sentences: each case is a text with a bar at every place where one sentence ends and the next begins. */
#include "text/sentence.h"
#include "text/utf8.h"
#include "words.h"

static const struct {
  cx_language language;
  const char *marked;
} cases[] = {
    /* points in numbers */
    {CX_LANGUAGE_EN, "It runs 4.5x faster."},
    {CX_LANGUAGE_EN, "The error is 0.85. | We stop there."},
    {CX_LANGUAGE_EN, "The error is 0.85.|We stop there."},
    {CX_LANGUAGE_EN, "We release v1.2. | It is small."},
    {CX_LANGUAGE_EN, "We release v1.2 today. | It is small."},
    {CX_LANGUAGE_EN, "Claude 3.5 Sonnet and GPT-4.1 mini agree."},
    {CX_LANGUAGE_EN, "The gain of .7 points holds."},
    {CX_LANGUAGE_EN, "It was first shown in 2019. | 12 groups repeated it."},
    {CX_LANGUAGE_EN, "It reaches 83. 5% there."},
    {CX_LANGUAGE_EN, "It costs 3.25. | 12 users paid."},
    {CX_LANGUAGE_EN, "Accuracy rises by 3.2%. | Latency falls."},
    {CX_LANGUAGE_EN, "Accuracy rises by 3.2%.|Latency falls."},
    /* abbreviations */
    {CX_LANGUAGE_EN, "The method of Roe et al. runs slower."},
    {CX_LANGUAGE_EN, "The method of Roe et al. (2021) runs slower."},
    {CX_LANGUAGE_EN, "This extends Roe et al. | We add two heads."},
    {CX_LANGUAGE_EN, "It takes 3 s vs. 12 s."},
    {CX_LANGUAGE_EN, "It takes 3 s vs. Baseline's 12 s."},
    {CX_LANGUAGE_EN, "As Fig. 3 shows, it works."},
    {CX_LANGUAGE_EN, "As Figs. 3 and 4 and Eq. (2) show, it works."},
    {CX_LANGUAGE_EN, "See Sec. IV and Tab. S1 for more."},
    {CX_LANGUAGE_EN, "Many tasks, e.g. Parsing, profit."},
    {CX_LANGUAGE_EN, "Many tasks, e.g., parsing, profit."},
    {CX_LANGUAGE_EN, "The rest, i.e. 20 tasks, does not."},
    {CX_LANGUAGE_EN, "It needs approx. 30 GB."},
    {CX_LANGUAGE_EN, "Sample No. 5 failed."},
    {CX_LANGUAGE_EN, "Is it sound? | No. | We explain why."},
    {CX_LANGUAGE_EN, "We thank Dr. Lee and Prof. Kim."},
    {CX_LANGUAGE_EN, "It takes 30 ms. | Mr. Roe's takes 4 ms. | Baselines wait."},
    {CX_LANGUAGE_EN, "This is known as SR. | Against all odds it works."},
    {CX_LANGUAGE_EN, "Data from U.S. hospitals and U.S. Army posts."},
    {CX_LANGUAGE_EN, "Data from the U.S. | The rest is from France."},
    {CX_LANGUAGE_EN, "It is kept at 40 °C. | Larger vats follow."},
    {CX_LANGUAGE_EN, "A lemma of J. K. Smith helps."},
    {CX_LANGUAGE_EN, "We call it plan B. | In practice it is plan A."},
    {CX_LANGUAGE_EN, "It sorts nouns, verbs, etc. and keeps them."},
    {CX_LANGUAGE_EN, "It sorts nouns, verbs, etc. | Others are dropped."},
    {CX_LANGUAGE_EN, "Samples are i.i.d. and noisy."},
    {CX_LANGUAGE_EN, "Acme Inc. sells it."},
    {CX_LANGUAGE_EN, "Gains (acc. Top-1, resp. Top-5) are small."},
    {CX_LANGUAGE_EN, "On Jan. 5 it ran."},
    /* other marks */
    {CX_LANGUAGE_EN, "Does it scale? | It does! | So we stop."},
    {CX_LANGUAGE_EN, "We ask \"can it scale?\" and answer."},
    {CX_LANGUAGE_EN, "It is fast; it is small: it works."},
    {CX_LANGUAGE_EN, "Layers 1, 2, ..., 12 are kept."},
    {CX_LANGUAGE_EN, "And so on... | Then it stops."},
    {CX_LANGUAGE_EN, "And so on\xE2\x80\xA6 | Then it stops."},
    {CX_LANGUAGE_EN, "They call it \"lossless.\" | We do not."},
    {CX_LANGUAGE_EN, "They call it \xE2\x80\x9Closs-free.\xE2\x80\x9D | We do not."},
    {CX_LANGUAGE_EN, "It halves memory. | (Time is the same.) | We stop."},
    {CX_LANGUAGE_EN, "It is small (under 3 GB). | It is fast."},
    {CX_LANGUAGE_EN, "It is small (all of it. See the table.) | It is fast."},
    {CX_LANGUAGE_EN, "It never closes (so it seems. | It is fast."},
    {CX_LANGUAGE_EN, "It wins **by 3%.** | It is fast."},
    {CX_LANGUAGE_EN, "It wins again.[5] | It is fast.[6, 7-9] | Good."},
    {CX_LANGUAGE_EN, "We drop x != 3 and keep 5! cases."},
    /* glued */
    {CX_LANGUAGE_EN, "It prunes layers.|This saves time."},
    {CX_LANGUAGE_EN, "It prunes layers.|A new loss helps."},
    {CX_LANGUAGE_EN, "It beats all (even ours).|The cost is low."},
    {CX_LANGUAGE_EN, "It runs on one GPU.|The cost is low."},
    {CX_LANGUAGE_EN, "Is it fast?|Yes, it is."},
    {CX_LANGUAGE_EN, "It is a Node.js tool named FLUX.1-dev for ASP.Net."},
    {CX_LANGUAGE_EN, "Code is at https://example.org/Some.Repo/Read.Me for all."},
    {CX_LANGUAGE_EN, "Code is at https://example.org/x. | It is free."},
    {CX_LANGUAGE_EN, "Open my_file.Txt or read a.Name from nn.Module and torch.Tensor(3)."},
    {CX_LANGUAGE_EN, "Mail a.Smith@example.org for it."},
    /* who begins with a small letter or a sign */
    {CX_LANGUAGE_EN, "It is slow. | vLLM is not. | iPhones are."},
    {CX_LANGUAGE_EN, "It is slow. | $5 buys more. | \xCE\xB1 is free."},
    {CX_LANGUAGE_EN, "It is slow. | \"Fast\" it is not. | [We checked.]"},
    {CX_LANGUAGE_EN, "It works on abbrev. names too."},
    /* lines */
    {CX_LANGUAGE_EN, "A title without a stop\n\n|And its text."},
    {CX_LANGUAGE_EN, "A sentence broken\nover two lines. | And one\nmore."},
    {CX_LANGUAGE_EN, "# A heading\n|Text below it\n|## 2. Next heading\n|More."},
    {CX_LANGUAGE_EN, "It does three things:\n|- it prunes\n- it cuts."},
    {CX_LANGUAGE_EN, "It does two things:\n|1. It prunes.\n|2. It cuts."},
    {CX_LANGUAGE_EN, "Our aims: 1. We prune; 2. We cut. | Both help."},
    {CX_LANGUAGE_EN, "We split it 8:1:1. | We have 13."},
    {CX_LANGUAGE_EN, "It is more than\n12. | We have 13."},
    {CX_LANGUAGE_EN, "It has 12. | We have 13."},
    {CX_LANGUAGE_EN, "\xE2\x80\xA2 First thing \xE2\x86\x92 done |\xE2\x80\xA2 Second thing"},
    {CX_LANGUAGE_EN, "It falls by 3 \n- 4 points."},
    /* Chinese */
    {CX_LANGUAGE_ZH, "模型更快。|内存更小。"},
    {CX_LANGUAGE_ZH, "模型更快吗？|当然！！|完。"},
    {CX_LANGUAGE_ZH, "速度提升2.5倍；|内存减少30%；|精度不变。"},
    {CX_LANGUAGE_ZH, "速度提升2.5倍（前者1.2；后者3.1），精度不变。"},
    {CX_LANGUAGE_ZH, "速度提升2.5倍,精度为91.3%,内存减少。"},
    {CX_LANGUAGE_ZH, "他说“更快。”|我们不信。"},
    {CX_LANGUAGE_ZH, "所谓“更快！”，并无根据。"},
    {CX_LANGUAGE_ZH, "该法（真的快吗？）已经公开。"},
    {CX_LANGUAGE_ZH, "准确率为0.85.|我们停止。"},
    {CX_LANGUAGE_ZH, "效果很好.|我们停止。"},
    {CX_LANGUAGE_ZH, "效果很好;|其次它很小。"},
    {CX_LANGUAGE_ZH, "基于GPT-4.1和Qwen2.5的系统。"},
    {CX_LANGUAGE_ZH, "与Roe et al. 的方法相比更快。"},
    {CX_LANGUAGE_ZH, "支持文本、图像等……其余不支持。"},
    {CX_LANGUAGE_ZH, "支持文本、图像等……。|其余不支持。"},
    {CX_LANGUAGE_ZH, "目的：加速\n\n|方法：剪枝"},
    {CX_LANGUAGE_ZH, "速度更快。 | We also test it. | 结束。"},
    /* nothing */
    {CX_LANGUAGE_NONE, ""},
    {CX_LANGUAGE_NONE, " \n\n \n"},
};

static void all_cases(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_arena *arena = unit_arena();
    cx_buf text = {.arena = arena}, want = {.arena = arena}, got = {.arena = arena};
    cx_buf_z(&text, "");
    cx_buf_z(&want, "");
    cx_buf_z(&got, "");
    const char *piece = cases[i].marked;
    for (bool more = true; more;) {
      size_t n = strcspn(piece, "|"), start = 0, end = n;
      cx_buf_add(&text, (cx_str){piece, n});
      while (start < end && cx_is_space(piece[start])) start++;
      while (end > start && cx_is_space(piece[end - 1])) end--;
      if (start < end) cx_buf_printf(&want, "[%.*s]", (int)(end - start), piece + start);
      more = piece[n] == '|';
      piece += n + 1;
    }
    cx_sentences found;
    cx_sentences_find(cx_buf_str(&text), cases[i].language, unit_words(), arena, &found);
    for (uint32_t k = 0; k < found.n; k++) cx_buf_printf(&got, "[%.*s]", CX_FMT(cx_str_at(cx_buf_str(&text), found.at[k])));
    if (!cx_str_eq(cx_buf_str(&want), cx_buf_str(&got))) printf("\n  want %s\n  got  %s\n", want.p, got.p);
    CU_ASSERT_TRUE(cx_str_eq(cx_buf_str(&want), cx_buf_str(&got)));
    cx_arena_free(arena);
  }
}

/* Whatever the text: in order, without overlap, without blanks at the edges, and nothing but blanks between. */
static void check_cover(cx_str text) {
  cx_arena *arena = unit_arena();
  cx_sentences found;
  cx_sentences_find(text, CX_LANGUAGE_EN, unit_words(), arena, &found);
  size_t at = 0;
  bool good = true;
  for (uint32_t k = 0; k <= found.n; k++) {
    cx_span span = k < found.n ? found.at[k] : cx_span_of(text.n, text.n);
    good = good && span.start >= at && span.end >= span.start && span.end <= text.n;
    for (; good && at < span.start; at++) good = cx_is_space(text.p[at]);
    if (k < found.n) good = good && !cx_span_empty(span) && !cx_is_space(text.p[span.start]) && !cx_is_space(text.p[span.end - 1]);
    at = span.end;
  }
  CU_ASSERT_TRUE(good);
  cx_arena_free(arena);
}

static void any_text(void) {
  static const char *const pieces[] = {"a",  "B",  ".",  "..", "! ", "?", " ",     "\n",   "\n\n", "(",   ")",   "\"", "7",
                                       "。", "；", "（", "）", "…",  ";", "# x\n", "\n- ", "[3]",  "We ", "e.g", "的", "\xEF\xBF\xBD"};
  unsigned seed = 1;
  for (int round = 0; round < 400; round++) {
    char text[512];
    size_t n = 0;
    for (int k = 0; k < 40; k++) {
      seed = seed * 1664525u + 1013904223u;
      const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
      memcpy(text + n, piece, strlen(piece));
      n += strlen(piece);
    }
    check_cover((cx_str){text, n});
  }
}

static void without_end(void) {
  cx_arena *arena = unit_arena();
  size_t n = 100000;
  static const char *const units[] = {"word ", "x", "的", "(", "x.", "1. "};
  for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
    cx_buf text = {.arena = arena};
    while (text.n < n) cx_buf_z(&text, units[u]);
    check_cover(cx_buf_str(&text));
    cx_sentences found;
    cx_sentences_find(cx_buf_str(&text), CX_LANGUAGE_ZH, unit_words(), arena, &found);
    for (uint32_t k = 0; k < found.n; k++) {
      CU_ASSERT_TRUE(cx_span_len(found.at[k]) < 10000);
      CU_ASSERT_EQUAL(cx_utf8_valid_prefix(cx_str_at(cx_buf_str(&text), found.at[k])), cx_span_len(found.at[k]));
    }
  }
  cx_arena_free(arena);
}

CX_UNIT("sentence", {"cases", all_cases}, {"any text", any_text}, {"without end", without_end})
