package dev.parley.comment;

import dev.parley.platform.Cursor;

/** Where a reply to the article stands in an order, and how many public replies its branch has. */
record HeadPlace(Cursor cursor, int branchCount) {}
