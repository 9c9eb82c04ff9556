/**
 * A message as a document: sections, blocks, text of ours and text of strangers apart. In: words.
 * Out: records that every channel can render. Never here: a channel's syntax, and a stranger's text
 * that is not bounded and marked.
 */
@NullMarked
package io.routemedic.notice.message;

import org.jspecify.annotations.NullMarked;
