package io.github.sscop.source.bill;

import io.github.sscop.source.reading.ReadingPart;

/** The part of a record on the components of a product: a bill of materials, or a list that bills can be compared with. */
sealed interface BillPart extends ReadingPart permits Bill, ComponentList {}
