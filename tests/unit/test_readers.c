/* The readers of JSON, XML and HTML: what of a record becomes a document, and what a broken or oversized one costs. */
#include <sys/stat.h>
#include <unistd.h>

#include "text/source.h"
#include "unit.h"

#define ATOM(inside) "<feed xmlns='http://www.w3.org/2005/Atom'>\n" inside "</feed>"
#define ENTRY(id, text) "<entry><id>" id "</id><summary>" text "</summary></entry>\n"
#define ACL(inside) "<collection>\n<volume>\n" inside "</volume></collection>"
#define PAPER(text) "<paper><url>u</url><abstract>" text "</abstract></paper>\n"
#define PATH(n) "/*[local-name()='feed']/*[local-name()='entry'][" n "]/*[local-name()='summary'][1]"
#define JATS(meta, body) "<article><front><article-meta>" meta "</article-meta></front><body>" body "</body></article>"
#define ABSTRACT "/article/front[1]/article-meta[1]/abstract[1]"

/* "ID LOCATOR PART|TEXT\n" for every document, "!LINE:COLUMN code\n" for every diagnostic. The limit is 200 bytes. */
static const struct {
  const char *input, *text, *want;
} cases[] = {
    /* JSON: arrays, objects that hold them, one object */
    {"json", "[{\"id\": \"a\", \"abstract\": \"A.\"}, {\"text\": \"B.\"} ,{\"id\": 3, \"text\": \"C.\"}]",
     "a /0/abstract abstract|A.\n2 /1/text text|B.\n3 /2/text text|C.\n"},
    {"json",
     "\xEF\xBB\xBF{\"message\": {\"n\": [1, [{}], 2], \"items\": [{\"DOI\": \"d\", \"abstract\": \"A.\"}]}, \"x\": [{\"abstract\": "
     "\"no\"}]}",
     "d /message/items/0/abstract abstract|A.\n"},
    {"json", "{\"message\": {\"DOI\": \"d\", \"abstract\": \"A.\"}}", "d /message/abstract abstract|A.\n"},
    {"json", "{\"results\": [], \"id\": \"i\", \"abstract\": \"A.\"}", "i /abstract abstract|A.\n"},
    {"json", "{\"rows\": [{\"row_idx\": 0, \"row\": {\"id\": \"r\", \"text\": \"A.\"}}]}", "r /rows/0/row/text text|A.\n"},
    {"json", "[]", ""},
    {"json", "", ""},
    {"json", "[{\"abstract_inverted_index\": {\"b\": [1], \"a\": [0, 2]}}]", "1 /0/abstract_inverted_index abstract|a b a\n"},
    {"json", "[{\"abstract\": \"<jats:p>10<jats:sup>5</jats:sup> &lt; x &#215; y &bogus; &</jats:p><jats:p>Two.</jats:p>\"}]",
     "1 /0/abstract abstract|10^{5} < x × y &bogus; &\n\nTwo.\n"},
    {"json", "[{\"abstract\": \"a < b, c > d\"}]", "1 /0/abstract abstract|a < b, c > d\n"},
    {"json", "[{\"text\": \"a\"}, {\"text\": }, {\"text\": \"c\"}]", "1 /0/text text|a\n!1:26 RECORD_BROKEN\n3 /2/text text|c\n"},
    {"json", "[{\"text\": \"a},\n{\"text\": \"b\"}]", "!1:12 RECORD_BROKEN\n2 /1/text text|b\n"},
    {"json", "[{\"text\": \"a\"}", "1 /0/text text|a\n!1:15 RECORD_BROKEN\n"},
    {"json", "{\"text\": \"a\"} {\"text\": \"b\"}", "1 /text text|a\n!1:15 RECORD_BROKEN\n"},
    {"json",
     "[{\"text\": \"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567"
     "89012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\"}, {\"text\": \"b\"}]",
     "!1:2 INPUT_TOO_LARGE\n2 /1/text text|b\n"},
    /* XML: places, entities, faults */
    {"arxiv", ATOM(ENTRY("http://arxiv.org/abs/1v1", "A &amp; B") ENTRY("x", "<![CDATA[C < D]]>")),
     "1v1 " PATH("1") " abstract|A & B\nx " PATH("2") " abstract|C < D\n"},
    {"arxiv", ATOM(""), ""},
    {"arxiv", ATOM("<entry><id>i</id></entry>"), "!2:8 RECORD_WITHOUT_TEXT\n!0:0 RECORDS_WITHOUT_TEXT\n"},
    {"arxiv", ATOM(ENTRY("a", "A") ENTRY("b", "B <x>") ENTRY("c", "C") ENTRY("d", "D & D") ENTRY("e", "E")),
     "a " PATH("1") " abstract|A\n!3:42 MARKUP_BROKEN\nc " PATH("3") " abstract|C\n!5:30 MARKUP_BROKEN\ne " PATH("5") " abstract|E\n"},
    {"arxiv", "<feed><entry><summary>A</summary></entry><entry><summary>B",
     "r /feed/entry[1]/summary[1] abstract|A\n!1:58 MARKUP_BROKEN\n"},
    {"arxiv", "<!DOCTYPE feed SYSTEM 'nowhere.dtd'><feed><entry><summary>A&nbsp;B &own;</summary></entry></feed>",
     "!1:83 MARKUP_ENTITY\nr /feed/entry[1]/summary[1] abstract|A\xC2\xA0"
     "B \xEF\xBF\xBD\n"},
    {"arxiv",
     "<feed><entry><summary>0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678"
     "90123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789</summary></entry>\n"
     "<entry><id>b</id><summary>B</summary></entry></feed>",
     "!1:14 INPUT_TOO_LARGE\nb /feed/entry[2]/summary[1] abstract|B\n"},
    {"acl", ACL(PAPER("On <b>X</b> <tex-math>3\\times</tex-math>.") PAPER("B <i>b") PAPER("C")),
     "u /collection/volume[1]/paper[1]/abstract[1] abstract|On X $3\\times$.\n!4:47 MARKUP_BROKEN\n"
     "u /collection/volume[1]/paper[3]/abstract[1] abstract|C\n"},
    {"jats",
     JATS("<article-id pub-id-type='pmid'>7</article-id><article-id pub-id-type='doi'>d</article-id>"
          "<abstract abstract-type='teaser'>no</abstract><abstract><sec><title>T</title><p>A<sup><xref ref-type='bibr'>1</xref></sup>"
          " 10<sub>2</sub> <xref ref-type='bibr'>9</xref>.</p></sec></abstract>",
          "<p>B</p>"),
     "d /article/front[1]/article-meta[1]/abstract[2] abstract|T\n\nA 10_{2} [9].\n"},
    {"body",
     JATS("<abstract>A</abstract>", "<sec><title>S</title><p>One.</p><fig><caption><p>F.</p></caption></fig><sec><p>Two.</p></sec></sec>"),
     "r.abstract " ABSTRACT " abstract|A\nr.section-2 /article/body[1]/sec[1] section|S\n\nOne.\n"
     "r.caption-1 /article/body[1]/sec[1]/fig[1]/caption[1] caption|F.\nr.section-3 /article/body[1]/sec[1]/sec[1] section|Two.\n"},
    {"body",
     JATS("<abstract>A</abstract>",
          "<table-wrap><table><thead><tr><th>M</th><th colspan='2'>F1</th></tr></thead><tr><td>X</td><td>9.5</td><td>8</td></tr></table>"
          "</table-wrap>"),
     "r.abstract " ABSTRACT " abstract|A\nr.table-1 /article/body[1]/table-wrap[1]/table[1] table|X: F1 9.5.\n\nX: F1 8.\n"},
    /* HTML */
    {"html", "<title>T</title><p>A<script>no</script> &lt; B<p>C<table><tr><td>1<td>2</table>", "r /html/body body|A < B\n\nC\n\n1\n\n2\n"},
    {"html", "<meta name=Citation_Abstract content='A.'><meta name=citation_doi content=d>B",
     "d /html/head/meta[1]/@content abstract|A.\n"},
    {"html", "<script type='application/ld+json'>{\"@type\": \"Article\", \"abstract\": \"A.\"}</script>B",
     "r /html/head/script#/abstract abstract|A.\n"},
    {"html", "", ""},
};

