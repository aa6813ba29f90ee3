/** The files of office programs, read as tables and written: Word, Excel and comma-separated values. Nothing of codes. */
@NullMarked
package io.github.sscop.form.file;

import org.jspecify.annotations.NullMarked;
