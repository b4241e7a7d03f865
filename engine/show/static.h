/* Texts that writers print as they are: files of engine/show/static/, made part of the library when it is built
 * (tools/dev/embed_static.cmake). NUL-terminated. */
#ifndef CX_SHOW_STATIC_H
#define CX_SHOW_STATIC_H

extern const char cx_static_annotation_conf[];
extern const char cx_static_page_css[];
extern const char cx_static_page_js[];
extern const char cx_static_database_sql[];

#endif