static void put(cx_buf *all, const cx_log *log, uint32_t *seen, const cx_document *d) {
  for (; *seen < log->list.n; ++*seen)
    cx_buf_printf(all, "!%u:%u %s\n", log->list.at[*seen].line, log->list.at[*seen].column, cx_code_name(log->list.at[*seen].code));
  if (d) cx_buf_printf(all, "%.*s %.*s %.*s|%.*s\n", CX_FMT(d->id), CX_FMT(d->locator), CX_FMT(d->part), CX_FMT(d->text));
}

static cx_str read_all(cx_arena *arena, cx_reader *reader) {
  cx_log log = {.arena = arena};
  cx_buf all = {.arena = arena};
  cx_document d;
  uint32_t seen = 0;
  cx_buf_z(&all, "");
  for (cx_read_status status = CX_READ_FAILED; status != CX_READ_END;) {
    status = cx_reader_next(reader, arena, &log, &d);
    put(&all, &log, &seen, status == CX_READ_DOCUMENT ? &d : NULL);
  }
  return cx_buf_str(&all);
}

static void all_cases(void) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    cx_arena *arena = unit_arena();
    bool body = strcmp(cases[i].input, "body") == 0;
    cx_input_options options = {.input = body ? CX_STR("jats") : cx_str_of(cases[i].input), .body = body, .max_document = 200};
    if (strlen(cases[i].text) > 200 && !strstr(cases[i].text, "0123456789012345678901234567890")) options.max_document = 0;
    cx_str got = read_all(arena, cx_reader_new_bytes(arena, CX_STR("r.x"), cx_str_of(cases[i].text), &options));
    if (!cx_str_is(got, cases[i].want))
      printf("\n%s\nwant %s\ngot  %.*s\n", cases[i].text, cases[i].want ? cases[i].want : "", CX_FMT(got));
    CU_ASSERT_TRUE(cx_str_is(got, cases[i].want));
    cx_arena_free(arena);
  }
}

/* A feed of many records: the arenas of a reader do not grow with what it has read, also where every other record is broken. */
static void constant_memory(void) {
  cx_arena *arena = unit_arena(), *text = unit_arena(), *document = unit_arena();
  cx_buf feed = {.arena = text};
  cx_buf_z(&feed, "<feed>");
  for (int i = 0; i < 20000; i++) cx_buf_printf(&feed, "<entry><id>%d</id><summary>It is %dx <b>faster</b>.</summary></entry>\n", i, i);
  for (int i = 0; i < 200; i++) cx_buf_z(&feed, "<entry><summary>a & b</summary></entry>\n<entry><summary>c</summary></entry>\n");
  cx_buf_z(&feed, "</feed>");
  cx_log log = {.arena = document};
  cx_reader *reader = cx_reader_new_bytes(arena, CX_STR("r"), cx_buf_str(&feed), NULL);
  uint32_t documents = 0, failed = 0;
  cx_read_status status;
  cx_document d;
  while ((status = cx_reader_next(reader, document, &log, &d)) != CX_READ_END) {
    documents += status == CX_READ_DOCUMENT;
    failed += status == CX_READ_FAILED;
    if (documents % 1000 != 0) continue;
    log = (cx_log){.arena = document};
    cx_arena_reset(document);
  }
  CU_ASSERT_EQUAL(documents, 20200);
  CU_ASSERT_EQUAL(failed, 200);
  CU_ASSERT_TRUE(cx_arena_used(arena) < 64000);
  cx_arena_free(arena);
  cx_arena_free(document);
  cx_arena_free(text);
}

/* Past the first names of a parent's children the place among all of them says which one it is. */
static void many_names(void) {
  cx_arena *arena = unit_arena();
  cx_buf text = {.arena = arena};
  cx_buf_z(&text, "<feed>");
  for (int i = 0; i < 3000; i++) cx_buf_printf(&text, "<n%d/>", i);
  cx_buf_z(&text, "<entry><summary>A</summary></entry><n1/><entry><summary>B</summary></entry></feed>");
  cx_str got = read_all(arena, cx_reader_new_bytes(arena, CX_STR("r"), cx_buf_str(&text), NULL));
  CU_ASSERT_TRUE(cx_str_is(got, "r /feed/*[3001]/summary[1] abstract|A\nr-2 /feed/*[3003]/summary[1] abstract|B\n"));
  cx_arena_free(arena);
}

static void write_text(const char *folder, const char *name, const char *text) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  CU_ASSERT_PTR_NOT_NULL_FATAL(file);
  fputs(text, file);
  fclose(file);
}

static void make_folder(const char *folder, const char *name) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  CU_ASSERT_EQUAL_FATAL(mkdir(path, 0777), 0);
}

static void remove_all(const char *folder) {
  char command[600];
  snprintf(command, sizeof command, "rm -rf '%s'", folder);
  CU_ASSERT_EQUAL(system(command), 0);
}

/* Folders: in byte order, nothing hidden, no loop, what is no text skipped. */
static void folders(void) {
  char folder[] = "/tmp/claimx-readers-XXXXXX", loop[600];
  CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
  make_folder(folder, "a");
  make_folder(folder, ".git");
  write_text(folder, "b.txt", "B");
  write_text(folder, "a/z.json", "[{\"id\": \"z\", \"text\": \"Z\"}]");
  write_text(folder, ".git/c.txt", "C");
  write_text(folder, "d.xml", "<?xml version='1.0'?><d/>");
  snprintf(loop, sizeof loop, "%s/a/loop", folder);
  CU_ASSERT_EQUAL(symlink("..", loop), 0);
  cx_arena *arena = unit_arena();
  cx_str got = read_all(arena, cx_reader_new(arena, folder, NULL));
  CU_ASSERT_TRUE(cx_str_is(got, "z /0/text text|Z\nb  |B\n!0:0 INPUT_SKIPPED\n"));
  const cx_str globs[] = {CX_STR("*.txt"), CX_STR("a/*")};
  cx_input_options options = {.includes = globs, .include_count = 1};
  CU_ASSERT_TRUE(cx_str_is(read_all(arena, cx_reader_new(arena, folder, &options)), "b  |B\n"));
  options.includes++;
  CU_ASSERT_TRUE(cx_str_is(read_all(arena, cx_reader_new(arena, folder, &options)), "z /0/text text|Z\n"));
  cx_arena_free(arena);
  remove_all(folder);
}

CX_UNIT("readers", {"cases", all_cases}, {"constant memory", constant_memory}, {"many names", many_names}, {"folders", folders})
